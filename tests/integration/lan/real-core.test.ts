import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract } from '../../../shared/contract/index.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { newBallotId } from '../../support/simulated-phone.ts'
import { openSorting } from '../../support/sorting.ts'
import { openRound } from '../../support/workshop.ts'
import { connectPhone } from './phone.ts'

let core: TestCore
let port: number

beforeEach(async () => {
  core = await startTestCore()
  const lan = await core.call('lan.start', { address: '127.0.0.1', port: 0 })
  port = lan.port ?? 0
})
afterEach(() => core.dispose())

const OPEN_TO_PHONES = new Set(['participant.state', 'ballots.cast', 'wishes.send', 'wishes.withdraw'])

const TOKEN = '0123456789abcdef0123456789abcdef'

describe('a phone at the real core', () => {
  it('may ask for its state, cast a ballot and say its wishes, and nothing else there is', async () => {
    const phone = await connectPhone(port)
    const refused: string[] = []
    for (const command of Object.keys(contract)) {
      if (OPEN_TO_PHONES.has(command)) continue
      // One socket at a time, so that the limit on requests does not answer in place of the role.
      const other = await connectPhone(port)
      refused.push((await other.refusal(command, {})).code)
      other.socket.terminate()
    }
    expect(refused.length).toBeGreaterThan(40)
    expect(new Set(refused)).toEqual(new Set(['forbidden']))
    for (const name of ['toString', 'constructor', '__proto__', 'rounds', '']) {
      expect((await phone.refusal(name, {})).code).toBe('unknown_command')
    }
    expect(await phone.call('participant.state', { token: TOKEN })).toMatchObject({
      projectTitle: 'Probe',
      round: null,
      ballot: null,
    })
  })

  it('sends anything in any field, and only what fits gets through', async () => {
    const { round, topics } = await openRound(core, { topicCount: 2, access: 'codes' })
    const id = topics[0]?.id ?? ''
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('', ' ', '0'.repeat(64), '0'.repeat(65), '__proto__', 'constructor', -1, 1.5, 1e308),
      fc.constantFrom({ [id]: { x: 1, y: 99 } }, { [id]: 6 }, { [id]: [1] }, { [id]: { x: 1 } }, null, []),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          'card',
          'stakeholderGroupId',
          'answers',
          'piles',
          'seq',
          'ballotId',
          'token',
          'roundId',
          'more',
        ),
        odd,
        async (field, value) => {
          // A connection each: a frame with a forbidden key ends it, and the limits must not answer instead.
          const phone = await connectPhone(port)
          const ballot = {
            roundId: round.id,
            token: TOKEN,
            card: 'K7M2Q-X9P4R',
            ballotId: newBallotId(),
            seq: 1,
            answers: { [id]: 3 },
            stakeholderGroupId: null,
            [field]: value,
          }
          const asked = phone.refusal('ballots.cast', ballot).then(
            ({ code }) => code,
            (error: Error) => error.message,
          )
          expect([
            'invalid_input',
            'invalid_ballot',
            'card_unknown',
            'card_throttled',
            'round_closed',
            'closed with 1008',
          ]).toContain(await asked)
          await phone.call('participant.state', { token: TOKEN }).catch(() => undefined)
          phone.socket.terminate()
        },
      ),
      { numRuns: 150 },
    )
    for (const input of [
      { card: 'x'.repeat(65) },
      { card: 5 },
      { card: null },
      { language: 'xx' },
      { cards: 1 },
    ]) {
      const phone = await connectPhone(port)
      expect((await phone.refusal('participant.state', { token: TOKEN, ...input })).code).toBe(
        'invalid_input',
      )
      phone.socket.terminate()
    }
    const honest = await connectPhone(port)
    expect(await honest.call('participant.state', { token: TOKEN })).toMatchObject({ card: 'needed' })
    expect((await core.call('rounds.progress', { roundId: round.id })).ballots).toBe(0)
  })

  it('shows the word that desk and beamer show', async () => {
    const phone = await connectPhone(port)
    const { word } = await core.call('lan.state', {})
    expect(word).toMatch(/^\S+ \S+$/)
    expect(await phone.call('participant.state', { token: TOKEN })).toMatchObject({ word })
  })

  it('hears when a round opens and closes, and votes in between', async () => {
    const phone = await connectPhone(port)
    await phone.call('participant.state', { token: TOKEN })
    const opened = phone.nextPush()
    const { round, topics } = await openRound(core, { topicCount: 3 })
    expect(await opened).toMatchObject({ event: 'changed', what: ['participant'] })

    const ballot = {
      roundId: round.id,
      token: TOKEN,
      ballotId: newBallotId(),
      seq: 1,
      answers: { [topics[0]?.id ?? '']: 5 },
    }
    expect((await phone.refusal('ballots.cast', { ...ballot, role: 'facilitator' })).code).toBe(
      'invalid_input',
    )
    expect((await phone.refusal('ballots.cast', { ...ballot, answers: { [newBallotId()]: 5 } })).code).toBe(
      'invalid_ballot',
    )
    const receipt = await phone.call('ballots.cast', ballot)
    expect(await phone.call('ballots.cast', ballot)).toEqual(receipt)
    expect(await phone.call('participant.state', { token: TOKEN })).toMatchObject({
      ballot: { ballotId: ballot.ballotId, seq: 1, answers: ballot.answers },
    })

    const ended = phone.nextPush()
    await core.call('rounds.close', { roundId: round.id })
    await ended
    expect((await phone.refusal('ballots.cast', { ...ballot, ballotId: newBallotId(), seq: 2 })).code).toBe(
      'round_closed',
    )
    expect(await phone.call('participant.state', { token: TOKEN })).toMatchObject({
      round: { state: 'closed' },
      ballot: null,
    })
  })

  it('sorts topic cards, and gets back what it has sorted', async () => {
    const phone = await connectPhone(port)
    const { sorting, topics } = await openSorting(core, { topicCount: 3 })
    expect(await phone.call('participant.state', { token: TOKEN })).toMatchObject({
      round: { id: sorting.id, settings: { method: 'sort' }, state: 'open' },
    })
    const ballot = {
      roundId: sorting.id,
      token: TOKEN,
      ballotId: newBallotId(),
      seq: 1,
      answers: { [topics[0]?.id ?? '']: 2, [topics[2]?.id ?? '']: 2 },
      piles: ['', 'Wohnen'],
    }
    for (const piles of [['Leer', 'Wohnen'], 'Wohnen', [1], ['x'.repeat(81)]]) {
      expect(['invalid_ballot', 'invalid_input']).toContain(
        (await phone.refusal('ballots.cast', { ...ballot, piles })).code,
      )
    }
    const receipt = await phone.call('ballots.cast', ballot)
    expect(await phone.call('ballots.cast', ballot)).toEqual(receipt)
    expect(await phone.call('participant.state', { token: TOKEN })).toMatchObject({
      ballot: { ballotId: ballot.ballotId, answers: ballot.answers, piles: ballot.piles },
    })
    await core.call('sortings.close', { sortingId: sorting.id })
    expect(await core.call('sortings.results', { sortingId: sorting.id })).toMatchObject({
      sorters: 1,
      pileTitles: [{ title: 'Wohnen', sorters: 1 }],
    })
  })

  it('takes as many cards and names as there may be in one message', async () => {
    const phone = await connectPhone(port)
    const { sorting } = await openSorting(core, { topicCount: 150 })
    const titles = Array.from({ length: 30 }, (_, n) => `${n} ${'ж'.repeat(76)}`)
    const ballot = {
      roundId: sorting.id,
      token: TOKEN,
      ballotId: newBallotId(),
      seq: 1,
      answers: Object.fromEntries(sorting.topics.map(({ id }, place) => [id, (place % 30) + 1])),
      piles: titles,
    }
    expect(await phone.call('ballots.cast', ballot)).toMatchObject({ seq: 1 })
  })

  it('is counted for the facilitator while it is connected', async () => {
    const phone = await connectPhone(port)
    await phone.call('participant.state', { token: TOKEN })
    expect((await core.call('lan.state', {})).connected).toBe(1)
    phone.socket.close()
    await phone.closed()
    await expect.poll(async () => (await core.call('lan.state', {})).connected).toBe(0)
  })
})
