import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Push } from '../../../shared/contract/index.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { draftRound, openRound } from '../../support/workshop.ts'
import { PARTICIPANT, ballotIdOf, tokenOf, twoCamps, vote } from '../../support/voting.ts'

let test: TestCore
beforeEach(async () => {
  test = await startTestCore()
})
afterEach(async () => {
  vi.useRealTimers()
  await test.dispose()
})

const SCALE = { method: 'scale', max: 5, allowUnknown: true } as const
const phone = (n: number) => test.callAs(PARTICIPANT, 'participant.state', { token: tokenOf(n) })

describe('preparing a round', () => {
  it('numbers rounds, changes drafts, and undo takes every step back', async () => {
    const { sessionId, round } = await draftRound(test, { topicCount: 3 })
    const dots = { method: 'dots', dots: 4, perTopic: 2 } as const
    await test.call('rounds.update', { roundId: round.id, settings: dots, cut: 2, question: 'Neu?' })
    const second = await test.call('rounds.create', {
      sessionId,
      question: 'Zweite',
      criterion: 'Wirkung',
      settings: SCALE,
      cut: null,
    })
    expect(second).toMatchObject({ number: 2, state: 'draft', criterion: 'Wirkung', ballots: 0 })
    await test.call('rounds.remove', { roundId: second.id })
    expect(await test.call('rounds.list', {})).toMatchObject([
      { number: 1, settings: dots, cut: 2, question: 'Neu?', criterion: '' },
    ])
    await test.call('changes.undo', {})
    expect(await test.call('rounds.list', {})).toMatchObject([{ number: 1 }, { number: 2, id: second.id }])
    await test.call('changes.undo', {})
    await test.call('changes.undo', {})
    expect(await test.call('rounds.list', {})).toEqual([round])
  })

  it.each([
    [
      'more dots on a topic than there are',
      { settings: { method: 'dots', dots: 2, perTopic: 3 } },
      'Punkte je Handlungsfeld: bitte eine ganze Zahl von 1 bis 2.',
    ],
    [
      'a scale of two steps',
      { settings: { method: 'scale', max: 2, allowUnknown: false } },
      'Größte Stufe muss eine ganze Zahl von 3 bis 10 sein.',
    ],
    ['an empty question', { question: ' \n ' }, 'Frage fehlt.'],
    [
      'two groups of one name',
      { groups: [{ title: 'Vereine' }, { title: 'Jugend' }, { title: 'vereine' }] },
      'Die Interessengruppe „vereine“ steht zweimal da.',
    ],
    ['a cut of nothing', { cut: 0 }, 'Grenze muss eine ganze Zahl von 1 bis 1000 sein.'],
  ])('refuses %s', async (_what, patch, message) => {
    const { round } = await draftRound(test, { topicCount: 3 })
    await expect(
      test.core.dispatch({ kind: 'facilitator' }, 'rounds.update', { roundId: round.id, ...patch }),
    ).rejects.toMatchObject({ code: 'invalid_input', message })
    expect(await test.call('rounds.list', {})).toEqual([round])
  })

  it('asks about some of the topics, changes which ones while it is a draft, and undo brings them back', async () => {
    const { sessionId, topics } = await draftRound(test, { topicCount: 4 })
    const [first, second, third, fourth] = topics.map(({ id }) => id)
    const { id: roundId } = await test.call('rounds.create', {
      sessionId,
      question: 'Q',
      criterion: '',
      settings: { method: 'ranking', k: 3 },
      cut: null,
      topicIds: [third!, fourth!],
    })
    const asked = async () => (await test.call('rounds.list', {})).at(-1)?.topics.map(({ id }) => id)
    expect(await asked()).toEqual([third, fourth])
    await test.call('rounds.update', { roundId, topicIds: [fourth!, first!, second!] })
    expect(await asked()).toEqual([first, second, fourth])
    await expect(test.call('rounds.update', { roundId, topicIds: [first!] })).rejects.toMatchObject({
      code: 'too_few_topics',
    })
    await test.call('rounds.update', { roundId, question: 'Anders' })
    expect(await asked()).toEqual([first, second, fourth])
    await test.call('changes.undo', {})
    await test.call('changes.undo', {})
    expect(await asked()).toEqual([third, fourth])
  })

  it('needs two topics, and no more than a phone can send', async () => {
    const { sessionId, topics } = await draftRound(test, { topicCount: 2 })
    const create = (topicIds: string[]) =>
      test.call('rounds.create', {
        sessionId,
        question: 'Q',
        criterion: '',
        settings: SCALE,
        cut: null,
        topicIds,
      })
    const first = topics[0]!.id
    await expect(create([first, first])).rejects.toMatchObject({ code: 'too_few_topics' })
    await expect(create([first, sessionId])).rejects.toMatchObject({ code: 'not_found' })
    const list = Array.from({ length: 300 }, (_, n) => ({ title: `Viel ${n}` }))
    await test.call('topics.import', { topics: list })
    const { id: roundId } = (await test.call('rounds.list', {}))[0]!
    await expect(test.call('rounds.open', { roundId })).rejects.toMatchObject({
      code: 'too_many_topics',
      message: 'Eine Runde fasst höchstens 300 Handlungsfelder; es sind 302.',
    })
  })

  it('a draft whose topics went does not open', async () => {
    const { round, topics } = await draftRound(test, { topicCount: 2 })
    await test.call('topics.remove', { id: topics[0]!.id })
    await expect(test.call('rounds.open', { roundId: round.id })).rejects.toMatchObject({
      code: 'too_few_topics',
    })
    expect(await test.call('rounds.list', {})).toMatchObject([{ state: 'draft' }])
  })
})

describe('one round after the other', () => {
  it('opens one at a time, and what was opened stays as it is', async () => {
    const { round, sessionId } = await openRound(test, { topicCount: 2 })
    const second = await test.call('rounds.create', {
      sessionId,
      question: 'Zweite',
      criterion: '',
      settings: SCALE,
      cut: null,
    })
    await expect(test.call('rounds.open', { roundId: second.id })).rejects.toMatchObject({
      code: 'round_open',
      message: 'Runde 1 läuft noch. Bitte zuerst diese Runde schließen.',
    })
    expect(await test.call('rounds.open', { roundId: round.id })).toMatchObject({ state: 'open' })
    for (const [name, input] of [
      ['rounds.update', { roundId: round.id, question: 'Anders' }],
      ['rounds.remove', { roundId: round.id }],
    ] as const) {
      await expect(test.call(name, input)).rejects.toMatchObject({ code: 'round_fixed' })
    }
    await expect(test.call('sessions.remove', { id: sessionId })).rejects.toMatchObject({
      code: 'session_in_use',
    })
    await test.call('rounds.close', { roundId: round.id })
    await expect(test.call('rounds.open', { roundId: round.id })).rejects.toMatchObject({
      code: 'round_fixed',
    })
    expect(await test.call('rounds.open', { roundId: second.id })).toMatchObject({ number: 2, state: 'open' })
    expect((await phone(1)).round).toMatchObject({ id: second.id, state: 'open' })
    await expect(test.call('rounds.close', { roundId: sessionId })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('two openings at the same moment open one round once', async () => {
    const { round, sessionId } = await draftRound(test, { topicCount: 2 })
    const other = await test.call('rounds.create', {
      sessionId,
      question: 'Andere',
      criterion: '',
      settings: SCALE,
      cut: null,
    })
    const results = await Promise.allSettled(
      [round, round, other].map(({ id }) => test.call('rounds.open', { roundId: id })),
    )
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    expect((await test.call('rounds.list', {})).map(({ state }) => state)).toEqual(['open', 'draft'])
  })

  it('ballots sent before the closing count, ballots sent after it hear that it is closed', async () => {
    const { round } = await openRound(test, { topicCount: 2 })
    const cast = (voter: number) =>
      test.callAs(PARTICIPANT, 'ballots.cast', {
        roundId: round.id,
        token: tokenOf(voter),
        ballotId: ballotIdOf(voter),
        seq: 1,
        answers: {},
      })
    const before = cast(1)
    const closing = test.call('rounds.close', { roundId: round.id })
    await expect(before).resolves.toMatchObject({ seq: 1 })
    expect(await closing).toMatchObject({ state: 'closed', ballots: 1 })
    await expect(cast(2)).rejects.toMatchObject({
      code: 'round_closed',
      message: 'Die Runde ist geschlossen.',
    })
  })

  it('a project may be closed and opened in the middle of a round; phones carry on', async () => {
    const { round } = await openRound(test, { topicCount: 2 })
    await vote(test, round, [[5, 4]])
    await test.call('projects.close', {})
    await expect(vote(test, round, [[5, 4]])).rejects.toMatchObject({ code: 'no_project' })
    expect(await phone(0)).toMatchObject({ projectTitle: '', round: null, ballot: null })
    await test.call('projects.open', { file: test.projectFile })
    expect((await phone(0)).ballot).toMatchObject({ seq: 1 })
    await vote(test, round, [
      [5, 4],
      [1, 2],
    ])
    expect(await test.call('rounds.close', { roundId: round.id })).toMatchObject({ ballots: 2 })
  })

  it('a clock set back between two rounds confuses neither phones nor boards', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T12:00:00') })
    const { round, sessionId } = await openRound(test, { topicCount: 4 })
    await vote(test, round, twoCamps(12, 4))
    await test.call('rounds.close', { roundId: round.id })
    await test.call('groupings.propose', {
      roundId: round.id,
      choice: { by: 'best', n: 4, ties: 'in' },
      groups: 2,
    })
    vi.setSystemTime(new Date('2026-11-21T09:00:00'))
    const settings = { method: 'dots', dots: 2, perTopic: 1 } as const
    const draft = { sessionId, question: 'Zweite', criterion: '', settings, cut: null }
    const second = await test.call('rounds.create', draft)
    await test.call('rounds.open', { roundId: second.id })
    expect((await phone(1)).round).toMatchObject({ id: second.id, state: 'open' })
    await vote(
      test,
      second,
      Array.from({ length: 12 }, (_, voter) =>
        voter % 2 === 0 ? [1, undefined, 1] : [undefined, 1, undefined, 1],
      ),
    )
    await test.call('rounds.close', { roundId: second.id })
    const board = await test.call('groupings.propose', {
      roundId: second.id,
      choice: { by: 'best', n: 4, ties: 'in' },
      groups: 2,
    })
    expect(board.roundNumber).toBe(2)
    expect(await test.call('groupings.current', {})).toEqual(board)
  })
})

describe('dots from the first to the last', () => {
  it('adds up, ranks, and says what a dots round says', async () => {
    const { round, topics } = await openRound(test, {
      topicCount: 3,
      settings: { method: 'dots', dots: 3, perTopic: 2 },
      cut: 1,
    })
    await vote(test, round, [
      [2, 1, 0],
      [2, 0, 1],
      [0, 2, 1],
      [0, 0, 0],
    ])
    await test.call('rounds.close', { roundId: round.id })
    const results = await test.call('rounds.results', { roundId: round.id })
    expect(results).toMatchObject({ ballots: 4, present: 50, channels: [{ channel: 'phone', ballots: 4 }] })
    expect(results.tieAtCut).toEqual([])
    expect(results.ranking.map((row) => [row.title, row.rankLabel, row.sum, row.people])).toEqual([
      ['Feld 1', '1.', 4, 2],
      ['Feld 2', '2.', 3, 2],
      ['Feld 3', '3.', 2, 2],
    ])
    expect(results.ranking[0]).toMatchObject({
      topicId: topics[0]!.id,
      main: 4,
      mean: 1,
      share: 4 / 9,
      distribution: [
        { step: 0, count: 2 },
        { step: 1, count: 0 },
        { step: 2, count: 2 },
      ],
      withinCut: true,
      agreement: null,
      agreementWord: null,
      rankRange: null,
    })
    expect(await test.call('rounds.receipts', { roundId: round.id })).toHaveLength(4)
  })

  it('a tie across the cut is named, and the run-off asks only about the tied topics', async () => {
    const { round, sessionId } = await openRound(test, {
      topicCount: 3,
      settings: { method: 'dots', dots: 2, perTopic: 1 },
      cut: 2,
    })
    await vote(test, round, [
      [1, 1, 0],
      [1, 0, 1],
    ])
    await test.call('rounds.close', { roundId: round.id })
    const results = await test.call('rounds.results', { roundId: round.id })
    expect(results.ranking.map((row) => row.rankLabel)).toEqual(['1.', '2.–3.', '2.–3.'])
    expect(results.tieAtCut).toEqual(results.ranking.slice(1).map((row) => row.topicId))
    const runOff = await test.call('rounds.create', {
      sessionId,
      question: 'Stichrunde',
      criterion: '',
      settings: round.settings,
      cut: 1,
      topicIds: results.tieAtCut,
    })
    expect(runOff.topics.map((topic) => topic.title)).toEqual(['Feld 2', 'Feld 3'])
  })

  it('an empty round closes with ranks for all and no figure that is not one', async () => {
    const { round } = await openRound(test, { topicCount: 2, cut: 1 })
    await test.call('rounds.close', { roundId: round.id })
    const results = await test.call('rounds.results', { roundId: round.id })
    expect(results.ranking.map((row) => [row.main, row.rankLabel, row.median])).toEqual([
      [null, '1.–2.', null],
      [null, '1.–2.', null],
    ])
    expect(JSON.parse(JSON.stringify(results))).toEqual(results)
  })
})

describe('what a phone hears', () => {
  it('is the round and its own ballot, and of others nothing', async () => {
    const { round } = await openRound(test, { topicCount: 2 })
    const alone = await phone(1)
    await vote(test, round, [[5, 5]])
    await test.callAs(PARTICIPANT, 'ballots.cast', {
      roundId: round.id,
      token: tokenOf(7),
      ballotId: ballotIdOf(7),
      seq: 1,
      answers: {},
    })
    expect(await phone(1)).toEqual(alone)
    expect(Object.keys(alone).sort()).toEqual([
      'addressChanged',
      'ballot',
      'card',
      'projectTitle',
      'round',
      'wishes',
      'word',
    ])
    expect(Object.keys(alone.round!).sort()).toEqual([
      'access',
      'axes',
      'criterion',
      'groups',
      'id',
      'number',
      'practice',
      'question',
      'ranking',
      'settings',
      'state',
      'topics',
    ])
    await test.call('rounds.close', { roundId: round.id })
    const after = await phone(0)
    expect(after).toMatchObject({ round: { state: 'closed' }, ballot: null })
    expect(await phone(99)).toEqual(after)
  })

  it('says nothing of drafts, and of a closed round only on its day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T12:00:00') })
    const { round } = await draftRound(test, { topicCount: 2 })
    expect((await phone(1)).round).toBeNull()
    await test.call('rounds.open', { roundId: round.id })
    await test.call('rounds.close', { roundId: round.id })
    expect((await phone(1)).round).toMatchObject({ state: 'closed' })
    vi.setSystemTime(new Date('2026-12-05T10:00:00'))
    expect((await phone(1)).round).toBeNull()
  })

  it('progress pushed after the closing still tells the ballots that are there', async () => {
    const { round } = await openRound(test, { topicCount: 2 })
    const toldOf = (ballots: number) =>
      new Promise<Push>((resolve) => {
        test.core.onPush((push) => {
          if (push.event === 'roundProgress' && push.ballots === ballots) resolve(push)
        })
      })
    // The first ballot is told at once; the second one has to wait for its turn, and meanwhile the round closes.
    const [first, second] = [toldOf(1), toldOf(2)]
    await vote(test, round, [[1, 2]])
    await first
    await vote(test, round, [
      [1, 2],
      [3, 4],
    ])
    await test.call('rounds.close', { roundId: round.id })
    expect(await second).toEqual({ event: 'roundProgress', roundId: round.id, ballots: 2, connected: 0 })
  })
})
