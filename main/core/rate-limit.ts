export interface RateLimit {
  /** Takes one if there is one left at `nowMs` (any clock that only rises). */
  take(nowMs: number): boolean
  /** Whether there is one left, without taking it. */
  has(nowMs: number): boolean
}

/** A bucket of `burst` that fills up again with `perSecond`. */
export function createRateLimit(perSecond: number, burst: number, startMs: number): RateLimit {
  let left = burst
  let lastMs = startMs
  const has = (nowMs: number): boolean => {
    left = Math.min(burst, left + ((nowMs - lastMs) / 1000) * perSecond)
    lastMs = nowMs
    return left >= 1
  }
  return {
    has,
    take(nowMs) {
      if (!has(nowMs)) return false
      left -= 1
      return true
    },
  }
}
