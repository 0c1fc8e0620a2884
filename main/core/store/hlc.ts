import { randomBytes } from 'node:crypto'

/**
 * A hybrid logical clock: strings that sort in the order in which things happened, close to the wall clock but
 * never backwards – not when the laptop's clock is set back, nor after copies from other laptops were merged.
 *
 * Form: `<12 hex digits ms since 1970>-<4 hex digits counter>-<10 hex digits of this run>`. The last part is
 * drawn anew for every run of the program, so that two copies of one file never make the same stamp.
 */
export interface HlcClock {
  /** The next stamp, later than every stamp made or seen before. `nowMs` in milliseconds since 1970. */
  next(nowMs: number): string
  /** Takes note of a stamp made elsewhere. */
  see(stamp: string): void
}

const FORM = /^([0-9a-f]{12})-([0-9a-f]{4})-[0-9a-f]{10}$/
const MAX_COUNTER = 0xffff

/** @param last the newest stamp of the file, or null for a new one */
export function createHlcClock(last: string | null): HlcClock {
  const run = randomBytes(5).toString('hex')
  let timeMs = 0
  let counter = -1

  function see(stamp: string): void {
    const seen = parse(stamp)
    if (seen.timeMs > timeMs || (seen.timeMs === timeMs && seen.counter > counter)) {
      timeMs = seen.timeMs
      counter = seen.counter
    }
  }

  if (last !== null) see(last)
  return {
    see,
    next(nowMs) {
      if (!Number.isInteger(nowMs) || nowMs < 0) throw new RangeError(`${nowMs} is no time in milliseconds`)
      if (nowMs > timeMs) {
        timeMs = nowMs
        counter = 0
      } else if (counter < MAX_COUNTER) {
        counter += 1
      } else {
        timeMs += 1
        counter = 0
      }
      return `${hlcFrom(timeMs)}-${counter.toString(16).padStart(4, '0')}-${run}`
    },
  }
}

/** Wall-clock part of a stamp, milliseconds since 1970. */
export function hlcTimeMs(stamp: string): number {
  return parse(stamp).timeMs
}

/** What all stamps of this time and later begin with, or come behind. */
export function hlcFrom(timeMs: number): string {
  return timeMs.toString(16).padStart(12, '0')
}

function parse(stamp: string): { timeMs: number; counter: number } {
  const parts = FORM.exec(stamp)
  if (!parts) throw new RangeError(`"${stamp}" is no stamp of the change log`)
  return { timeMs: Number.parseInt(parts[1] ?? '', 16), counter: Number.parseInt(parts[2] ?? '', 16) }
}
