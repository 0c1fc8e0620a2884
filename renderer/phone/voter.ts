import { isCardSecret } from '../../shared/domain/card-code.ts'
import type { Keeper } from './keeper.ts'
import { isToken, makeToken } from './random.ts'

/** Who casts from this page: the token of the browser, and the code card of a person. */
export interface Voter {
  readonly token: string
  /** What to ask with: the card that was given last, accepted or not; null for none. */
  readonly card: string | null
  /** A card that was given while a ballot of the one before is still on its way. */
  readonly nextCard: string | null
  /** Uses this card from now on. */
  take(card: string): void
  /** Remembers a card to use as soon as the ballot on its way has arrived. */
  wait(card: string): void
  /** The laptop knows the card: it stays for later rounds. */
  keepCard(): void
  /** The laptop does not know the card: it does not outlive this page. */
  doubtCard(): void
  forgetCard(): void
  /** Another window of this browser may have taken another card. */
  reread(): void
}

const CARD = 'card'
const NEXT_CARD = 'nextCard'
const TOKEN = 'token'

export function createVoter(keeper: Keeper): Voter {
  const token = findToken(keeper)
  let card = keeper.find(CARD)

  return {
    token,
    get card() {
      return card
    },
    get nextCard() {
      return keeper.find(NEXT_CARD)
    },
    take(next) {
      card = next
      keeper.forget(NEXT_CARD)
      // A secret is not a slip of the finger, and the page may be closed again before the round begins.
      if (isCardSecret(next)) keeper.keep(CARD, next)
      else keeper.forget(CARD)
    },
    wait(next) {
      keeper.keep(NEXT_CARD, next)
    },
    keepCard() {
      if (card !== null && keeper.find(CARD) !== card) keeper.keep(CARD, card)
    },
    doubtCard() {
      keeper.forget(CARD)
    },
    forgetCard() {
      card = null
      keeper.forget(CARD)
      keeper.forget(NEXT_CARD)
    },
    reread() {
      card = keeper.find(CARD) ?? card
    },
  }
}

function findToken(keeper: Keeper): string {
  const kept = keeper.find(TOKEN)
  if (isToken(kept)) return kept
  const token = makeToken()
  keeper.keep(TOKEN, token)
  return token
}

/** The secret in the address that a code card leads to (`#k=…`), or null. */
export function readCardAddress(hash: string): string | null {
  const secret = /^#k=([0-9a-fA-F]{32})$/.exec(hash)?.[1]
  return secret === undefined ? null : secret.toLowerCase()
}
