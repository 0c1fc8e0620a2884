import { randomBytes } from 'node:crypto'
import type { ParticipantRound } from '../../shared/contract/ballots.ts'
import type { DriverPile } from '../../tests/support/bundle-driver.ts'
import { connectPhone, newBallotId } from '../../tests/support/simulated-phone.ts'
import type { SimulatedPhone } from '../../tests/support/simulated-phone.ts'
import type { DemoParticipant } from './participants.ts'
import type { DemoPerson } from './people.ts'

/** The simulated part of the room: one real socket a person. */
export interface DemoRoom {
  /**
   * Everybody sends a ballot for the round that is open; resolves when all are acknowledged.
   * @param people what they answer, in the order of the phones
   */
  vote(people: readonly DemoPerson[]): Promise<number>
  /** As many phones as there are sorters hand in their piles; resolves when all are acknowledged. */
  sort(sorters: readonly (readonly DriverPile[])[]): Promise<number>
  /** Everybody says by name where they would like to work, one after the other. */
  wish(people: readonly DemoParticipant[]): Promise<void>
  leave(): void
}

export async function enterRoom(url: string, phoneCount: number): Promise<DemoRoom> {
  const phones = await Promise.all(Array.from({ length: phoneCount }, () => connectPhone(url)))
  return {
    async vote(people) {
      const receipts = await Promise.all(phones.map((phone, index) => voteWith(phone, people[index])))
      return new Set(receipts).size
    },
    async sort(sorters) {
      const receipts = await Promise.all(
        sorters.map((piles, index) => phones[index] && sortWith(phones[index], piles)),
      )
      return new Set(receipts).size
    },
    async wish(people) {
      for (const [index, person] of people.entries()) {
        const phone = phones[index]
        if (phone) await wishWith(phone, person)
      }
    },
    leave() {
      for (const phone of phones) phone.close()
    },
  }
}

async function voteWith(phone: SimulatedPhone, person: DemoPerson | undefined): Promise<string> {
  const { round } = await phone.call('participant.state', { token: phone.token })
  if (!round || !person) throw new Error('There is no round to vote in.')
  const { receipt } = await phone.castUntilAcknowledged({
    roundId: round.id,
    ballotId: newBallotId(),
    seq: 1,
    answers: answersOf(round, person),
  })
  return receipt
}

async function sortWith(phone: SimulatedPhone, piles: readonly DriverPile[]): Promise<string> {
  const { round } = await phone.call('participant.state', { token: phone.token })
  if (!round) throw new Error('There is nothing to sort.')
  const ids = new Map(round.topics.map(({ id, title }) => [title.text, id]))
  const answers = piles.flatMap(({ topics }, index) =>
    topics.map((topic) => [ids.get(topic) ?? '', index + 1] as const),
  )
  const { receipt } = await phone.castUntilAcknowledged({
    roundId: round.id,
    ballotId: newBallotId(),
    seq: 1,
    answers: Object.fromEntries(answers),
    piles: piles.map(({ title }) => title),
  })
  return receipt
}

/** The token of a wish is never the one of the ballots. */
async function wishWith(phone: SimulatedPhone, person: DemoParticipant): Promise<void> {
  const wishToken = randomBytes(16).toString('hex')
  const { wishes } = await phone.call('participant.state', { token: phone.token, wishToken })
  if (!wishes?.open) throw new Error('Nobody is asked where they would like to work.')
  await phone.call('wishes.send', {
    wishToken,
    wishes: person.choose(
      wishes.groups.map(({ id, topics }) => ({ id, topics: topics.map(({ text }) => text) })),
    ),
    name: person.name,
    organisation: person.organisation,
    consent: true,
  })
}

/** What a person answers in this round; the topics' numbers say which of the demo topics they are. */
export function answersOf(
  round: { settings: ParticipantRound['settings']; topics: readonly { id: string; number: number }[] },
  person: DemoPerson,
): Record<string, number | null> {
  const values = round.settings.method === 'scale' ? person.ratings : person.dots
  return Object.fromEntries(
    round.topics.flatMap((topic) => {
      const value = values[topic.number - 1]
      return value === undefined ? [] : [[topic.id, value]]
    }),
  )
}
