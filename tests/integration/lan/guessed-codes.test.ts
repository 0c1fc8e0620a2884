import { randomInt } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { CODE_LENGTH, CROCKFORD } from '../../../shared/domain/card-code.ts'
import { openRoundWithCards } from '../../support/code-cards.ts'
import { newBallotId } from '../../support/simulated-phone.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { connectPhone } from './phone.ts'
import type { Phone } from './phone.ts'

const SOCKETS = 250
const GUESSES_EACH = 40
/** Tries that nobody can take from a connection. */
const SURE_TRIES = 3
const TOKEN = '0123456789abcdef0123456789abcdef'

let core: TestCore
let port: number
beforeEach(async () => {
  core = await startTestCore()
  port = (await core.call('lan.start', { address: '127.0.0.1', port: 0 })).port ?? 0
})
afterEach(() => core.dispose())

const guess = (): string => Array.from({ length: CODE_LENGTH }, () => CROCKFORD[randomInt(32)]).join('')
const cardState = async (phone: Phone, card: string): Promise<string> =>
  ((await phone.call('participant.state', { token: TOKEN, card })) as { card: string }).card

it('10,000 guessed codes are hardly looked at, while honest ones get in', async () => {
  const { round, topics, cards } = await openRoundWithCards(core, { topicCount: 2, cards: 300 })
  const mistyped = await connectPhone(port)
  const begunMs = performance.now()
  const sockets = await Promise.all(Array.from({ length: SOCKETS }, () => connectPhone(port)))
  const found: Record<string, number> = {}
  const attack = sockets.map(async (socket) => {
    for (let n = 0; n < GUESSES_EACH; n++) {
      const state = await cardState(socket, guess())
      found[state] = (found[state] ?? 0) + 1
    }
  })
  // In the middle of it, people with cards.
  const honest = cards.slice(0, 40).map(async ({ code, secret }, n) => {
    const phone = await connectPhone(port)
    const card = n % 2 === 0 ? code : secret
    const state = await cardState(phone, card)
    await phone.call('ballots.cast', {
      roundId: round.id,
      token: TOKEN,
      card,
      ballotId: newBallotId(),
      seq: 1,
      answers: { [topics[0]!.id]: 3 },
    })
    phone.socket.terminate()
    return state
  })
  // And one who mistypes twice.
  expect(await cardState(mistyped, guess())).toBe('unknown')
  expect(await cardState(mistyped, guess())).toBe('unknown')
  expect(await cardState(mistyped, cards[50]!.code)).toBe('accepted')
  expect(new Set(await Promise.all(honest))).toEqual(new Set(['accepted']))
  await Promise.all(attack)
  const seconds = (performance.now() - begunMs) / 1000
  expect(found['accepted']).toBeUndefined()
  expect((found['unknown'] ?? 0) + (found['throttled'] ?? 0)).toBe(SOCKETS * GUESSES_EACH)
  // What is sure for each connection at first and as it refills, the burst of all, and what refills of that.
  expect(found['unknown']).toBeLessThanOrEqual(SOCKETS * (SURE_TRIES + 0.1 * seconds) + 100 + 20 * seconds)
  expect((await core.call('rounds.progress', { roundId: round.id })).ballots).toBe(40)
  // Guessing by ballots is the same.
  const refusal = await sockets[0]!.refusal('ballots.cast', {
    roundId: round.id,
    token: TOKEN,
    card: guess(),
    ballotId: newBallotId(),
    seq: 1,
    answers: {},
  })
  expect(refusal.code).toBe('card_throttled')
  expect(await cardState(mistyped, cards[50]!.code)).toBe('accepted')
  // The code that was right is no guess any more, however many wrong ones came after it.
  for (let n = 0; n < 6; n++) await cardState(mistyped, guess())
  expect(await cardState(mistyped, cards[51]!.code)).toBe('throttled')
  await mistyped.call('ballots.cast', {
    roundId: round.id,
    token: TOKEN,
    card: cards[50]!.code,
    ballotId: newBallotId(),
    seq: 1,
    answers: {},
  })
  for (const socket of [...sockets, mistyped]) socket.socket.terminate()
})
