export interface RateLimit {
  /** Takes one request if there is one left at `nowMs` (any clock that only rises). */
  take(nowMs: number): boolean
}

/** A bucket of `burst` requests that fills up again with `perSecond`. */
export function createRateLimit(perSecond: number, burst: number, startMs: number): RateLimit {
  let left = burst
  let lastMs = startMs
  return {
    take(nowMs) {
      left = Math.min(burst, left + ((nowMs - lastMs) / 1000) * perSecond)
      lastMs = nowMs
      if (left < 1) return false
      left -= 1
      return true
    },
  }
}
