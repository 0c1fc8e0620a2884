import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadLabels } from '../../../../renderer/ui/line-labels.ts'

const RANGE = { top: 0, bottom: 400 }

test('names that do not meet stay at their lines', () => {
  expect(spreadLabels([300, 20, 120], 16, RANGE)).toEqual([300, 20, 120])
})

test('names that meet move apart to both sides alike', () => {
  expect(spreadLabels([100, 100], 16, RANGE)).toEqual([92, 108])
  expect(spreadLabels([100, 104, 200], 16, RANGE)).toEqual([94, 110, 200])
})

test('at the edge they stay in the picture', () => {
  expect(spreadLabels([0, 0, 2], 16, RANGE)).toEqual([0, 16, 32])
  expect(spreadLabels([400, 399], 16, RANGE)).toEqual([400, 384])
})

test('no two names meet, none leaves the picture, and they stand in the order of their lines', () => {
  const heights = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 25 })
  fc.assert(
    fc.property(heights, (wanted) => {
      const placed = spreadLabels(wanted, 16, RANGE)
      const inOrder = wanted
        .map((height, index) => ({ height, at: placed[index] as number }))
        .toSorted((a, b) => a.height - b.height || a.at - b.at)
      inOrder.forEach(({ at }, index) => {
        expect(at).toBeGreaterThanOrEqual(-1e-9)
        expect(at).toBeLessThanOrEqual(400 + 1e-9)
        const before = inOrder[index - 1]
        if (before) expect(at - before.at).toBeGreaterThanOrEqual(16 - 1e-9)
      })
    }),
  )
})
