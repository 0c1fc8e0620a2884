import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels } from '../../../../renderer/ui/scatter-labels.ts'

const AREA = { left: 0, top: 0, right: 600, bottom: 400 }
const SIZE = { width: 20, height: 16 }

describe('labels of a scatter plot', () => {
  it('stand apart from each other, inside the plot, for up to 40 topics wherever they lie', () => {
    const point = fc.record({
      x: fc.integer({ min: 20, max: 580 }),
      y: fc.integer({ min: 20, max: 380 }),
    })
    fc.assert(
      fc.property(fc.array(point, { maxLength: 40 }), (points) => {
        const labels = placeLabels(points, SIZE, AREA)
        expect(labels).toHaveLength(points.length)
        for (const [index, a] of labels.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(SIZE.width / 2)
          expect(a.x).toBeLessThanOrEqual(AREA.right - SIZE.width / 2)
          for (const b of labels.slice(index + 1)) {
            const apart = Math.abs(a.x - b.x) >= SIZE.width || Math.abs(a.y - b.y) >= SIZE.height
            expect(apart).toBe(true)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('stand to the right of a lonely point, without a line', () => {
    const [label] = placeLabels([{ x: 300, y: 200 }], SIZE, AREA)
    expect(label?.led).toBe(false)
    expect(label?.y).toBe(200)
    expect(label?.x).toBeGreaterThan(310)
  })

  it('are led by a line where equal points would share one', () => {
    const labels = placeLabels(
      Array.from({ length: 12 }, () => ({ x: 300, y: 200 })),
      SIZE,
      AREA,
    )
    expect(labels.some(({ led }) => led)).toBe(true)
    expect(new Set(labels.map(({ x, y }) => `${x} ${y}`)).size).toBe(12)
  })
})
