import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeGroups } from '../../../../shared/domain/grouping.ts'
import { findSecondBest, findStrongestPairs } from '../../../../shared/domain/grouping-reasons.ts'
import { anyMatrix } from './matrix-arbitraries.ts'

const locks = { together: [], apart: [] }
const free = { minSize: 1, maxSize: 100, locks }

function topicsFor(count: number) {
  return Array.from({ length: count }, (_, index) => ({ id: `t${index + 1}`, number: index + 1 }))
}

/** Similar within each block, strangers between. */
function blocks(...sizes: number[]): number[][] {
  const labels = sizes.flatMap((size, label) => new Array<number>(size).fill(label))
  return labels.map((a, i) => labels.map((b, j) => (i === j ? 1 : a === b ? 0.8 : -0.1)))
}

const anyInput = fc
  .tuple(
    anyMatrix({
      minSize: 0,
      maxSize: 10,
      values: fc.integer({ min: -10, max: 10 }).map((x) => x / 10),
      diagonal: 1,
    }),
    fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 0, max: 5 }),
  )
  .chain((parts) =>
    fc.constantFrom('average' as const, 'ward' as const).map((linkage) => ({ parts, linkage })),
  )
  .map(({ parts: [similarity, k, minSize, more], linkage }) => ({
    topics: topicsFor(similarity.length),
    similarity,
    settings: { ...(k === undefined ? {} : { k }), minSize, maxSize: minSize + more, linkage, locks },
  }))

describe('why groups belong together', () => {
  const ids = topicsFor(7).map(({ id }) => id)
  it('is said by the strongest pairs', () => {
    expect(findStrongestPairs([3, 4], blocks(3, 2, 2), ids)).toEqual([{ a: 't4', b: 't5', similarity: 0.8 }])
    expect(findStrongestPairs([0, 1, 2, 3], blocks(3, 2, 2), ids)).toHaveLength(3)
    expect(findStrongestPairs([6], blocks(3, 2, 2), ids)).toEqual([])
  })
  it('and by where each topic would fit second best', () => {
    const groups = [[0, 1, 2], [3, 4], [5, 6]] // prettier-ignore
    const [first] = findSecondBest(groups, blocks(3, 2, 2), ids)
    expect(first).toMatchObject({ topicId: 't1', group: 1 })
    expect(first?.similarity).toBeCloseTo(-0.1)
    expect(findSecondBest([[0]], [[1]], ['t1'])).toEqual([{ topicId: 't1', group: null, similarity: null }])
  })
})

describe('proposeGroups', () => {
  it('finds the groups that are there', () => {
    const proposal = proposeGroups({ topics: topicsFor(7), similarity: blocks(3, 2, 2), settings: free })
    expect(proposal).toMatchObject({ k: 3, suggestion: 3, moved: [], keepsSizes: true })
    expect(proposal.groups).toEqual([
      ['t1', 't2', 't3'],
      ['t4', 't5'],
      ['t6', 't7'],
    ])
    expect(proposal.runnerUp).not.toBe(3)
    expect(proposal.candidates.map((one) => one.k)).toEqual([2, 3, 4, 5, 6, 7])
  })

  it('finds them with Ward on the map too', () => {
    const settings = { ...free, linkage: 'ward' as const }
    const proposal = proposeGroups({ topics: topicsFor(7), similarity: blocks(3, 2, 2), settings })
    expect(proposal.groups).toEqual([
      ['t1', 't2', 't3'],
      ['t4', 't5'],
      ['t6', 't7'],
    ])
  })

  it('suggests only numbers whose smallest group is large enough', () => {
    const proposal = proposeGroups({
      topics: topicsFor(7),
      similarity: blocks(3, 3, 1),
      settings: { minSize: 3, maxSize: 7, locks },
    })
    const three = proposal.candidates.find((one) => one.k === 3)
    expect(three).toMatchObject({ fits: false })
    expect(proposal.suggestion).not.toBe(3)
    expect(proposal.keepsSizes).toBe(true)
  })

  it('keeps a fixed number of groups and the largest size by moving what loses least, and names it', () => {
    const similarity = blocks(4, 2)
    // t4 has some ties to the second group
    for (const other of [4, 5]) {
      ;(similarity[3] as number[])[other] = 0.5
      ;(similarity[other] as number[])[3] = 0.5
    }
    const proposal = proposeGroups({
      topics: topicsFor(6),
      similarity,
      settings: { k: 2, minSize: 1, maxSize: 3, locks },
    })
    expect(proposal.groups).toEqual([
      ['t1', 't2', 't3'],
      ['t4', 't5', 't6'],
    ])
    expect(proposal).toMatchObject({ k: 2, moved: ['t4'], keepsSizes: true })
  })

  it('admits when no division can keep the sizes', () => {
    const proposal = proposeGroups({
      topics: topicsFor(5),
      similarity: blocks(5),
      settings: { k: 3, minSize: 2, maxSize: 3, locks },
    })
    expect(proposal).toMatchObject({ k: 3, keepsSizes: false, moved: [] })
  })

  it('has an answer for none, one, two and all equal', () => {
    expect(proposeGroups({ topics: [], similarity: [], settings: free })).toMatchObject({
      k: 0,
      groups: [],
      candidates: [],
    })
    expect(proposeGroups({ topics: topicsFor(1), similarity: [[1]], settings: free })).toMatchObject({
      k: 1,
      groups: [['t1']],
    })
    const pair = proposeGroups({
      topics: topicsFor(2),
      similarity: blocks(2),
      settings: { minSize: 2, maxSize: 5, locks },
    })
    expect(pair).toMatchObject({ k: 1, groups: [['t1', 't2']], keepsSizes: true, suggestion: null })
    const zeros = topicsFor(5).map((_, a) => topicsFor(5).map((__, b) => (a === b ? 1 : 0)))
    expect(proposeGroups({ topics: topicsFor(5), similarity: zeros, settings: free })).toMatchObject({ k: 2 })
  })

  it('puts every topic in one group, keeps the sizes wherever that is possible, and gives finite figures', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const proposal = proposeGroups(input)
        const count = input.topics.length
        expect(proposal.groups.flat().sort()).toEqual(input.topics.map((topic) => topic.id).sort())
        expect(proposal.groups).toHaveLength(proposal.k)
        expect(proposal.groups.every((group) => group.length > 0)).toBe(true)
        expect(Number.isFinite(proposal.silhouette)).toBe(true)
        const { k, minSize, maxSize } = input.settings
        const tried = k === undefined ? [1, 2, 3, 4, 5, 6, 7, 8] : [Math.min(k, count)]
        const possible = tried.some((one) => one <= count && one * minSize <= count && count <= one * maxSize)
        const kept = proposal.groups.every((group) => group.length >= minSize && group.length <= maxSize)
        expect(proposal.keepsSizes).toBe(kept)
        if (count > 0) expect(kept).toBe(possible)
        const fitting = proposal.candidates.filter((one) => one.fits).map((one) => one.silhouette)
        const suggested = proposal.candidates.find((one) => one.k === proposal.suggestion)
        if (suggested) expect(suggested.silhouette).toBeCloseTo(Math.max(...fitting), 9)
        else expect(fitting).toEqual([])
      }),
    )
  })

  it('does not depend on the order in which topics come', () => {
    fc.assert(
      fc.property(anyInput, fc.infiniteStream(fc.nat()), (input, rolls) => {
        const order = [...input.topics.keys()]
          .map((index) => ({ index, roll: rolls.next().value as number }))
          .sort((a, b) => a.roll - b.roll)
          .map(({ index }) => index)
        const shuffled = {
          topics: order.map((index) => input.topics[index] as { id: string; number: number }),
          similarity: order.map((a) => order.map((b) => input.similarity[a]?.[b] ?? 0)),
          settings: input.settings,
        }
        expect(proposeGroups(shuffled)).toEqual(proposeGroups(input))
      }),
    )
  })
})
