import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FEWEST_BALLOTS, bootstrapRanks } from '../../../../shared/domain/bootstrap.ts'
import type { BootstrapInput, BootstrapResult, RankRange } from '../../../../shared/domain/bootstrap.ts'
import { contributionOf, mainFigure, tieFigure } from '../../../../shared/domain/contributions.ts'
import { createRandom } from '../../../../shared/domain/random.ts'
import { rankTopics } from '../../../../shared/domain/ranking.ts'
import type { AnswerValue, ResultBallot } from '../../../../shared/domain/weighting.ts'
import { anyRound } from './round-arbitraries.ts'

const settings = { method: 'scale', max: 5, allowUnknown: false } as const

function topicsOf(result: BootstrapResult): readonly RankRange[] {
  if (!result.shown) throw new Error('not shown')
  return result.topics
}

/** `people` ballots over `count` topics; topic 1 is liked best, the last least, with much noise. */
function noisyRound(count: number, people: number): Pick<BootstrapInput, 'topics' | 'ballots'> {
  const random = createRandom(11)
  const topics = Array.from({ length: count }, (_, index) => ({ id: `t${index + 1}`, number: index + 1 }))
  const ballots = Array.from({ length: people }, (): ResultBallot => {
    const answers: Record<string, AnswerValue> = {}
    topics.forEach(({ id }, index) => {
      answers[id] = Math.min(5, Math.max(1, 5 - Math.floor((4 * index) / count) - 2 + random.nextBelow(5)))
    })
    return { answers, channel: 'phone' }
  })
  return { topics, ballots }
}

/** The same the long way: every draw is counted ballot by ballot and ranked like a round. */
function slowRanks({
  settings,
  topics,
  ballots,
  cut,
  seed,
  draws = 0,
}: BootstrapInput & { cut: number }): RankRange[] {
  const random = createRandom(seed)
  const ordered = [...topics].sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))
  const says = ({ answers }: ResultBallot) =>
    ordered.map(({ id }) => contributionOf(settings, answers, id)).flatMap((one) => Object.values(one))
  const sorted = ballots.map(says).sort((a, b) => {
    const place = a.findIndex((value, at) => value !== b[at])
    return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0)
  })
  const seen = ordered.map(() => ({ from: [] as number[], to: [] as number[], inCut: 0 }))
  for (let draw = 0; draw < draws; draw++) {
    const drawn = sorted.map(() => sorted[random.nextBelow(sorted.length)] ?? [])
    const ranked = rankTopics(
      ordered.map(({ id, number }, index) => {
        const [sum, count, tie] = [0, 1, 2].map((part) =>
          drawn.reduce((total, row) => total + (row[3 * index + part] ?? 0), 0),
        )
        const all = { sum: sum ?? 0, count: count ?? 0, tie: tie ?? 0 }
        return { topicId: id, number, main: mainFigure(settings, all), tie: tieFigure(settings, all) }
      }),
    )
    for (const { topicId, rankFrom, rankTo } of ranked) {
      const topic = seen[ordered.findIndex(({ id }) => id === topicId)]
      topic?.from.push(rankFrom)
      topic?.to.push(rankTo)
      const free = Math.max(0, Math.min(rankTo, cut) - rankFrom + 1)
      if (topic) topic.inCut += free / (rankTo - rankFrom + 1)
    }
  }
  const at = (ranks: number[], place: number) => ranks.sort((a, b) => a - b)[Math.round(place)] ?? 0
  return ordered.map(({ id, number }, index) => ({
    topicId: id,
    number,
    rankFrom: at(seen[index]?.from ?? [], draws * ((1 - 0.9) / 2)),
    rankTo: at(seen[index]?.to ?? [], draws * (1 - (1 - 0.9) / 2) - 1),
    cutShare: (seen[index]?.inCut ?? 0) / draws,
  }))
}

describe('bootstrapRanks', () => {
  it('shows nothing for fewer than ten ballots, and says why', () => {
    const { topics, ballots } = noisyRound(4, 9)
    expect(bootstrapRanks({ settings, topics, ballots, cut: 2, seed: 1, draws: 2000 })).toEqual({
      shown: false,
      reason: 'fewBallots',
      ballots: 9,
      needed: 10,
    })
  })

  it('is sure where everybody agrees, and unsure where all are equal', () => {
    const topics = ['a', 'b', 'c'].map((id, index) => ({ id, number: index + 1 }))
    const clear = Array.from({ length: 12 }, (): ResultBallot => ({
      answers: { a: 5, b: 3, c: 1 },
      channel: 'phone',
    }))
    expect(
      topicsOf(bootstrapRanks({ settings, topics, ballots: clear, cut: 2, seed: 1, draws: 500 })),
    ).toEqual([
      { topicId: 'a', number: 1, rankFrom: 1, rankTo: 1, cutShare: 1 },
      { topicId: 'b', number: 2, rankFrom: 2, rankTo: 2, cutShare: 1 },
      { topicId: 'c', number: 3, rankFrom: 3, rankTo: 3, cutShare: 0 },
    ])
    const equal = clear.map((ballot): ResultBallot => ({ ...ballot, answers: { a: 4, b: 4, c: 4 } }))
    for (const one of topicsOf(
      bootstrapRanks({ settings, topics, ballots: equal, cut: 2, seed: 1, draws: 500 }),
    )) {
      expect(one).toMatchObject({ rankFrom: 1, rankTo: 3 })
      expect(one.cutShare).toBeCloseTo(2 / 3, 9)
    }
  })

  it('matches the chance that can be worked out: two topics, each liked by half of 20 people', () => {
    const topics = ['a', 'b'].map((id, index) => ({ id, number: index + 1 }))
    const ballots = Array.from({ length: 20 }, (_, index): ResultBallot => ({
      answers: index < 12 ? { a: 1 } : { b: 1 },
      channel: 'phone',
    }))
    // A draw holds Bin(20, 0.6) ballots for a; a wins above ten and shares at ten: 0.7553 + 0.1171 / 2.
    const [a] = topicsOf(
      bootstrapRanks({
        settings: { method: 'dots', dots: 1, perTopic: 1 },
        topics,
        ballots,
        cut: 1,
        seed: 5,
        draws: 20_000,
      }),
    )
    expect(a?.cutShare).toBeCloseTo(0.8139, 1.6)
    expect(a).toMatchObject({ rankFrom: 1, rankTo: 2 })
  })

  it('covers the middle 90 % of ranks', () => {
    const topics = ['a', 'b'].map((id, index) => ({ id, number: index + 1 }))
    const rangesFor = (fans: number): number[][] => {
      const ballots = Array.from({ length: 20 }, (_, index): ResultBallot => ({
        answers: index < fans ? { a: 1 } : { b: 1 },
        channel: 'phone',
      }))
      const dots = { method: 'dots', dots: 1, perTopic: 1 } as const
      const result = bootstrapRanks({ settings: dots, topics, ballots, cut: null, seed: 2 })
      return topicsOf(result).map((one) => [one.rankFrom, one.rankTo])
    }
    // b comes level or ahead in 12.2 % of the draws (Bin(20, 0.65) <= 10), or in 1.4 % (Bin(20, 0.75) <= 10).
    expect(rangesFor(13)).toEqual([
      [1, 2],
      [1, 2],
    ])
    expect(rangesFor(15)).toEqual([
      [1, 1],
      [2, 2],
    ])
  })

  it('gives the same answer for the same seed, whatever order ballots and topics come in', () => {
    fc.assert(
      fc.property(anyRound(1, 14), fc.nat(), (round, seed) => {
        const input = { ...round, cut: 2, seed, draws: 60 }
        const first = bootstrapRanks(input)
        const turned = {
          ...input,
          topics: [...round.topics].reverse(),
          ballots: [...round.ballots].reverse(),
        }
        expect(bootstrapRanks(turned)).toEqual(first)
        if (!first.shown) return
        const places = first.topics.reduce((sum, one) => sum + (one.cutShare ?? 0), 0)
        expect(places).toBeCloseTo(Math.min(2, round.topics.length), 6)
        for (const one of first.topics) {
          expect(one.rankFrom).toBeGreaterThanOrEqual(1)
          expect(one.rankTo).toBeGreaterThanOrEqual(one.rankFrom)
          expect(one.rankTo).toBeLessThanOrEqual(round.topics.length)
        }
      }),
    )
  })

  it('draws and ranks as it is done by hand, with rankTopics for every draw', () => {
    fc.assert(
      fc.property(anyRound(1, 16), fc.nat(), (round, seed) => {
        fc.pre(round.ballots.length >= FEWEST_BALLOTS)
        const input = { ...round, cut: 2, seed, draws: 25 }
        expect(topicsOf(bootstrapRanks(input))).toEqual(slowRanks(input))
      }),
    )
  })

  it('keeps apart what no longer fits into one number', () => {
    const topics = ['a', 'b', 'c'].map((id, index) => ({ id, number: index + 1 }))
    const huge = { method: 'scale', max: 2 ** 44, allowUnknown: true } as const
    // The fewer have rated it, the smaller is the sum, and the higher may be the mean.
    const ballots = Array.from({ length: 300 }, (_, index): ResultBallot => ({
      answers: {
        a: 2 ** 43 + (index % 7),
        ...(index % 2 === 0 ? { b: 2 ** 43 + (index % 6) + 1 } : {}),
        ...(index % 3 === 0 ? { c: 2 ** 43 + (index % 5) + 2 } : {}),
      },
      channel: 'phone',
    }))
    const input = { settings: huge, topics, ballots, cut: 2, seed: 7, draws: 25 }
    expect(topicsOf(bootstrapRanks(input))).toEqual(slowRanks(input))
  })

  it('knows no topics and no cut', () => {
    const { ballots } = noisyRound(1, 10)
    expect(
      topicsOf(bootstrapRanks({ settings, topics: [], ballots, cut: null, seed: 1, draws: 10 })),
    ).toEqual([])
    const one = [{ id: 't1', number: 1 }]
    expect(
      topicsOf(bootstrapRanks({ settings, topics: one, ballots, cut: null, seed: 1, draws: 10 })),
    ).toEqual([{ topicId: 't1', number: 1, rankFrom: 1, rankTo: 1, cutShare: null }])
  })
})
