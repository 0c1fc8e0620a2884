import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goZoneLayout } from '../../../../renderer/beamer/go-zone-layout.ts'
import { spreadPoints } from '../../../../renderer/beamer/spread-points.ts'

describe('points in the picture of two criteria', () => {
  it('stay where they are when nothing is near', () => {
    const points = [
      { x: 100, y: 100 },
      { x: 300, y: 300 },
    ]
    spreadPoints(points, 56, 690).forEach((point, index) => {
      expect(point.x).toBeCloseTo(points[index]!.x, 0)
      expect(point.y).toBeCloseTo(points[index]!.y, 0)
    })
  })

  it('never cover each other so that a number is hidden, and stay within the square', () => {
    const coordinate = fc.integer({ min: 0, max: 690 })
    fc.assert(
      fc.property(fc.array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 15 }), (points) => {
        const placed = spreadPoints(points, 56, 690)
        expect(placed).toHaveLength(points.length)
        placed.forEach((a, index) => {
          expect(Math.min(a.x, a.y)).toBeGreaterThanOrEqual(27)
          expect(Math.max(a.x, a.y)).toBeLessThanOrEqual(663)
          for (const b of placed.slice(index + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(40)
        })
      }),
    )
  })

  it('find room for the titles: a smaller square, no figures, then two lines', () => {
    expect(goZoneLayout(15, 25)).toMatchObject({ side: 690, figures: true, lines: 1, pages: 1 })
    expect(goZoneLayout(15, 55)).toMatchObject({ side: 600, figures: true, lines: 1, pages: 1 })
    expect(goZoneLayout(15, 63)).toMatchObject({ side: 600, figures: false, lines: 1, pages: 1 })
    expect(goZoneLayout(15, 90)).toMatchObject({ lines: 2, pages: 2, rowsPerPage: 8 })
    expect(goZoneLayout(40, 60)).toMatchObject({ pages: 3, rowsPerPage: 14 })
  })
})
