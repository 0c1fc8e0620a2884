import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Round } from '../../../shared/contract/weigh.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { vote } from '../../support/voting.ts'
import { openRound } from '../../support/workshop.ts'

let test: TestCore
beforeEach(async () => {
  test = await startTestCore()
})
afterEach(async () => {
  await test.dispose()
})

const DOTS = { method: 'dots', dots: 3, perTopic: 3 } as const
const SCALE = { method: 'scale', max: 5, allowUnknown: true } as const

interface Following {
  as: 'second' | 'runoff'
  settings?: Round['settings']
  cut?: number | null
  topicIds?: string[]
}

const follow = (round: Round, { as, settings = round.settings, cut = round.cut, ...rest }: Following) =>
  test.call('rounds.create', {
    sessionId: round.sessionId,
    question: 'Nach der Aussprache',
    criterion: '',
    settings,
    cut,
    follows: { roundId: round.id, as },
    ...rest,
  })

/** Three topics, dots 3 : 2 : 1, closed. */
async function firstRound(): Promise<Round> {
  const { round } = await openRound(test, { topicCount: 3, settings: DOTS })
  await vote(test, round, [
    [3, 0, 0],
    [0, 2, 1],
  ])
  return test.call('rounds.close', { roundId: round.id })
}

async function hold(round: Round, rows: number[][]): Promise<Round> {
  const opened = await test.call('rounds.open', { roundId: round.id })
  await vote(test, opened, rows)
  return test.call('rounds.close', { roundId: round.id })
}

describe('a second round', () => {
  it('asks about the same topics and shows what moved', async () => {
    const first = await firstRound()
    const second = await follow(first, { as: 'second' })
    expect(second).toMatchObject({ number: 2, follows: { roundId: first.id, as: 'second' }, state: 'draft' })
    expect(second.topics).toEqual(first.topics)
    await hold(second, [
      [1, 1, 1],
      [0, 0, 3],
    ])
    const comparison = await test.call('rounds.compare', { roundId: second.id })
    expect(comparison).toMatchObject({ first: { number: 1, ballots: 2 }, second: { number: 2, ballots: 2 } })
    expect(comparison.rows).toEqual([
      {
        topicId: first.topics[2]!.id,
        number: 3,
        title: 'Feld 3',
        before: { rankFrom: 3, rankTo: 3, rankLabel: '3.', main: 1 },
        after: { rankFrom: 1, rankTo: 1, rankLabel: '1.', main: 4 },
        moved: 2,
      },
      {
        topicId: first.topics[0]!.id,
        number: 1,
        title: 'Feld 1',
        before: { rankFrom: 1, rankTo: 1, rankLabel: '1.', main: 3 },
        after: { rankFrom: 2, rankTo: 3, rankLabel: '2.–3.', main: 1 },
        moved: -1,
      },
      {
        topicId: first.topics[1]!.id,
        number: 2,
        title: 'Feld 2',
        before: { rankFrom: 2, rankTo: 2, rankLabel: '2.', main: 2 },
        after: { rankFrom: 2, rankTo: 3, rankLabel: '2.–3.', main: 1 },
        moved: 0,
      },
    ])
  })

  it('may use another method and other topics; places are compared all the same', async () => {
    const first = await firstRound()
    const added = await test.call('topics.add', { title: 'Ganz neu' })
    const topicIds = [first.topics[0]!.id, first.topics[1]!.id, added.id]
    const second = await follow(first, { as: 'second', settings: SCALE, topicIds })
    await hold(second, [[1, 3, 5]])
    const { rows } = await test.call('rounds.compare', { roundId: second.id })
    expect(rows.map((row) => [row.title, row.before?.main, row.after?.main, row.moved])).toEqual([
      ['Ganz neu', undefined, 5, null],
      ['Feld 2', 2, 3, 0],
      ['Feld 1', 3, 1, -2],
      ['Feld 3', 1, undefined, null],
    ])
  })

  it('does not take in topics that come later', async () => {
    const first = await firstRound()
    const second = await follow(first, { as: 'second' })
    await test.call('topics.add', { title: 'Zu spät' })
    expect((await test.call('rounds.open', { roundId: second.id })).topics).toHaveLength(3)
  })

  it('compares published rounds too, and only counted ones', async () => {
    const { round } = await openRound(test, { topicCount: 3, settings: DOTS })
    await vote(
      test,
      round,
      Array.from({ length: 5 }, () => [3, 0, 0]),
    )
    const first = await test.call('rounds.close', { roundId: round.id })
    await test.call('rounds.publish', { roundId: first.id })
    const second = await follow(first, { as: 'second' })
    const compare = () => test.call('rounds.compare', { roundId: second.id })
    await expect(compare()).rejects.toMatchObject({ code: 'round_not_closed' })
    await test.call('rounds.open', { roundId: second.id })
    await expect(compare()).rejects.toMatchObject({ code: 'round_not_closed' })
    await test.call('rounds.close', { roundId: second.id })
    expect((await compare()).rows).toHaveLength(3)
  })

  it('is none without a first', async () => {
    const first = await firstRound()
    await expect(test.call('rounds.compare', { roundId: first.id })).rejects.toMatchObject({
      code: 'round_follows_none',
      message: 'Runde 1 schließt an keine andere Runde an.',
    })
  })
})

describe('a run-off', () => {
  /** Feld 2 and Feld 3 tied across the cut. */
  async function tiedRound(): Promise<Round> {
    const { round } = await openRound(test, { topicCount: 4, settings: DOTS, cut: 2 })
    await vote(test, round, [
      [3, 0, 0, 0],
      [0, 1, 1, 0],
    ])
    return test.call('rounds.close', { roundId: round.id })
  }

  it('asks about the tied topics by itself, by any method', async () => {
    const first = await tiedRound()
    const runOff = await follow(first, {
      as: 'runoff',
      settings: { method: 'dots', dots: 1, perTopic: 1 },
      cut: 1,
    })
    expect(runOff.topics.map((topic) => topic.title)).toEqual(['Feld 2', 'Feld 3'])
    await hold(runOff, [
      [0, 1],
      [0, 1],
      [1, 0],
    ])
    const { rows } = await test.call('rounds.compare', { roundId: runOff.id })
    expect(rows.map((row) => [row.title, row.before?.rankLabel, row.after?.rankLabel ?? null])).toEqual([
      ['Feld 3', '2.–3.', '1.'],
      ['Feld 2', '2.–3.', '2.'],
      ['Feld 1', '1.', null],
      ['Feld 4', '4.', null],
    ])
  })

  it('needs a tie, and topics of the round it decides', async () => {
    const first = await firstRound()
    await expect(follow(first, { as: 'runoff' })).rejects.toMatchObject({ code: 'no_tie' })
    const added = await test.call('topics.add', { title: 'Fremd' })
    await expect(
      follow(first, { as: 'runoff', topicIds: [first.topics[0]!.id, added.id] }),
    ).rejects.toMatchObject({
      code: 'topic_not_followed',
      message: 'Eine Stichrunde fragt nur nach Handlungsfeldern aus Runde 1.',
    })
    // A tie away from the cut is the facilitator's to name.
    const named = await follow(first, { as: 'runoff', topicIds: first.topics.slice(1).map(({ id }) => id) })
    expect(named.topics).toHaveLength(2)
  })
})

it.each(['second', 'runoff'] as const)('a %s follows only what is counted and there', async (as) => {
  const { round } = await openRound(test, { topicCount: 2 })
  await expect(follow(round, { as })).rejects.toMatchObject({ code: 'round_not_closed' })
  await expect(follow({ ...round, id: round.sessionId }, { as })).rejects.toMatchObject({ code: 'not_found' })
})
