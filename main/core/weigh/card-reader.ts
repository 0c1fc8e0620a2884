import type { Role } from '../../../shared/contract/index.ts'
import { isCardSecret, normaliseCardCode } from '../../../shared/domain/card-code.ts'
import { createCodeThrottle } from '../code-throttle.ts'
import type { ReadDb } from '../store/connection.ts'
import { findCardByCode, findCardBySecret } from './card-keys.ts'
import type { CardKey } from './card-keys.ts'

export type CardReading =
  | { readonly state: 'known'; readonly codeHash: Uint8Array }
  | { readonly state: 'unknown' }
  /** Too many wrong codes: this one was not even looked at. */
  | { readonly state: 'throttled' }

/** Tells which card a secret or a typed code belongs to. Guessed codes are slowed down, see `CodeThrottle`. */
export type ReadCard = (db: ReadDb, key: CardKey | null, card: string, caller: Role) => CardReading

const UNKNOWN: CardReading = { state: 'unknown' }

/** @param nowMs milliseconds of a clock that only rises */
export function createCardReader(nowMs: () => number): ReadCard {
  const throttle = createCodeThrottle(nowMs)
  return (db, key, card, caller) => {
    // Nobody guesses 128 bits, so the secret of a QR code is always looked up.
    if (isCardSecret(card)) return known(key && findCardBySecret(db, key, card))
    const code = normaliseCardCode(card)
    if (code === null) return UNKNOWN
    if (!throttle.mayTry(caller, code)) return { state: 'throttled' }
    const reading = known(key && findCardByCode(db, key, code))
    if (reading.state === 'unknown') throttle.failed(caller, code)
    else throttle.succeeded(caller, code)
    return reading
  }
}

function known(codeHash: Uint8Array | null): CardReading {
  return codeHash ? { state: 'known', codeHash } : UNKNOWN
}
