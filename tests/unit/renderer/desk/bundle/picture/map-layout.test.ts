import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import {
  LABEL_HEIGHT,
  POINT_RADIUS,
  hullOf,
  labelWidth,
  nearestPoints,
  placeMapLabels,
  placePoints,
  shortTitle,
} from '../../../../../../renderer/desk/bundle/picture/map-layout.ts'
import type { MapLabel } from '../../../../../../renderer/desk/bundle/picture/map-layout.ts'

/** The map on the smallest window, 1280 × 720: what is left beside rail and borders. */
const SIZE = { width: 975, height: 310 }
const MARGIN = { x: 110, y: 40 }
const coordinate = fc.double({ min: -1, max: 1, noNaN: true })
const cloud = (count: number) =>
  fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: count, maxLength: count })

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function boxOf({ x, middle, anchor }: MapLabel, width: number): Box {
  const left = x - { start: 0, middle: width / 2, end: width }[anchor]
  return { left, right: left + width, top: middle - LABEL_HEIGHT / 2, bottom: middle + LABEL_HEIGHT / 2 }
}

describe('the map', () => {
  it('keeps distances in proportion and fills the room', () => {
    const places = placePoints(
      [
        { x: 0, y: 0 },
        { x: 1, y: 0 },
        { x: 0, y: 0.25 },
      ],
      SIZE,
      MARGIN,
    )
    const [a, b, c] = places as [(typeof places)[0], (typeof places)[0], (typeof places)[0]]
    expect(b.x - a.x).toBeCloseTo(SIZE.width - 2 * MARGIN.x, 6)
    expect(c.y - a.y).toBeCloseTo((b.x - a.x) / 4, 6)
  })

  it('shows every one of fifteen points and fifteen titles without one covering another, whatever they are', () => {
    fc.assert(
      fc.property(
        cloud(15),
        fc.array(fc.integer({ min: 4, max: 38 }), { minLength: 15, maxLength: 15 }),
        (points, letters) => {
          const places = placePoints(points, SIZE, MARGIN)
          const widths = letters.map((count) => labelWidth('x'.repeat(count)))
          const labels = placeMapLabels(places, widths, SIZE)
          const boxes = labels.flatMap((label, index) =>
            label === null ? [] : [boxOf(label, widths[index] ?? 0)],
          )
          expect(boxes).toHaveLength(15)
          const dots = places.map(({ x, y }) => ({
            left: x - POINT_RADIUS,
            right: x + POINT_RADIUS,
            top: y - POINT_RADIUS,
            bottom: y + POINT_RADIUS,
          }))
          const all = [...boxes, ...dots]
          for (const [index, box] of boxes.entries()) {
            expect(all.slice(index + 1).some((other) => meet(box, other))).toBe(false)
            expect(box.left >= 0 && box.right <= SIZE.width).toBe(true)
            expect(box.top >= 0 && box.bottom <= SIZE.height).toBe(true)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('moves points apart that lie in one place, inside the picture', () => {
    const same = Array.from({ length: 6 }, () => ({ x: 0.3, y: 0.3 }))
    const places = placePoints(same, SIZE, MARGIN)
    for (const [index, a] of places.entries()) {
      for (const b of places.slice(index + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(2 * POINT_RADIUS)
      }
    }
  })

  it('always comes out the same', () => {
    const points = [0.1, 0.1, 0.2, 0.9].map((x, index) => ({ x, y: index / 7 }))
    expect(placePoints(points, SIZE, MARGIN)).toEqual(placePoints(points, SIZE, MARGIN))
  })

  it('leaves a title out rather than laying it over another', () => {
    const crowd = Array.from({ length: 80 }, (_, index) => ({
      x: (index % 10) * 30 + 20,
      y: (index / 10) * 30,
    }))
    const labels = placeMapLabels(
      crowd,
      crowd.map(() => 200),
      { width: 330, height: 300 },
    )
    expect(labels).toContain(null)
  })

  it('shortens long titles at the end of a word', () => {
    expect(shortTitle('Sprachförderung')).toBe('Sprachförderung')
    expect(shortTitle('Arbeit und Übergang in Ausbildung und Beruf')).toBe(
      'Arbeit und Übergang in Ausbildung …',
    )
    expect(shortTitle('Donaudampfschifffahrtsgesellschaftskapitän')).toBe(
      'Donaudampfschifffahrtsgesellschaft …',
    )
  })

  it('draws the outline of a group around all its points', () => {
    const square = [
      { x: 0, y: 0 },
      { x: 2, y: 0 },
      { x: 2, y: 2 },
      { x: 0, y: 2 },
    ]
    expect(hullOf([...square, { x: 1, y: 1 }, { x: 1, y: 0 }])).toHaveLength(4)
    expect(hullOf(square.slice(0, 1))).toHaveLength(1)
    expect(hullOf([])).toEqual([])
  })

  it('names what lies nearest', () => {
    expect(nearestPoints([0, 1, 5].map((x) => ({ x, y: 0 })))).toEqual([1, 0, 1])
    expect(nearestPoints([{ x: 1, y: 1 }])).toEqual([null])
  })
})
