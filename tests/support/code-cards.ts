import type { Output, Role } from '../../shared/contract/index.ts'
import type { TestCore } from './test-core.ts'
import { openRound } from './workshop.ts'
import type { RoundOptions, Workshop } from './workshop.ts'

export type Card = Output<'codeCards.create'>['cards'][number]

/** Who sends over which channel. */
export const CHANNEL_ROLES = {
  phone: { kind: 'participant' },
  kiosk: { kind: 'kiosk' },
  paper: { kind: 'facilitator' },
} as const satisfies Record<string, Role>

/** A round for which everybody needs a card, and the cards. */
export async function openRoundWithCards(
  core: Pick<TestCore, 'call'>,
  { cards: count, ...options }: RoundOptions & { cards: number },
): Promise<Workshop & { cards: readonly Card[]; batchId: string }> {
  const workshop = await openRound(core, { ...options, access: 'codes' })
  const { cards, batchId } = await core.call('codeCards.create', { sessionId: workshop.sessionId, count })
  return { ...workshop, cards, batchId }
}
