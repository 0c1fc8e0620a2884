import type { Round } from '../../shared/contract/weigh.ts'
import { connectPhone, newBallotId } from '../../tests/support/simulated-phone.ts'
import type { SimulatedPhone } from '../../tests/support/simulated-phone.ts'
import type { DemoPerson } from './people.ts'

/** The simulated part of the room: one real socket a person. */
export interface DemoRoom {
  /**
   * Everybody sends a ballot for the round that is open; resolves when all are acknowledged.
   * @param people what they answer, in the order of the phones
   */
  vote(people: readonly DemoPerson[]): Promise<number>
  leave(): void
}

export async function enterRoom(url: string, phoneCount: number): Promise<DemoRoom> {
  const phones = await Promise.all(Array.from({ length: phoneCount }, () => connectPhone(url)))
  return {
    async vote(people) {
      const receipts = await Promise.all(phones.map((phone, index) => voteWith(phone, people[index])))
      return new Set(receipts).size
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

/** What a person answers in this round; the topics' numbers say which of the demo topics they are. */
export function answersOf(
  round: { settings: Round['settings']; topics: readonly { id: string; number: number }[] },
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
