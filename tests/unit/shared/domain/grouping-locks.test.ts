import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeGroups } from '../../../../shared/domain/grouping.ts'
import { cutRange } from '../../../../shared/domain/group-tree.ts'
import { meanSilhouette } from '../../../../shared/domain/silhouette.ts'
import { toDistances } from '../../../../shared/domain/similarity.ts'
import type { TopicLocks } from '../../../../shared/domain/topic-locks.ts'
import { keepableLocks } from './lock-arbitraries.ts'
import { anyMatrix } from './matrix-arbitraries.ts'

const topicsFor = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `t${index + 1}`, number: index + 1 }))

const equalTo = (value: number, count: number) =>
  Array.from({ length: count }, (_, a) => Array.from({ length: count }, (__, b) => (a === b ? 1 : value)))

/** Everybody locked to the one before. */
const chain = (count: number): TopicLocks => ({
  together: Array.from({ length: count - 1 }, (_, index) => [`t${index + 1}`, `t${index + 2}`] as const),
  apart: [],
})

const anyInput = anyMatrix({
  minSize: 0,
  maxSize: 9,
  values: fc.integer({ min: -10, max: 10 }).map((value) => value / 10),
  diagonal: 1,
}).chain((similarity) => {
  const topics = topicsFor(similarity.length)
  return fc.record({
    topics: fc.constant(topics),
    similarity: fc.constant(similarity),
    settings: fc
      .record({
        locks: keepableLocks(topics.map((topic) => topic.id)),
        linkage: fc.constantFrom('average' as const, 'ward' as const),
        k: fc.option(fc.integer({ min: 1, max: 10 })),
        minSize: fc.integer({ min: 1, max: 3 }),
        more: fc.nat(5),
      })
      .map(({ k, more, ...rest }) => ({
        ...rest,
        maxSize: rest.minSize + more,
        ...(k === null ? {} : { k }),
      })),
  })
})

describe('proposeGroups with locks', () => {
  it('keeps strangers together and friends apart where people want it', () => {
    const similarity = [
      [1, 0.9, 0, 0],
      [0.9, 1, 0, 0],
      [0, 0, 1, 0.9],
      [0, 0, 0.9, 1],
    ]
    const settings = { k: 2, minSize: 1, maxSize: 4, locks: { together: [], apart: [] } }
    const free = proposeGroups({ topics: topicsFor(4), similarity, settings })
    expect(free.groups).toEqual([
      ['t1', 't2'],
      ['t3', 't4'],
    ])
    const locks = { together: [['t1', 't3']], apart: [['t1', 't2']] } as const
    const locked = proposeGroups({ topics: topicsFor(4), similarity, settings: { ...settings, locks } })
    expect(locked.groups).toEqual([['t1', 't3', 't4'], ['t2']])
    expect(locked.moved).toEqual([])
  })

  it('moves blocks as a whole where sizes are asked for, or admits that they cannot be kept', () => {
    const locks = { together: [['t1', 't2']], apart: [] } as const
    const settings = { k: 2, minSize: 2, maxSize: 2, locks }
    const four = proposeGroups({ topics: topicsFor(4), similarity: equalTo(0.5, 4), settings })
    expect(four).toMatchObject({ groups: [['t1', 't2'], ['t3', 't4']], keepsSizes: true }) // prettier-ignore
    const all = { ...settings, locks: chain(4) }
    expect(proposeGroups({ topics: topicsFor(4), similarity: equalTo(0.5, 4), settings: all })).toMatchObject(
      {
        k: 1,
        keepsSizes: false,
        moved: [],
      },
    )
  })

  it('has an answer where all topics are locked together, or all apart', () => {
    for (const linkage of ['average', 'ward'] as const) {
      const settings = { minSize: 1, maxSize: 99, linkage }
      const together = proposeGroups({
        topics: topicsFor(5),
        similarity: equalTo(0, 5),
        settings: { ...settings, locks: chain(5) },
      })
      expect(together).toMatchObject({
        k: 1,
        groups: [['t1', 't2', 't3', 't4', 't5']],
        candidates: [],
        suggestion: null,
        silhouette: 0,
        keepsSizes: true,
      })
      const ids = topicsFor(9).map(({ id }) => id)
      const apart = ids.flatMap((a, index) => ids.slice(index + 1).map((b) => [a, b] as const))
      const alone = proposeGroups({
        topics: topicsFor(9),
        similarity: equalTo(1, 9),
        settings: { ...settings, k: 3, locks: { together: [], apart } },
      })
      expect(alone).toMatchObject({ k: 9, groups: ids.map((id) => [id]), merges: [], candidates: [] })
    }
  })

  it('refuses locks that contradict each other', () => {
    const locks = { together: [['t1', 't2']], apart: [['t2', 't1']] } as const
    const settings = { minSize: 1, maxSize: 9, locks }
    expect(() => proposeGroups({ topics: topicsFor(2), similarity: equalTo(0, 2), settings })).toThrow(
      RangeError,
    )
  })

  it('keeps every lock, every number that can be kept, and tells the truth about sizes and silhouettes', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const proposal = proposeGroups(input)
        const { locks, minSize, maxSize, k } = input.settings
        expect(proposal.groups.flat().sort()).toEqual(input.topics.map(({ id }) => id).sort())
        for (const group of [...proposal.groups, ...proposal.candidates.flatMap((one) => one.groups)]) {
          for (const [a, b] of locks.together) expect(group.includes(a)).toBe(group.includes(b))
          for (const [a, b] of locks.apart) expect(group.includes(a) && group.includes(b)).toBe(false)
        }
        const { fewest, most } = cutRange(proposal)
        if (k !== undefined) expect(proposal.k).toBe(Math.min(Math.max(k, fewest), most))
        const kept = proposal.groups.every((group) => group.length >= minSize && group.length <= maxSize)
        expect(proposal.keepsSizes).toBe(kept)
        const placed = proposal.groups.map((group) =>
          group.map((id) => input.topics.findIndex((one) => one.id === id)),
        )
        expect(proposal.silhouette).toBeCloseTo(meanSilhouette(toDistances(input.similarity), placed), 9)
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on the order of topics or locks', () => {
    fc.assert(
      fc.property(anyInput, ({ topics, similarity, settings }) => {
        const { together, apart } = settings.locks
        const turned = {
          together: together.map(([a, b]) => [b, a] as const).toReversed(),
          apart: apart.map(([a, b]) => [b, a] as const).toReversed(),
        }
        const reversed = {
          topics: topics.toReversed(),
          similarity: similarity.toReversed().map((row) => row.toReversed()),
          settings: { ...settings, locks: turned },
        }
        expect(proposeGroups(reversed)).toEqual(proposeGroups({ topics, similarity, settings }))
      }),
    )
  })
})
