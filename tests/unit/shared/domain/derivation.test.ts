import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveFigure } from '../../../../shared/domain/derivation.ts'
import { FIGURES } from '../../../../shared/domain/derivation-figures.ts'
import type { Figure } from '../../../../shared/domain/derivation-figures.ts'
import type { DerivationRound } from '../../../../shared/domain/derivation-input.ts'
import { deriveKendall } from '../../../../shared/domain/derivation-kendall.ts'
import { tieAtCut } from '../../../../shared/domain/ranking.ts'
import { computeResults } from '../../../../shared/domain/results.ts'
import type { RoundResults, StickyTotals, TopicResult } from '../../../../shared/domain/weighting.ts'
import { anyRound } from './round-arbitraries.ts'
import type { AnyRound } from './round-arbitraries.ts'

const figureOf: Readonly<Record<Figure, (topic: TopicResult) => unknown>> = {
  rank: ({ rankFrom, rankTo }) => ({ from: rankFrom, to: rankTo }),
  rankRange: () => null,
  mean: ({ mean }) => mean,
  median: ({ median }) => median,
  sum: ({ sum }) => sum,
  share: ({ share }) => share,
  people: ({ people }) => people,
  topTwo: ({ topTwoShare }) => topTwoShare,
  firstPlaces: ({ firstPlaces }) => firstPlaces,
  agreement: ({ agreement }) => agreement?.a ?? null,
  consensus: ({ agreement }) => agreement?.consensus ?? null,
  middle: ({ main }) => main,
  meanX: ({ matrix }) => matrix?.x.mean ?? null,
  meanY: ({ matrix }) => matrix?.y.mean ?? null,
  agreementX: ({ matrix }) => matrix?.x.agreement?.a ?? null,
  agreementY: ({ matrix }) => matrix?.y.agreement?.a ?? null,
  quadrant: ({ matrix }) => matrix?.quadrant ?? null,
}

/** What a derivation is given: what was counted, and none of the figures it has to find. */
function countedOnly(
  round: AnyRound,
  results: RoundResults,
  sticky: StickyTotals | null,
  cut: number | null,
): DerivationRound {
  const { ballots, total, grandMeans, kendall } = results
  return {
    ...{ settings: round.settings, cut, ballots, total, sticky, grandMeans, kendall },
    ranking: results.topics.map(
      ({ topicId, number, distribution, unknown, unanswered, main, tie, matrix }) => ({
        ...{ topicId, number, distribution, unknown, unanswered, main, tieFigure: tie, matrix },
        rankRange: null,
      }),
    ),
  }
}

function expectSame(found: unknown, shown: unknown): void {
  if (typeof shown === 'number') expect(found).toBeCloseTo(shown, 9)
  else expect(found).toEqual(shown)
}

/** A round, dots on its wall where it may have some, and a cut or none. */
function anyCountedRound() {
  return anyRound().chain((round) => {
    const { method } = round.settings
    const max = round.settings.method === 'scale' ? round.settings.max : 0
    const one: fc.Arbitrary<number | number[]> =
      method === 'scale' ? fc.array(fc.nat(4), { minLength: max, maxLength: max }) : fc.nat(9)
    const stuck = fc.record({
      people: fc.option(fc.integer({ min: 1, max: 20 })),
      topics: fc
        .array(one, { minLength: round.topics.length, maxLength: round.topics.length })
        .map((all) => Object.fromEntries(round.topics.map(({ id }, index) => [id, all[index] ?? 0]))),
    })
    return fc.record({
      round: fc.constant(round),
      sticky: method === 'ranking' || method === 'matrix' ? fc.constant(null) : fc.option(stuck),
      cut: fc.option(fc.integer({ min: 1, max: 8 })),
    })
  })
}

describe('derivations', () => {
  it('come to the figure that is shown, for every figure of every method', () => {
    fc.assert(
      fc.property(anyCountedRound(), ({ round, sticky, cut }) => {
        const results = computeResults(round.settings, round.topics, round.ballots, sticky ?? undefined)
        const counted = countedOnly(round, results, sticky, cut)
        for (const [index, topic] of results.topics.entries()) {
          for (const figure of FIGURES[round.settings.method]) {
            const { calculation } = deriveFigure(counted, counted.ranking[index]!, figure)
            expectSame(calculation.value, figureOf[figure](topic))
          }
        }
      }),
      { numRuns: 600 },
    )
  })

  it('say of a rank whether the cut is clean, and who is tied across it', () => {
    fc.assert(
      fc.property(anyRound(2), fc.integer({ min: 1, max: 8 }), (round, cut) => {
        const results = computeResults(round.settings, round.topics, round.ballots)
        const counted = countedOnly(round, results, null, cut)
        const tie = tieAtCut(results.topics, cut)
        for (const row of counted.ranking) {
          const { calculation } = deriveFigure(counted, row, 'rank')
          if (calculation.kind !== 'rank') throw new Error('Not a rank.')
          const concerned = tie?.topicIds.includes(row.topicId) ?? false
          expect(calculation.cut?.tied).toEqual(concerned ? tie?.topicIds : [])
          expect(calculation.cut?.free).toBe(concerned ? tie?.free : 0)
          expect(calculation.equal).toHaveLength(calculation.value.to - calculation.value.from)
        }
      }),
    )
  })

  it('name everything that was given and is not in the figure', () => {
    fc.assert(
      fc.property(anyCountedRound(), ({ round, sticky, cut }) => {
        const results = computeResults(round.settings, round.topics, round.ballots, sticky ?? undefined)
        const counted = countedOnly(round, results, sticky, cut)
        for (const row of counted.ranking) {
          if (round.settings.method === 'scale') {
            const { calculation, leftOut } = deriveFigure(counted, row, 'agreement')
            if (calculation.kind !== 'agreement') throw new Error('Not an agreement.')
            const stuck = leftOut.find(({ what }) => what === 'sticky')?.count ?? 0
            const silent = leftOut
              .filter(({ what }) => what !== 'sticky')
              .reduce((sum, one) => sum + one.count, 0)
            expect(calculation.ratings + silent).toBe(round.ballots.length)
            expect(calculation.ratings + stuck).toBe(
              row.distribution.reduce((sum, one) => sum + one.count, 0),
            )
          }
        }
      }),
    )
  })

  it('come to Kendall’s W, with the sums of places where every ranking is complete', () => {
    let complete = 0
    fc.assert(
      fc.property(anyRound(2, 6), (round) => {
        const results = computeResults(round.settings, round.topics, round.ballots)
        const derived = deriveKendall(countedOnly(round, results, null, null))
        expect(derived === null).toBe(round.settings.method !== 'ranking')
        if (!derived) return
        expectSame(derived.value, results.kendall?.w)
        expect(derived.ballots + derived.incomplete).toBe(round.ballots.length)
        if (derived.sums) complete++
      }),
      { numRuns: 1000 },
    )
    expect(complete).toBeGreaterThan(0)
  })

  it('refuse a figure the method does not have', () => {
    const settings = { method: 'dots', dots: 3, perTopic: 1 } as const
    const results = computeResults(settings, [{ id: 'a', number: 1 }], [])
    const counted = countedOnly({ settings, topics: [], ballots: [] }, results, null, null)
    expect(() => deriveFigure(counted, counted.ranking[0]!, 'agreement')).toThrow(RangeError)
  })
})
