import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeGroups } from '../../../../shared/domain/grouping.ts'
import { cutAt, cutRange } from '../../../../shared/domain/group-tree.ts'
import { keepableLocks } from './lock-arbitraries.ts'
import { anyMatrix } from './matrix-arbitraries.ts'

const topicsFor = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `t${index + 1}`, number: index + 1 }))

const asSets = (groups: readonly (readonly string[])[]): string[] =>
  groups.map((group) => [...group].sort().join()).sort()

const anyProposal = anyMatrix({
  minSize: 0,
  maxSize: 9,
  values: fc.integer({ min: -10, max: 10 }).map((value) => value / 10),
  diagonal: 1,
}).chain((similarity) => {
  const topics = topicsFor(similarity.length)
  return fc
    .record({
      locks: keepableLocks(topics.map((topic) => topic.id)),
      linkage: fc.constantFrom('average' as const, 'ward' as const),
    })
    .map((settings) => ({
      locks: settings.locks,
      proposal: proposeGroups({ topics, similarity, settings: { ...settings, minSize: 1, maxSize: 100 } }),
    }))
})

describe('the tree of a proposal', () => {
  const similarity = [
    [1, 0.2, 0.9, 0.1],
    [0.2, 1, 0.2, 0.7],
    [0.9, 0.2, 1, 0.1],
    [0.1, 0.7, 0.1, 1],
  ]
  const free = { minSize: 1, maxSize: 9 }

  it('joins the nearest first, at their mean distance, drawn without crossings', () => {
    const tree = proposeGroups({
      topics: topicsFor(4),
      similarity,
      settings: { ...free, locks: { together: [], apart: [] } },
    })
    expect(tree.merges.map(({ a, b, locked }) => [a, b, locked])).toEqual([
      ['t1', 't3', false],
      ['t2', 't4', false],
      ['t1', 't2', false],
    ])
    expect(tree.merges.map(({ height }) => height)).toEqual(
      [0.1, 0.3, 0.85].map((one) => expect.closeTo(one, 12)),
    )
    expect(tree.leafOrder).toEqual(['t1', 't3', 't2', 't4'])
    expect(cutAt(tree, 2)).toEqual([
      ['t1', 't3'],
      ['t2', 't4'],
    ])
    expect(cutAt(tree, 1)).toEqual([['t1', 't3', 't2', 't4']])
    expect([0, 5, 1.5, Number.NaN].map((k) => cutAt(tree, k))).toEqual([null, null, null, null])
  })

  it('begins with what is locked together, and ends where only topics locked apart are left', () => {
    const tree = proposeGroups({
      topics: topicsFor(4),
      similarity,
      settings: { ...free, locks: { together: [['t4', 't1']], apart: [['t1', 't3']] } },
    })
    expect(tree.merges[0]).toEqual({ a: 't1', b: 't4', height: 0, locked: true })
    expect(cutRange(tree)).toEqual({ fewest: 2, most: 3 })
    expect([1, 2, 3, 4].map((k) => cutAt(tree, k))).toEqual([
      null,
      [['t1', 't4', 't2'], ['t3']],
      [['t1', 't4'], ['t2'], ['t3']],
      null,
    ])
  })

  it('never falls, not even where two joints count as equally high', () => {
    const hair = 5e-13
    const two = [0, 1, 2, 3].map((a) =>
      [0, 1, 2, 3].map((b) => (a === b ? 1 : a + b === 1 ? 0.5 - hair : a + b === 5 ? 0.5 : 0)),
    )
    const settings = { ...free, locks: { together: [], apart: [] } }
    const tree = proposeGroups({ topics: topicsFor(4), similarity: two, settings })
    expect(tree.merges.map(({ a, b }) => [a, b]).slice(0, 2)).toEqual([
      ['t1', 't2'],
      ['t3', 't4'],
    ])
    expect(tree.merges[1]?.height).toBe(tree.merges[0]?.height)
  })

  it("uses the distance on the map as Ward's height of two topics", () => {
    const pair = proposeGroups({
      topics: topicsFor(2),
      similarity: [
        [1, 0.4],
        [0.4, 1],
      ],
      settings: { ...free, linkage: 'ward', locks: { together: [], apart: [] } },
    })
    expect(pair.merges[0]?.height).toBeCloseTo(0.6, 9)
  })

  it('never falls, stands in one run at every cut, keeps the locks, and agrees with the candidates', () => {
    fc.assert(
      fc.property(anyProposal, ({ proposal, locks }) => {
        const { merges, leafOrder, candidates } = proposal
        merges.forEach(({ height }, index) =>
          expect(height).toBeGreaterThanOrEqual(merges[index - 1]?.height ?? 0),
        )
        expect([...leafOrder].sort()).toEqual(proposal.groups.flat().sort())
        const { fewest, most } = cutRange(proposal)
        for (let k = 0; k <= leafOrder.length + 1; k++) {
          const groups = cutAt(proposal, k)
          expect(groups !== null).toBe(k >= fewest && k <= most)
          if (!groups) continue
          expect(groups).toHaveLength(k)
          expect(groups.flat()).toEqual(leafOrder)
          for (const group of groups) {
            for (const [a, b] of locks.together) expect(group.includes(a)).toBe(group.includes(b))
            for (const [a, b] of locks.apart) expect(group.includes(a) && group.includes(b)).toBe(false)
          }
          const candidate = candidates.find((one) => one.k === k)
          if (candidate) expect(asSets(groups)).toEqual(asSets(candidate.groups))
        }
        const tried = [2, 3, 4, 5, 6, 7, 8].filter((k) => k >= fewest && k <= most)
        expect(candidates.map((one) => one.k)).toEqual(tried)
      }),
    )
  })
})
