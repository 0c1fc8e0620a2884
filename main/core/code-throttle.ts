import type { Role } from '../../shared/contract/index.ts'
import { createRateLimit } from './rate-limit.ts'
import type { RateLimit } from './rate-limit.ts'

/** Wrong codes one connection may try at once, and how many more each second. */
const OWN_BURST = 5
const OWN_PER_SECOND = 0.1
/** The same for all connections together: a room that mistypes, not a machine that guesses. */
const ALL_BURST = 100
const ALL_PER_SECOND = 20
/**
 * So many of a connection's own tries are its own whatever all others do, or a machine that guesses would lock out
 * everybody who mistypes. It gains three guesses for each connection it opens: at 10,000 guesses a second it would
 * still find one of 300 codes among 32^10 only once in about 12 years.
 */
const SURE_TRIES = 3

/**
 * Slows down guessing of typed codes (of code cards, of leads), per connection and over all of them, never per address: a whole room
 * may share one. Only wrong codes count. The kiosk stands for itself alone, and the facilitator, who types
 * codes from paper, is not slowed down at all.
 */
export interface CodeThrottle {
  /** Whether this code of this connection is looked at at all. `caller` is the object made once per connection. */
  mayTry(caller: Role, code: string): boolean
  /** Notes a right code: who has it is not guessing it, and may send it again and again. */
  succeeded(caller: Role, code: string): void
  /** Notes a wrong code; repeating the same one is no new guess. */
  failed(caller: Role, code: string): void
}

interface Tries {
  readonly limit: RateLimit
  lastWrong: string
  lastRight: string | null
}

/** @param nowMs milliseconds of a clock that only rises */
export function createCodeThrottle(nowMs: () => number): CodeThrottle {
  const all = createRateLimit(ALL_PER_SECOND, ALL_BURST, nowMs())
  const own = new WeakMap<Role, Tries>()
  return {
    mayTry(caller, code) {
      const tries = own.get(caller)
      if (!tries || tries.lastRight === code) return true
      const now = nowMs()
      if (!tries.limit.has(now)) return false
      return !isGuest(caller) || tries.limit.has(now, OWN_BURST + 1 - SURE_TRIES) || all.has(now)
    },
    succeeded(caller, code) {
      const tries = own.get(caller)
      if (tries) tries.lastRight = code
    },
    failed(caller, code) {
      if (caller.kind === 'facilitator') return
      const now = nowMs()
      const before = own.get(caller)
      if (before?.lastWrong === code) return
      const tries = before ?? {
        limit: createRateLimit(OWN_PER_SECOND, OWN_BURST, now),
        lastWrong: code,
        lastRight: null,
      }
      tries.lastWrong = code
      tries.limit.take(now)
      if (isGuest(caller)) all.take(now)
      own.set(caller, tries)
    },
  }
}

/** Somebody on the network, of whom there can be as many as a machine likes to open. */
function isGuest({ kind }: Role): boolean {
  return kind === 'participant' || kind === 'visitor'
}
