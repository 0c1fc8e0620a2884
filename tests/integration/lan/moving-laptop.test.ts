import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listAdapters } from '../../../main/core/lan/adapters.ts'
import type { LanAdapter } from '../../../shared/contract/lan.ts'
import { openRoundWithCards } from '../../support/code-cards.ts'
import { connectPhone, newBallotId } from '../../support/simulated-phone.ts'
import type { SimulatedPhone } from '../../support/simulated-phone.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { openRound } from '../../support/workshop.ts'

// The laptop's only adapter; the tests give it another address, as a router does in the middle of a round.
vi.mock(import('../../../main/core/lan/adapters.ts'), async (original) => ({
  ...(await original()),
  listAdapters: vi.fn<typeof listAdapters>(),
}))

const at = (address: string): LanAdapter[] => [{ name: 'WLAN', address, kind: 'wifi' }]

let core: TestCore
let phones: SimulatedPhone[]
beforeEach(async () => {
  vi.mocked(listAdapters).mockReturnValue(at('127.0.0.1'))
  core = await startTestCore()
  phones = []
})
afterEach(async () => {
  for (const phone of phones) phone.close()
  await core.dispose()
})

async function servedAt(): Promise<string> {
  return (await core.call('lan.state', {})).url ?? ''
}
async function phoneAt(url: string, token?: string): Promise<SimulatedPhone> {
  const phone = await connectPhone(url, token)
  phones.push(phone)
  return phone
}
/** Gives the laptop another address and waits until the page is there. */
async function moveTo(address: string): Promise<string> {
  vi.mocked(listAdapters).mockReturnValue(at(address))
  await core.core.wakeUp()
  return servedAt()
}

it('with code cards nobody is lost when the address changes in mid-round, and nobody counts twice', async () => {
  const { round, topics, cards } = await openRoundWithCards(core, { topicCount: 2, cards: 30 })
  const { word } = await core.call('lan.start', { port: 0 })
  const before = await servedAt()
  const answers = (value: number) => ({ [topics[0]!.id]: value })
  const vote = async (url: string, card: string, seq: number, value: number) => {
    const phone = await phoneAt(url)
    return phone.castUntilAcknowledged({
      roundId: round.id,
      card,
      ballotId: newBallotId(),
      seq,
      answers: answers(value),
    })
  }
  const first = await Promise.all(cards.slice(0, 20).map((card) => vote(before, card.secret, 1, 1)))

  const after = await moveTo('127.0.0.2')
  expect(after).toBe(before.replace('127.0.0.1', '127.0.0.2'))
  expect(await core.call('lan.state', {})).toMatchObject({ word, connected: 0 })
  await expect(connectPhone(before)).rejects.toThrow('ECONNREFUSED')

  // Ten of them look in again at the new address: the page there knows nothing of the old one but the card.
  for (const [n, card] of cards.slice(0, 10).entries()) {
    const phone = await phoneAt(after)
    const state = await phone.call('participant.state', { token: phone.token, card: card.code })
    expect(state).toMatchObject({ card: 'accepted', ballot: { seq: 1, receipt: first[n]!.receipt }, word })
    expect(state.addressChanged).toBe(false)
  }
  await Promise.all(cards.slice(0, 10).map((card) => vote(after, card.code, 2, 2)))
  await Promise.all(cards.slice(20).map((card) => vote(after, card.secret, 1, 3)))

  await core.call('rounds.close', { roundId: round.id })
  const { ballots, ranking } = await core.call('rounds.results', { roundId: round.id })
  expect(ballots).toBe(30)
  const counts = ranking.find((row) => row.topicId === topics[0]!.id)!.distribution.map((step) => step.count)
  expect(counts).toEqual([10, 10, 10, 0, 0])
})

it('with open access phones are told that the address is new, if they cannot know whether they have voted', async () => {
  await core.call('lan.start', { port: 0 })
  // Before the round it does not matter.
  await moveTo('127.0.0.3')
  const { round, topics } = await openRound(core, { topicCount: 2 })
  const here = await phoneAt(await servedAt())
  const state = (phone: SimulatedPhone) => phone.call('participant.state', { token: phone.token })
  expect((await state(here)).addressChanged).toBe(false)
  const cast = (phone: SimulatedPhone) =>
    phone.castUntilAcknowledged({
      roundId: round.id,
      ballotId: newBallotId(),
      seq: 1,
      answers: { [topics[0]!.id]: 3 },
    })
  await cast(here)

  const moved = await phoneAt(await moveTo('127.0.0.2'))
  expect((await state(moved)).addressChanged).toBe(true)
  // The kiosk is at the laptop itself.
  const kiosk = await core.callAs({ kind: 'kiosk' }, 'participant.state', { token: moved.token })
  expect(kiosk.addressChanged).toBe(false)
  await core.call('rounds.pause', { roundId: round.id })
  expect((await state(moved)).addressChanged).toBe(true)
  await core.call('rounds.resume', { roundId: round.id })
  await cast(moved)
  expect((await state(moved)).addressChanged).toBe(false)
  await core.call('rounds.close', { roundId: round.id })
  const late = await phoneAt(await servedAt())
  expect((await state(late)).addressChanged).toBe(false)
})
