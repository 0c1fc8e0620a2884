import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankTopics } from '../../../../shared/domain/ranking.ts'
import { compareRounds } from '../../../../shared/domain/round-comparison.ts'

const place = (topicId: string, rankFrom: number, rankTo = rankFrom) => ({ topicId, rankFrom, rankTo })

describe('two rounds beside each other', () => {
  it('count places won and lost, in the order of the second', () => {
    const first = [place('a', 1), place('b', 2), place('c', 3)]
    const second = [place('c', 1), place('a', 2), place('b', 3)]
    expect(compareRounds(first, second).map(({ topicId, moved }) => [topicId, moved])).toEqual([
      ['c', 2],
      ['a', -1],
      ['b', -1],
    ])
  })

  it('count from the best place of a tie', () => {
    const first = [place('a', 1), place('b', 2, 3), place('c', 2, 3)]
    const second = [place('a', 1, 2), place('b', 1, 2), place('c', 3)]
    expect(compareRounds(first, second).map(({ topicId, moved }) => [topicId, moved])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', -1],
    ])
  })

  it('name what only one of them asked about, without a movement', () => {
    const rows = compareRounds([place('a', 1), place('old', 2)], [place('new', 1), place('a', 2)])
    expect(rows).toEqual([
      { topicId: 'new', before: null, after: place('new', 1), moved: null },
      { topicId: 'a', before: place('a', 1), after: place('a', 2), moved: -1 },
      { topicId: 'old', before: place('old', 2), after: null, moved: null },
    ])
  })
})

/** Ranked topics with few different figures, so that ties are common. */
const ranked = fc
  .uniqueArray(fc.record({ topicId: fc.constantFrom(...'abcdefgh'), main: fc.integer({ min: 0, max: 3 }) }), {
    selector: (topic) => topic.topicId,
  })
  .map((topics) => rankTopics(topics.map((topic, index) => ({ ...topic, number: index + 1, tie: 0 }))))

describe('for all rounds', () => {
  it('every topic of either stands there once, and nothing moves between equal rounds', () => {
    fc.assert(
      fc.property(ranked, ranked, (first, second) => {
        const rows = compareRounds(first, second)
        const asked = new Set([...first, ...second].map((topic) => topic.topicId))
        expect(rows.map((row) => row.topicId).toSorted()).toEqual([...asked].toSorted())
        for (const row of compareRounds(first, first)) expect(row.moved).toBe(0)
      }),
    )
  })

  it('swapping the rounds turns every movement round', () => {
    fc.assert(
      fc.property(ranked, ranked, (first, second) => {
        const there = new Map(compareRounds(first, second).map((row) => [row.topicId, row.moved]))
        for (const { topicId, moved } of compareRounds(second, first)) {
          const back = there.get(topicId) ?? null
          expect(moved).toBe(back === null ? null : 0 - back)
        }
      }),
    )
  })
})
