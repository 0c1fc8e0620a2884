import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageLinkage, cutTree } from '../../../../shared/domain/linkage.ts'
import { meanSilhouette } from '../../../../shared/domain/silhouette.ts'
import { anyMatrix } from './matrix-arbitraries.ts'

const cell = (matrix: readonly (readonly number[])[], a: number, b: number): number =>
  matrix[a]?.[b] ?? Number.NaN
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** UPGMA the slow way: means over all pairs of members, anew at each step. */
function slowLinkage(
  distances: readonly (readonly number[])[],
  k: number,
): { groups: number[][]; heights: number[] } {
  let groups = [...distances.keys()].map((index) => [index])
  const heights: number[] = []
  while (groups.length > k) {
    let best = { a: 0, b: 1, distance: Infinity }
    for (let a = 0; a < groups.length; a++)
      for (let b = a + 1; b < groups.length; b++) {
        const distance = mean(
          (groups[a] ?? []).flatMap((x) => (groups[b] ?? []).map((y) => cell(distances, x, y))),
        )
        if (distance < best.distance - 1e-12) best = { a, b, distance }
      }
    heights.push(best.distance)
    const joined = [...(groups[best.a] ?? []), ...(groups[best.b] ?? [])].sort((x, y) => x - y)
    groups = groups.filter((_, index) => index !== best.a && index !== best.b)
    groups = [...groups, joined].sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0))
  }
  return { groups, heights }
}

/** Silhouette the slow way, from the label of each thing. */
function slowSilhouette(distances: readonly (readonly number[])[], labels: readonly number[]): number {
  const values = labels.map((own, i) => {
    const distancesTo = (label: number): number[] =>
      labels.flatMap((other, j) => (other === label && j !== i ? [cell(distances, i, j)] : []))
    const others = [...new Set(labels)].filter((label) => label !== own)
    if (distancesTo(own).length === 0 || others.length === 0) return 0
    const a = mean(distancesTo(own))
    const b = Math.min(...others.map((label) => mean(distancesTo(label))))
    return a < b ? 1 - a / b : a > b ? b / a - 1 : 0
  })
  return mean(values)
}

/** Distances with few different values, so that ties happen. */
const anyDistances = anyMatrix({
  minSize: 1,
  maxSize: 9,
  values: fc.integer({ min: 0, max: 8 }),
  diagonal: 0,
})

describe('averageLinkage', () => {
  it('matches a published example (5S rRNA of five bacteria)', () => {
    const distances = [
      [0, 17, 21, 31, 23],
      [17, 0, 30, 34, 21],
      [21, 30, 0, 28, 39],
      [31, 34, 28, 0, 43],
      [23, 21, 39, 43, 0],
    ]
    const merges = averageLinkage(distances)
    expect(merges.map(({ a, b, distance }) => [a, b, distance])).toEqual([
      [0, 1, 17],
      [0, 4, 22],
      [2, 3, 28],
      [0, 2, 33],
    ])
    expect(cutTree(5, merges, 2)).toEqual([
      [0, 1, 4],
      [2, 3],
    ])
  })

  it('matches the slow way at every number of groups, and never joins nearer groups later', () => {
    fc.assert(
      fc.property(anyDistances, fc.integer({ min: 1, max: 9 }), (distances, k) => {
        const merges = averageLinkage(distances)
        const wanted = Math.min(k, distances.length)
        const slow = slowLinkage(distances, wanted)
        expect(cutTree(distances.length, merges, wanted)).toEqual(slow.groups)
        slow.heights.forEach((height, index) => expect(merges[index]?.distance).toBeCloseTo(height, 9))
        merges.forEach(({ distance }, index) =>
          expect(distance).toBeGreaterThanOrEqual((merges[index - 1]?.distance ?? 0) - 1e-9),
        )
      }),
    )
  })

  it('joins the lowest first where all are equally near', () => {
    const equal = [0, 1, 2, 3].map((a) => [0, 1, 2, 3].map((b) => (a === b ? 0 : 1)))
    expect(averageLinkage(equal).map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
    ])
  })

  it('knows nothing and one', () => {
    expect(averageLinkage([])).toEqual([])
    expect(cutTree(0, [], 3)).toEqual([])
    expect(cutTree(1, averageLinkage([[0]]), 5)).toEqual([[0]])
  })
})

describe('meanSilhouette', () => {
  it('matches a case worked by hand', () => {
    // On a line: 0, 1 | 4. For 0: a = 1, b = 4 → 3/4; for 1: a = 1, b = 3 → 2/3; 4 is alone → 0.
    const line = [0, 1, 4]
    const distances = line.map((x) => line.map((y) => Math.abs(x - y)))
    expect(meanSilhouette(distances, [[0, 1], [2]])).toBeCloseTo((3 / 4 + 2 / 3) / 3, 12)
  })
  it('matches the slow way', () => {
    fc.assert(
      fc.property(anyDistances, fc.array(fc.nat(3), { minLength: 9, maxLength: 9 }), (distances, rolls) => {
        const labels = rolls.slice(0, distances.length)
        const groups = [...new Set(labels)].map((label) =>
          labels.flatMap((other, index) => (other === label ? [index] : [])),
        )
        const value = meanSilhouette(distances, groups)
        expect(value).toBeCloseTo(slowSilhouette(distances, labels), 9)
        expect(Math.abs(value)).toBeLessThanOrEqual(1)
      }),
    )
  })
  it('is 0 where there is nothing to separate', () => {
    expect(meanSilhouette([], [])).toBe(0)
    expect(
      meanSilhouette(
        [
          [0, 0],
          [0, 0],
        ],
        [[0, 1]],
      ),
    ).toBe(0)
    expect(
      meanSilhouette(
        [
          [0, 0],
          [0, 0],
        ],
        [[0], [1]],
      ),
    ).toBe(0)
  })
})
