import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRank, rankTopics, tieAtCut } from '../../../../shared/domain/ranking.ts'
import type { RankInput } from '../../../../shared/domain/ranking.ts'

const anyInputs = fc
  .array(
    fc.record({
      main: fc.option(fc.integer({ min: 0, max: 3 })),
      tie: fc.option(fc.integer({ min: 0, max: 2 })),
    }),
    { maxLength: 9 },
  )
  .map((list): RankInput[] => list.map((one, index) => ({ ...one, topicId: `t${index}`, number: index + 1 })))

function beats(a: RankInput, b: RankInput): boolean {
  const [am, bm, at, bt] = [a.main ?? -1, b.main ?? -1, a.tie ?? -1, b.tie ?? -1]
  return am > bm || (am === bm && at > bt)
}

describe('rankTopics', () => {
  it('gives standard competition ranks 1, 2, 2, 4, ties in number order', () => {
    const ranked = rankTopics([
      { topicId: 'd', number: 4, main: 1, tie: 0 },
      { topicId: 'c', number: 3, main: 5, tie: 1 },
      { topicId: 'b', number: 2, main: 5, tie: 1 },
      { topicId: 'a', number: 1, main: 5, tie: 2 },
    ])
    expect(ranked.map((one) => [one.topicId, formatRank(one.rankFrom, one.rankTo)])).toEqual([
      ['a', '1.'],
      ['b', '2.–3.'],
      ['c', '2.–3.'],
      ['d', '4.'],
    ])
  })

  it('puts topics nobody spoke about last', () => {
    const ranked = rankTopics([
      { topicId: 'a', number: 1, main: null, tie: null },
      { topicId: 'b', number: 2, main: 0, tie: 0 },
    ])
    expect(ranked.map((one) => one.topicId)).toEqual(['b', 'a'])
  })

  it('ranks each topic by the number of topics that beat it, whatever order they come in', () => {
    fc.assert(
      fc.property(anyInputs, fc.infiniteStream(fc.nat()), (topics, rolls) => {
        const shuffled = topics
          .map((topic) => ({ topic, roll: rolls.next().value as number }))
          .sort((a, b) => a.roll - b.roll)
          .map(({ topic }) => topic)
        const ranked = rankTopics(topics)
        expect(rankTopics(shuffled)).toEqual(ranked)
        for (const one of ranked) {
          const better = topics.filter((other) => beats(other, one)).length
          const worse = topics.filter((other) => beats(one, other)).length
          expect([one.rankFrom, one.rankTo]).toEqual([better + 1, topics.length - worse])
        }
      }),
    )
  })
})

describe('tieAtCut', () => {
  const ranked = rankTopics(
    [9, 5, 5, 5, 1].map((main, index) => ({ topicId: `t${index + 1}`, number: index + 1, main, tie: 0 })),
  )
  it('is null where the cut is clean', () => {
    for (const n of [-1, 0, 1, 4, 5, 6]) expect(tieAtCut(ranked, n)).toBeNull()
  })
  it('names the tied topics and the places left', () => {
    expect(tieAtCut(ranked, 2)).toEqual({ topicIds: ['t2', 't3', 't4'], free: 1, rankFrom: 2, rankTo: 4 })
    expect(tieAtCut(ranked, 3)).toMatchObject({ free: 2 })
  })
  it('is empty-handed without topics', () => {
    expect(tieAtCut([], 3)).toBeNull()
  })
})
