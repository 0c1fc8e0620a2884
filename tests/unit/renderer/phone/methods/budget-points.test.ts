import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { less, more, readPoints, stepOf } from '../../../../../renderer/phone/methods/budget/read-points.ts'

describe('points typed', () => {
  it.each([
    ['40', 40],
    ['', 0],
    ['٤٠', 40],
    ['۴۰', 40],
    ['4o', 4],
    ['-7,5', 75],
    ['99999', 1000],
  ])('%j are %d', (typed, points) => {
    expect(readPoints(typed)).toBe(points)
  })
})

describe('points by button', () => {
  it('never go below nothing nor above what is left, and always move', () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.integer({ min: 1, max: 1000 }),
        fc.constantFrom(1, 5),
        (points, left, step) => {
          const up = more(points, left, step)
          expect(up).toBeGreaterThan(points)
          expect(up - points).toBeLessThanOrEqual(left)
          const down = less(points, step)
          expect(down).toBeGreaterThanOrEqual(0)
          if (points > 0) expect(down).toBeLessThan(points)
        },
      ),
    )
  })

  it('land on round numbers; with few points each press is one', () => {
    expect([more(12, 80, 5), less(12, 5), more(98, 1, 5)]).toEqual([15, 10, 99])
    expect([stepOf(20), stepOf(100)]).toEqual([1, 5])
  })
})
