import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Output } from '../../../shared/contract/index.ts'
import type { Answers } from '../../../shared/contract/round.ts'
import type { Round } from '../../../shared/contract/weigh.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { castOne } from '../../support/voting.ts'
import { draftRound, openRound } from '../../support/workshop.ts'
import type { RoundOptions } from '../../support/workshop.ts'

// Every method from the first ballot to the last figure; the figures are worked out by hand or stand in the method
// book.

let test: TestCore
beforeEach(async () => {
  test = await startTestCore()
})
afterEach(async () => {
  await test.dispose()
})

type Answer = Answers[string] | undefined
const FACILITATOR = { kind: 'facilitator' } as const

/** A ballot in the order of the topics; undefined says nothing about one. */
const ballotOf = (round: Round, row: readonly Answer[]): Answers =>
  Object.fromEntries(
    round.topics.flatMap(({ id }, place): [string, Answers[string]][] => {
      const answer = row[place]
      return answer === undefined ? [] : [[id, answer]]
    }),
  )

async function hold(
  options: RoundOptions,
  rows: readonly (readonly Answer[])[],
  before: (round: Round) => Promise<unknown> = () => Promise.resolve(),
): Promise<Output<'rounds.results'>> {
  const { round } = await openRound(test, options)
  for (const [n, row] of rows.entries()) await castOne(test, round.id, n, { answers: ballotOf(round, row) })
  await before(round)
  await test.call('rounds.close', { roundId: round.id })
  return test.call('rounds.results', { roundId: round.id })
}

/** One column of ratings: how often each step was given, lowest first. */
const column = (counts: readonly number[]): number[] =>
  counts.flatMap((count, index) => new Array<number>(count).fill(index + 1))

describe('scale', () => {
  const settings = { method: 'scale', max: 5, allowUnknown: true } as const

  it('means, agreement and consensus as in the book; "weiß nicht" counts and is not averaged in', async () => {
    const columns = [column([1, 2, 3, 10, 8]), column([4, 4, 4, 4, 4]), column([10, 0, 0, 0, 10])]
    const rows = Array.from({ length: 24 }, (_, n): Answer[] => [
      columns[0]![n],
      columns[1]![n] ?? null,
      columns[2]![n],
    ])
    const { ranking, ballots, blank } = await hold({ topicCount: 3, settings, cut: 1 }, rows)
    expect({ ballots, blank }).toEqual({ ballots: 24, blank: 0 })
    // Feld 3 and Feld 2 have the same mean; half of the ratings of Feld 3 are on the two highest steps.
    expect(ranking.map((row) => [row.title, row.rankLabel, row.tieFigure])).toEqual([
      ['Feld 1', '1.', 18 / 24],
      ['Feld 3', '2.', 10 / 20],
      ['Feld 2', '3.', 8 / 20],
    ])
    expect(ranking[0]).toMatchObject({
      main: expect.closeTo(94 / 24, 12),
      median: 4,
      people: 24,
      topTwoShare: 18 / 24,
      agreement: expect.closeTo(0.5, 6),
      agreementWord: 'partly',
      consensus: expect.closeTo(0.631565, 6),
      withinCut: true,
      rankRange: { from: 1, to: 1, cutShare: expect.any(Number) },
      distribution: [
        { step: 1, count: 1 },
        { step: 2, count: 2 },
        { step: 3, count: 3 },
        { step: 4, count: 10 },
        { step: 5, count: 8 },
      ],
    })
    expect(ranking[1]).toMatchObject({
      main: 3,
      agreement: -1,
      agreementWord: 'split',
      consensus: 0,
      unanswered: 4,
    })
    expect(ranking[2]).toMatchObject({ main: 3, agreement: 0, unknown: 4, unanswered: 0, people: 20 })
    expect(ranking[2]!.consensus).toBeCloseTo(0.433985, 6)
  })

  it('seven steps, and sticky dots that enter the mean and nothing that needs single ballots', async () => {
    const results = await hold(
      { topicCount: 2, settings: { method: 'scale', max: 7, allowUnknown: false } },
      [
        [7, 1],
        [7, 3],
      ],
      (round) =>
        test.call('sticky.record', {
          roundId: round.id,
          totals: { people: 2, topics: { [round.topics[0]!.id]: [2, 0, 0, 0, 0, 0, 0] } },
        }),
    )
    expect(results).toMatchObject({ ballots: 2, sticky: { points: 2, people: 2 } })
    expect(results.ranking[0]).toMatchObject({
      title: 'Feld 1',
      main: 4,
      people: 4,
      agreement: 1,
      consensus: 1,
    })
    expect(results.ranking[0]!.distribution[0]).toEqual({ step: 1, count: 2 })
  })
})

describe('dots', () => {
  it('sums of ballots and wall, and the share with its base', async () => {
    const results = await hold(
      { topicCount: 3, settings: { method: 'dots', dots: 3, perTopic: 2 } },
      [
        [2, 1, 0],
        [0, 2, 1],
      ],
      (round) =>
        test.call('sticky.record', {
          roundId: round.id,
          totals: { people: 2, topics: { [round.topics[0]!.id]: 4, [round.topics[2]!.id]: 1 } },
        }),
    )
    expect(results).toMatchObject({ ballots: 2, total: 11, sticky: { points: 5, people: 2 } })
    expect(results.ranking.map(({ title, main, share }) => [title, main, share])).toEqual([
      ['Feld 1', 6, 6 / 11],
      ['Feld 2', 3, 3 / 11],
      ['Feld 3', 2, 2 / 11],
    ])
    expect(results.ranking[0]).toMatchObject({
      agreement: null,
      distribution: [
        { step: 0, count: 1 },
        { step: 1, count: 0 },
        { step: 2, count: 1 },
      ],
    })
  })
})

describe('budget', () => {
  const settings = { method: 'budget', points: 100, spendAll: true } as const

  it('sums, means and shares; a topic with as many points from more people stands first', async () => {
    const results = await hold({ topicCount: 4, settings }, [
      [60, 20, 20, 0],
      [0, 30, 70, 0],
      [40, 50, 10, 0],
    ])
    // All three have 100 points: Feld 2 and Feld 3 from three people, Feld 1 from two.
    expect(
      results.ranking.map(({ title, rankLabel, sum, people }) => [title, rankLabel, sum, people]),
    ).toEqual([
      ['Feld 2', '1.–2.', 100, 3],
      ['Feld 3', '1.–2.', 100, 3],
      ['Feld 1', '3.', 100, 2],
      ['Feld 4', '4.', 0, 0],
    ])
    expect(results.total).toBe(300)
    expect(results.ranking[2]).toMatchObject({
      mean: 100 / 3,
      median: 40,
      share: 1 / 3,
      distribution: [
        { step: 0, count: 1 },
        { step: 40, count: 1 },
        { step: 60, count: 1 },
      ],
    })
  })

  it('takes a part of the budget only where the rules say so', async () => {
    const { round } = await openRound(test, { topicCount: 2, settings })
    const cast = (n: number, row: Answer[]) => castOne(test, round.id, n, { answers: ballotOf(round, row) })
    await expect(cast(0, [60, 39])).rejects.toMatchObject({
      code: 'invalid_ballot',
      details: { kind: 'sumUnder', sum: 99, limit: 100 },
    })
    await expect(cast(0, [60, 41])).rejects.toMatchObject({ details: { kind: 'sumOver' } })
    await cast(0, [60, 40])
    await test.call('rounds.close', { roundId: round.id })
    const { sessionId, question, criterion, cut } = round
    const free = await test.call('rounds.create', {
      sessionId,
      question,
      criterion,
      cut,
      settings: { ...settings, spendAll: false },
    })
    expect(free.settings).toEqual({ ...settings, spendAll: false })
    const opened = await test.call('rounds.open', { roundId: free.id })
    await castOne(test, opened.id, 0, { answers: ballotOf(opened, [10]) })
    expect(await test.call('rounds.close', { roundId: free.id })).toMatchObject({ ballots: 1 })
  })
})

describe('ranking', () => {
  it('Borda points of the best k, first places, and no common order where nobody ranked everything', async () => {
    const results = await hold({ topicCount: 3, settings: { method: 'ranking', k: 2 } }, [
      [1, 2],
      [undefined, 1, 2],
      [1, undefined, 2],
      [1],
    ])
    expect(
      results.ranking.map(({ title, main, firstPlaces, people }) => [title, main, firstPlaces, people]),
    ).toEqual([
      ['Feld 1', 6, 3, 3],
      ['Feld 2', 3, 1, 2],
      ['Feld 3', 2, 0, 2],
    ])
    expect(results.ranking[1]!.distribution).toEqual([
      { step: 1, count: 1 },
      { step: 2, count: 1 },
    ])
    expect(results).toMatchObject({ total: 11, kendall: { w: null, ballots: 0 } })
  })

  it("Kendall's W over those who ranked every topic", async () => {
    const results = await hold({ topicCount: 3, settings: { method: 'ranking', k: 3 } }, [
      [1, 2, 3],
      [1, 2, 3],
      [1, 3, 2],
      [1],
    ])
    // Rank sums 3, 7, 8 about 6: 12 · 14 / (3² · (3³ − 3)).
    expect(results.kendall).toEqual({ w: expect.closeTo(168 / 216, 12), ballots: 3 })
  })

  it('more places than topics: as many as there are topics, each worth what it was announced', async () => {
    const results = await hold({ topicCount: 2, settings: { method: 'ranking', k: 5 } }, [[1, 2]])
    expect(results.ranking.map(({ main }) => main)).toEqual([5, 4])
  })

  it('refuses a place given twice and a gap', async () => {
    const { round } = await openRound(test, { topicCount: 3, settings: { method: 'ranking', k: 3 } })
    const cast = (row: Answer[]) => castOne(test, round.id, 0, { answers: ballotOf(round, row) })
    await expect(cast([1, 1])).rejects.toMatchObject({ details: { kind: 'placeTwice', place: 1 } })
    await expect(cast([1, 3])).rejects.toMatchObject({ details: { kind: 'placeMissing', place: 2 } })
    await expect(cast([0])).rejects.toMatchObject({ details: { kind: 'outOfRange' } })
  })
})

describe('matrix', () => {
  const settings = { method: 'matrix', max: 5, allowUnknown: true, labels: { x: 'Wirkung', y: '' } } as const

  it('both means, their middle, and the quadrants at the grand means', async () => {
    const results = await hold({ topicCount: 4, settings }, [
      [{ x: 5, y: 4 }, { x: 1, y: 2 }, null, { x: 5, y: 1 }],
      [
        { x: 4, y: 4 },
        { x: 3, y: 2 },
        { x: 2, y: 5 },
      ],
    ])
    expect(results.round.settings).toEqual(settings)
    // Means of the topics' means: (4.5 + 2 + 2 + 5) / 4 and (4 + 2 + 5 + 1) / 4.
    expect(results.grandMeans).toEqual({ x: 3.375, y: 3 })
    expect(
      results.ranking.map(({ title, main, matrix }) => [
        title,
        main,
        matrix?.x.mean,
        matrix?.y.mean,
        matrix?.quadrant,
      ]),
    ).toEqual([
      ['Feld 1', 4.25, 4.5, 4, 'go'],
      ['Feld 3', 3.5, 2, 5, 'y'],
      ['Feld 4', 3, 5, 1, 'x'],
      ['Feld 2', 2, 2, 2, 'low'],
    ])
    expect(results.ranking[0]!.matrix!.x).toMatchObject({
      median: 4.5,
      agreement: expect.any(Number),
      distribution: [
        { step: 1, count: 0 },
        { step: 2, count: 0 },
        { step: 3, count: 0 },
        { step: 4, count: 1 },
        { step: 5, count: 1 },
      ],
    })
    expect(results.ranking[1]).toMatchObject({ unknown: 1, unanswered: 0, people: 1, distribution: [] })
  })

  it('cannot be stuck on a wall', async () => {
    const { round } = await openRound(test, { topicCount: 2, settings })
    await expect(
      test.call('sticky.record', {
        roundId: round.id,
        totals: { people: null, topics: { [round.topics[0]!.id]: 3 } },
      }),
    ).rejects.toMatchObject({ code: 'invalid_sticky' })
  })
})

describe('any method', () => {
  it('channels and cards stand beside people present', async () => {
    const { round, sessionId } = await draftRound(test, { topicCount: 2, access: 'codes' })
    const { cards } = await test.call('codeCards.create', { sessionId, count: 3 })
    await test.call('rounds.open', { roundId: round.id })
    await test.callAs({ kind: 'participant' }, 'ballots.cast', {
      roundId: round.id,
      token: '0'.repeat(32),
      card: cards[0]!.code,
      ballotId: '00000000-0000-4000-8000-000000000001',
      seq: 1,
      answers: {},
    })
    await test.callAs(FACILITATOR, 'ballots.cast', {
      roundId: round.id,
      token: '1'.repeat(32),
      card: cards[1]!.code,
      ballotId: '00000000-0000-4000-8000-000000000002',
      seq: 1,
      answers: ballotOf(round, [3, 4]),
    })
    await test.call('rounds.close', { roundId: round.id })
    expect(await test.call('rounds.results', { roundId: round.id })).toMatchObject({
      ballots: 2,
      blank: 1,
      present: 50,
      cardsPrinted: 3,
      channels: [
        { channel: 'phone', ballots: 1 },
        { channel: 'paper', ballots: 1 },
      ],
    })
  })

  it.each<[string, Round['settings'], string]>([
    ['no points to spend', { method: 'budget', points: 0, spendAll: true }, 'Zahl der Punkte'],
    ['51 places', { method: 'ranking', k: 51 }, 'Zahl der Plätze'],
    ['two steps', { method: 'matrix', max: 2, allowUnknown: true, labels: { x: '', y: '' } }, 'Größte Stufe'],
    [
      'more dots on a topic than there are',
      { method: 'dots', dots: 3, perTopic: 4 },
      'Punkte je Handlungsfeld',
    ],
  ])('refuses %s', async (_what, settings, field) => {
    const { round } = await draftRound(test, { topicCount: 2 })
    for (const attempt of [
      test.call('rounds.update', { roundId: round.id, settings }),
      test.call('practice.start', { settings }),
    ]) {
      await expect(attempt).rejects.toMatchObject({
        code: 'invalid_input',
        message: expect.stringContaining(field),
      })
    }
  })

  it('a draft may change from any method to any other', async () => {
    const { round } = await draftRound(test, { topicCount: 2 })
    const all: Round['settings'][] = [
      { method: 'dots', dots: 4, perTopic: 2 },
      { method: 'budget', points: 50, spendAll: false },
      { method: 'ranking', k: 2 },
      { method: 'matrix', max: 6, allowUnknown: false, labels: { x: 'Wirkung', y: 'Aufwand' } },
      { method: 'scale', max: 4, allowUnknown: false },
    ]
    for (const settings of [...all, ...all.toReversed()]) {
      await test.call('rounds.update', { roundId: round.id, settings })
      expect((await test.call('rounds.list', {}))[0]!.settings).toEqual(settings)
    }
  })
})

describe('stakeholder groups', () => {
  const settings = { method: 'scale', max: 5, allowUnknown: true } as const

  async function grouped(ballots: readonly (readonly [group: number | null, row: readonly Answer[]])[]) {
    const { round } = await openRound(test, {
      topicCount: 2,
      settings,
      groups: ['Vereine', 'Verwaltung', 'Jugend'],
    })
    for (const [n, [group, row]] of ballots.entries()) {
      await castOne(test, round.id, n, {
        answers: ballotOf(round, row),
        stakeholderGroupId: group === null ? null : round.groups[group]!.id,
      })
    }
    await test.call('rounds.close', { roundId: round.id })
    const { byGroup } = await test.call('rounds.results', { roundId: round.id })
    return { byGroup: byGroup!, round }
  }

  const times = <T>(count: number, value: T): T[] => new Array<T>(count).fill(value)

  it('are shown from five ballots on, in the order the ballot named them', async () => {
    const { byGroup, round } = await grouped([
      ...times(6, [0, [5, 1]] as const),
      ...times(5, [1, [1, 5]] as const),
      [2, [1, 1]],
      [2, [2, 2]],
      [2, [3, 3]],
      [null, [4, 4]],
      [null, [4, 4]],
    ])
    expect(byGroup.fewest).toBe(5)
    expect(
      byGroup.groups.map(({ title, ballots, topics }) => [title, ballots, topics?.map(({ mean }) => mean)]),
    ).toEqual([
      ['Vereine', 6, [5, 1]],
      ['Verwaltung', 5, [1, 5]],
      ['Jugend', 3, undefined],
      ['', 2, undefined],
    ])
    // Each shown group counts the same, though one has more ballots; a hidden one could be worked out of it.
    expect(byGroup.balanced).toEqual({
      groups: 2,
      ballots: 11,
      topics: round.topics.map(({ id }) => ({ topicId: id, rankLabel: '1.–2.', main: 3 })),
    })
  })

  it('one small group alone is not left as the rest of the others', async () => {
    const { byGroup } = await grouped([
      ...times(6, [0, [5, 1]] as const),
      ...times(5, [1, [1, 5]] as const),
      [2, [2, 3]],
    ])
    expect(byGroup.groups.map(({ title, topics }) => [title, topics === null])).toEqual([
      ['Vereine', false],
      ['Verwaltung', true],
      ['Jugend', true],
    ])
    expect(byGroup.balanced).toMatchObject({ groups: 1, ballots: 6 })
  })

  it('of another round are refused', async () => {
    const { round } = await openRound(test, { topicCount: 2, settings, groups: ['Vereine'] })
    await expect(
      castOne(test, round.id, 0, { answers: {}, stakeholderGroupId: round.sessionId }),
    ).rejects.toMatchObject({ code: 'invalid_ballot' })
  })
})
