import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract } from '../../../shared/contract/index.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { connectPhone as connectVoter, newBallotId } from '../../support/simulated-phone.ts'
import { openRound } from '../../support/workshop.ts'
import { connectPhone } from './phone.ts'
import { closed, silentSocket } from './raw-http.ts'

let core: TestCore
let port: number
let url: string

beforeEach(async () => {
  core = await startTestCore()
  const lan = await core.call('lan.start', { address: '127.0.0.1', port: 0 })
  port = lan.port ?? 0
  url = lan.url ?? ''
})
afterEach(() => core.dispose())

const TOKEN = '0123456789abcdef0123456789abcdef'

describe('a phone at the real core', () => {
  it('may ask for its state and cast a ballot, and nothing else there is', async () => {
    const phone = await connectPhone(port)
    const refused: string[] = []
    for (const command of Object.keys(contract)) {
      if (command === 'participant.state' || command === 'ballots.cast') continue
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

  it('is counted for the facilitator while it is connected', async () => {
    const phone = await connectPhone(port)
    await phone.call('participant.state', { token: TOKEN })
    expect((await core.call('lan.state', {})).connected).toBe(1)
    phone.socket.close()
    await phone.closed()
    await expect.poll(async () => (await core.call('lan.state', {})).connected).toBe(0)
  })
})

it('takes everybody’s ballot in time while somebody holds hundreds of connections half open', async () => {
  const { round, topics } = await openRound(core, { topicCount: 15 })
  const halfOpen = await Promise.all(Array.from({ length: 400 }, () => silentSocket(port)))
  const waits: number[] = []
  await Promise.all(
    Array.from({ length: 100 }, async (_, voter) => {
      const phone = await connectVoter(url)
      const begun = performance.now()
      await phone.castUntilAcknowledged({
        roundId: round.id,
        ballotId: newBallotId(),
        seq: 1,
        answers: Object.fromEntries(topics.map((topic, index) => [topic.id, ((voter + index) % 5) + 1])),
      })
      waits.push(performance.now() - begun)
      phone.close()
    }),
  )
  const p95 = waits.sort((a, b) => a - b)[94] ?? Infinity
  expect(p95).toBeLessThan(1000)
  expect((await core.call('rounds.progress', { roundId: round.id })).ballots).toBe(100)
  await Promise.all(halfOpen.map(closed))
})
