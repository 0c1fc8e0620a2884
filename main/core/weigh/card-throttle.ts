import type { Role } from '../../../shared/contract/index.ts'
import { createRateLimit } from '../rate-limit.ts'
import type { RateLimit } from '../rate-limit.ts'

/** Wrong codes one connection may try at once, and how many more each second. */
const OWN_BURST = 5
const OWN_PER_SECOND = 0.1
/** The same for all connections together: a room that mistypes, not a machine that guesses. */
const ALL_BURST = 100
const ALL_PER_SECOND = 20

/**
 * Slows down guessing of typed codes, per connection and over all of them, never per address: a whole room
 * may share one. Only wrong codes count. The kiosk stands for itself alone, and the facilitator, who types
 * codes from paper, is not slowed down at all.
 */
export interface CardThrottle {
  /** Whether a code of this connection is looked at at all. `caller` is the object made once per connection. */
  mayTry(caller: Role): boolean
  /** Notes a wrong code; repeating the same one is no new guess. */
  failed(caller: Role, code: string): void
}

/** @param nowMs milliseconds of a clock that only rises */
export function createCardThrottle(nowMs: () => number): CardThrottle {
  const all = createRateLimit(ALL_PER_SECOND, ALL_BURST, nowMs())
  const own = new WeakMap<Role, { limit: RateLimit; last: string }>()
  return {
    mayTry(caller) {
      const now = nowMs()
      const before = own.get(caller)
      // When everybody guesses, those who have not been wrong yet still get in.
      if (!before) return true
      return before.limit.has(now) && (caller.kind !== 'participant' || all.has(now))
    },
    failed(caller, code) {
      if (caller.kind === 'facilitator') return
      const now = nowMs()
      const before = own.get(caller)
      if (before?.last === code) return
      const limit = before?.limit ?? createRateLimit(OWN_PER_SECOND, OWN_BURST, now)
      limit.take(now)
      if (caller.kind === 'participant') all.take(now)
      own.set(caller, { limit, last: code })
    },
  }
}
