import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankTopics, tieAtCut } from '../../../../shared/domain/ranking.ts'
import { chooseTopics, settleTie } from '../../../../shared/domain/topic-choice.ts'

/** A ranking with these main figures; t1 has topic number 1, and so on. */
const rank = (...figures: readonly (number | null)[]) =>
  rankTopics(figures.map((main, index) => ({ topicId: `t${index + 1}`, number: index + 1, main, tie: 0 })))

const anyRanking = fc
  .array(fc.option(fc.integer({ min: 0, max: 4 })), { maxLength: 9 })
  .map((figures) => rank(...figures))

describe('chooseTopics', () => {
  it('takes the best n, and all or none of those equal across the cut', () => {
    const ranking = rank(9, 5, 5, 5, 1)
    expect(chooseTopics(ranking, { by: 'best', n: 4, ties: 'out' })).toEqual({
      chosen: ['t1', 't2', 't3', 't4'],
      tied: [],
    })
    expect(chooseTopics(ranking, { by: 'best', n: 2, ties: 'in' })).toEqual({
      chosen: ['t1', 't2', 't3', 't4'],
      tied: ['t2', 't3', 't4'],
    })
    expect(chooseTopics(ranking, { by: 'best', n: 2, ties: 'out' })).toEqual({
      chosen: ['t1'],
      tied: ['t2', 't3', 't4'],
    })
  })
  it('sees the same tie as the ranking does, for every n', () => {
    fc.assert(
      fc.property(anyRanking, fc.integer({ min: 0, max: 11 }), (ranking, n) => {
        const within = chooseTopics(ranking, { by: 'best', n, ties: 'in' })
        const without = chooseTopics(ranking, { by: 'best', n, ties: 'out' })
        expect(within.tied).toEqual(tieAtCut(ranking, n)?.topicIds ?? [])
        expect(within.chosen).toEqual([...without.chosen, ...within.tied])
        expect(without.tied).toEqual(within.tied)
        if (within.tied.length === 0) expect(within.chosen).toHaveLength(Math.min(n, ranking.length))
      }),
    )
  })
  it('takes what is strictly above the mean of those that have a figure', () => {
    // Mean 2; the topic nobody spoke about does not count as 0.
    expect(chooseTopics(rank(3, 2, 1, null), { by: 'aboveMean' })).toEqual({ chosen: ['t1'], tied: [] })
    expect(chooseTopics(rank(), { by: 'aboveMean' }).chosen).toEqual([])
    expect(chooseTopics(rank(null, null), { by: 'aboveMean' }).chosen).toEqual([])
    expect(chooseTopics(rank(-1, -3), { by: 'aboveMean' }).chosen).toEqual(['t1'])
  })
  it('lifts nobody above the mean by rounding alone', () => {
    for (const figure of [0.1, 3.3, 1 / 3, 4.7, -0.7])
      for (const count of [3, 6, 7, 10])
        expect(
          chooseTopics(rank(...new Array<number>(count).fill(figure)), { by: 'aboveMean' }).chosen,
        ).toEqual([])
  })
  it('takes a choice by hand in the order of the ranking, topics without a rank last, each once', () => {
    expect(chooseTopics(rank(1, 9, 5), { by: 'hand', topicIds: ['new', 't1', 't2', 't1'] })).toEqual({
      chosen: ['t2', 't1', 'new'],
      tied: [],
    })
  })
})

describe('settleTie', () => {
  const ranking = rank(9, 5, 5, 5, 1)
  const places = (rows: readonly { topicId: string; rankFrom: number; rankTo: number }[]) =>
    rows.map((row) => [row.topicId, row.rankFrom, row.rankTo])

  it('follows the run-off, and leaves equal what is equal there too', () => {
    const runoff = rankTopics([
      { topicId: 't2', number: 2, main: 1, tie: 0 },
      { topicId: 't3', number: 3, main: 7, tie: 0 },
      { topicId: 't4', number: 4, main: 1, tie: 0 },
    ])
    const settled = settleTie(ranking, ['t2', 't3', 't4'], runoff)
    expect(places(settled)).toEqual([
      ['t1', 1, 1],
      ['t3', 2, 2],
      ['t2', 3, 4],
      ['t4', 3, 4],
      ['t5', 5, 5],
    ])
    expect(settled[1]?.main).toBe(5)
    expect(chooseTopics(settled, { by: 'best', n: 2, ties: 'out' })).toEqual({
      chosen: ['t1', 't3'],
      tied: [],
    })
    expect(chooseTopics(settled, { by: 'best', n: 3, ties: 'out' }).tied).toEqual(['t2', 't4'])
  })
  it('puts topics that were not in the run-off after those that were', () => {
    const runoff = [{ topicId: 't4', rankFrom: 1, rankTo: 1 }]
    expect(places(settleTie(ranking, ['t4'], runoff)).slice(1, 4)).toEqual([
      ['t4', 2, 2],
      ['t2', 3, 4],
      ['t3', 3, 4],
    ])
  })
  it('moves nothing between ranks: nobody overtakes a topic that was ahead', () => {
    fc.assert(
      fc.property(anyRanking, anyRanking, fc.integer({ min: 1, max: 9 }), (rows, runoff, n) => {
        const tied = tieAtCut(rows, n)?.topicIds ?? []
        const settled = settleTie(rows, tied, runoff)
        expect(settled.map((row) => row.topicId).sort()).toEqual(rows.map((row) => row.topicId).sort())
        for (const [index, row] of settled.entries()) {
          const before = rows.find((one) => one.topicId === row.topicId)
          expect(row.rankFrom).toBeLessThanOrEqual(index + 1)
          expect(row.rankTo).toBeGreaterThanOrEqual(index + 1)
          expect(settled.filter((one) => one.rankFrom === row.rankFrom)).toHaveLength(
            row.rankTo - row.rankFrom + 1,
          )
          expect(row.rankFrom).toBeGreaterThanOrEqual(before?.rankFrom ?? 0)
          expect(row.rankTo).toBeLessThanOrEqual(before?.rankTo ?? 0)
          if (!tied.includes(row.topicId)) expect(row).toEqual(before)
        }
      }),
    )
  })
})
