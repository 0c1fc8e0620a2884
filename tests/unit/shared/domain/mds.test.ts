import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { symmetricEigen } from '../../../../shared/domain/eigen.ts'
import { cutTree } from '../../../../shared/domain/linkage.ts'
import { distanceOf, scaleToMap } from '../../../../shared/domain/mds.ts'
import type { Point } from '../../../../shared/domain/mds.ts'
import { wardLinkage } from '../../../../shared/domain/ward.ts'
import { anyMatrix } from './matrix-arbitraries.ts'

const anyPoint = fc.record({ x: fc.integer({ min: -9, max: 9 }), y: fc.integer({ min: -9, max: 9 }) })
const distancesBetween = (points: readonly Point[]) => points.map((a) => points.map((b) => distanceOf(a, b)))

describe('symmetricEigen', () => {
  it('matches a case worked by hand', () => {
    const [first, second] = symmetricEigen([
      [2, 1],
      [1, 2],
    ])
    expect(first?.value).toBeCloseTo(3, 12)
    expect(second?.value).toBeCloseTo(1, 12)
    for (const entry of first?.vector ?? []) expect(entry).toBeCloseTo(Math.SQRT1_2, 12)
  })
  it('solves A·v = λ·v with orthogonal vectors', () => {
    const values = fc.integer({ min: -9, max: 9 })
    fc.assert(
      fc.property(anyMatrix({ minSize: 1, maxSize: 7, values, diagonal: 2 }), (matrix) => {
        const pairs = symmetricEigen(matrix)
        expect(pairs.reduce((sum, pair) => sum + pair.value, 0)).toBeCloseTo(2 * matrix.length, 8)
        for (const [index, { value, vector }] of pairs.entries()) {
          matrix.forEach((row, at) => {
            const product = row.reduce((sum, entry, column) => sum + entry * (vector[column] ?? 0), 0)
            expect(product).toBeCloseTo(value * (vector[at] ?? 0), 8)
          })
          for (const [other, { vector: second }] of pairs.entries()) {
            const dot = vector.reduce((sum, entry, at) => sum + entry * (second[at] ?? 0), 0)
            expect(dot).toBeCloseTo(index === other ? 1 : 0, 8)
          }
        }
      }),
    )
  })
})

describe('scaleToMap', () => {
  it('finds a flat arrangement again, up to turning', () => {
    fc.assert(
      fc.property(fc.array(anyPoint, { maxLength: 8 }), (points) => {
        const map = scaleToMap(distancesBetween(points))
        distancesBetween(map.points).forEach((row, a) =>
          row.forEach((value, b) =>
            expect(value).toBeCloseTo(distanceOf(points[a] as Point, points[b] as Point), 6),
          ),
        )
        expect(map.stress).toBeCloseTo(0, 6)
      }),
    )
  })
  it('always gives finite points around the middle, a stress of at most 1, and the same map again', () => {
    const values = fc.integer({ min: 0, max: 20 }).map((value) => value / 10)
    fc.assert(
      fc.property(anyMatrix({ minSize: 0, maxSize: 9, values, diagonal: 0 }), (distances) => {
        const map = scaleToMap(distances)
        expect(map.points).toHaveLength(distances.length)
        expect(map.points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
        expect(map.points.reduce((sum, point) => sum + point.x, 0)).toBeCloseTo(0, 6)
        expect(map.stress).toBeGreaterThanOrEqual(0)
        expect(map.stress).toBeLessThanOrEqual(1)
        expect(scaleToMap(distances)).toEqual(map)
      }),
    )
  })
  it('cannot show four equal distances on a plane, and says how badly', () => {
    const equal = [0, 1, 2, 3].map((a) => [0, 1, 2, 3].map((b) => (a === b ? 0 : 1)))
    // The best flat arrangement is a square: sides 1/s and diagonals √2/s with least squares.
    const side = (4 + 2 * Math.SQRT2) / 8
    const raw = 4 * (side - 1) ** 2 + 2 * (side * Math.SQRT2 - 1) ** 2
    expect(scaleToMap(equal).stress).toBeCloseTo(Math.sqrt(raw / (8 * side ** 2)), 4)
  })
})

describe('wardLinkage', () => {
  it('joins what adds least to the squared distances from the centres', () => {
    // On a line: 0 1 · 5 6.5; joining two points d apart adds d²/2, two pairs add 1·|c1 − c2|².
    const merges = wardLinkage([0, 1, 5, 6.5].map((x) => ({ x, y: 0 })))
    expect(merges.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [2, 3],
      [0, 2],
    ])
    expect(merges.map((merge) => merge.distance)).toEqual([0.5, 1.125, 27.5625])
  })
  it('adds up to the sum of squares around the common centre', () => {
    fc.assert(
      fc.property(
        fc.array(anyPoint, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 8 }),
        (points, k) => {
          const squares = (members: readonly number[]): number => {
            const own = members.map((index) => points[index] as Point)
            const x = own.reduce((sum, point) => sum + point.x, 0) / own.length
            const y = own.reduce((sum, point) => sum + point.y, 0) / own.length
            return own.reduce((sum, point) => sum + distanceOf(point, { x, y }) ** 2, 0)
          }
          const merges = wardLinkage(points)
          const wanted = Math.min(k, points.length)
          const groups = cutTree(points.length, merges, wanted)
          const added = merges
            .slice(0, points.length - wanted)
            .reduce((sum, merge) => sum + merge.distance, 0)
          expect(groups.reduce((sum, group) => sum + squares(group), 0)).toBeCloseTo(added, 6)
        },
      ),
    )
  })
})
