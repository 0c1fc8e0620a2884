import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageLinkage, cutTree } from '../../../../../shared/domain/linkage.ts'
import type { Merge } from '../../../../../shared/domain/linkage.ts'
import { meanSilhouette, silhouettes } from '../../../../../shared/domain/silhouette.ts'
import { mergeRules } from '../../../../../shared/domain/topic-locks.ts'
import { wardLinkage } from '../../../../../shared/domain/ward.ts'
import { keepableLocks } from '../lock-arbitraries.ts'
import { anyMatrix } from '../matrix-arbitraries.ts'
import { averageSteps, silhouetteOf, wardSteps } from './clustering.ts'
import type { Rules, Steps } from './clustering.ts'

/** Locks of `size` things, for the program and for the second way. */
function anyRules(size: number) {
  const ids = Array.from({ length: size }, (_, index) => String(index))
  return keepableLocks(ids).map((locks) => ({
    rules: mergeRules(ids, locks),
    plain: {
      together: locks.together.map(([a, b]) => [Number(a), Number(b)] as const),
      apart: locks.apart.map(([a, b]) => [Number(a), Number(b)] as const),
    } satisfies Rules,
  }))
}

/** Few different distances, so that ties happen. */
const anyDistances = anyMatrix({
  minSize: 0,
  maxSize: 9,
  values: fc.integer({ min: 0, max: 9 }),
  diagonal: 0,
})
const anyPoints = fc.array(
  fc.record({ x: fc.integer({ min: -6, max: 6 }), y: fc.integer({ min: -6, max: 6 }) }),
  { maxLength: 8 },
)

function expectSame(size: number, merges: readonly Merge[], { labels, heights }: Steps): void {
  const blocks = new Set(labels[0]).size
  expect(merges).toHaveLength(size - blocks + heights.length)
  merges.slice(0, size - blocks).forEach((merge) => expect(merge.distance).toBe(0))
  heights.forEach((height, step) => {
    expect(merges[size - blocks + step]?.distance).toBeCloseTo(height, 9)
    if (step > 0) expect(height).toBeGreaterThanOrEqual((heights[step - 1] ?? 0) - 1e-12)
  })
  for (const [step, wanted] of labels.entries()) {
    const groups = cutTree(size, merges, blocks - step)
    const found = wanted.map((_, member) => groups.find((group) => group.includes(member))?.[0])
    expect(found).toEqual(wanted)
  }
}

describe('clustering, computed a second way', () => {
  it('by average linkage: the same groups at the same heights, with and without locks', () => {
    const anyCase = anyDistances.chain((distances) =>
      anyRules(distances.length).map((rules) => ({ distances, ...rules })),
    )
    fc.assert(
      fc.property(anyCase, ({ distances, rules, plain }) => {
        expectSame(distances.length, averageLinkage(distances, rules), averageSteps(distances, plain))
        const free = { together: [], apart: [] }
        expectSame(distances.length, averageLinkage(distances), averageSteps(distances, free))
      }),
      { numRuns: 300 },
    )
  })

  it('by Ward: the same groups and the same growth of the squares, with and without locks', () => {
    const anyCase = anyPoints.chain((points) =>
      anyRules(points.length).map((rules) => ({ points, ...rules })),
    )
    fc.assert(
      fc.property(anyCase, ({ points, rules, plain }) => {
        expectSame(points.length, wardLinkage(points, rules), wardSteps(points, plain))
        expectSame(points.length, wardLinkage(points), wardSteps(points, { together: [], apart: [] }))
      }),
      { numRuns: 300 },
    )
  })

  it('by silhouettes: the same figure and the same nearest group for every member', () => {
    const anyCase = anyDistances.chain((distances) =>
      fc
        .array(fc.nat(3), { minLength: distances.length, maxLength: distances.length })
        .map((labels) => ({ distances, labels })),
    )
    fc.assert(
      fc.property(anyCase, ({ distances, labels }) => {
        const names = [...new Set(labels)]
        const groups = names.map((name) => labels.flatMap((label, index) => (label === name ? [index] : [])))
        const found = silhouettes(distances, groups)
        expect(found.map(({ member, group }) => [member, group])).toEqual(
          groups.flatMap((group, index) => group.map((member) => [member, index])),
        )
        let sum = 0
        for (const { member, value, nearest } of found) {
          const wanted = silhouetteOf(distances, labels, member)
          expect(value).toBeCloseTo(wanted.value, 9)
          expect(nearest === null ? null : names[nearest]).toBe(wanted.nearest)
          sum += wanted.value
        }
        expect(meanSilhouette(distances, groups)).toBeCloseTo(sum / Math.max(1, labels.length), 9)
      }),
    )
  })

  it("agrees with Rousseeuw's own example: twelve countries in two and in three groups", () => {
    const lower = `5.58
      7.00 6.50
      7.08 7.00 3.83
      4.83 5.08 8.17 5.83
      2.17 5.75 6.67 6.92 4.92
      6.42 5.00 5.58 6.00 4.67 6.42
      3.42 5.50 6.42 6.42 5.00 3.92 6.17
      2.50 4.92 6.25 7.33 4.50 2.25 6.33 2.75
      6.08 6.67 4.25 2.67 6.00 6.17 6.17 6.92 6.17
      5.25 6.83 4.50 3.75 5.75 5.42 6.08 5.83 6.67 3.67
      4.75 3.00 6.08 6.67 5.00 5.58 4.83 6.17 5.67 6.50 6.92`
      .split('\n')
      .map((row) => row.trim().split(' ').map(Number))
    const distances = Array.from({ length: 12 }, (_, a) =>
      Array.from({ length: 12 }, (__, b) =>
        a === b ? 0 : (lower[Math.max(a, b) - 1]?.[Math.min(a, b)] ?? Number.NaN),
      ),
    )
    // Belgium, Brazil, China, Cuba, Egypt, France, India, Israel, USA, USSR, Yugoslavia, Zaire
    const two = [[0, 1, 4, 5, 7, 8, 11], [2, 3, 6, 9, 10]] // prettier-ignore
    const three = [[0, 4, 5, 7, 8], [1, 6, 11], [2, 3, 9, 10]] // prettier-ignore
    expect(meanSilhouette(distances, two)).toBeCloseTo(0.28, 2)
    expect(meanSilhouette(distances, three)).toBeCloseTo(0.33, 2)
    const valueOf = (groups: number[][], member: number) =>
      silhouettes(distances, groups).find((one) => one.member === member)?.value
    expect(valueOf(two, 6)).toBeCloseTo(-0.04, 2)
    expect(valueOf(three, 8)).toBeCloseTo(0.47, 2)
    expect(valueOf(three, 4)).toBeCloseTo(0.02, 2)
  })
})
