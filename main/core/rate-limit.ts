export interface RateLimit {
  /** Takes so many, at `nowMs` (any clock that only rises), if there are as many left. */
  take(nowMs: number, count?: number): boolean
  /** Whether so many are left, without taking them. */
  has(nowMs: number, count?: number): boolean
}

/** A bucket of `burst` that fills up again with `perSecond`. */
export function createRateLimit(perSecond: number, burst: number, startMs: number): RateLimit {
  let left = burst
  let lastMs = startMs
  const has = (nowMs: number, count = 1): boolean => {
    left = Math.min(burst, left + ((nowMs - lastMs) / 1000) * perSecond)
    lastMs = nowMs
    return left >= count
  }
  return {
    has,
    take(nowMs, count = 1) {
      if (!has(nowMs, count)) return false
      left -= count
      return true
    },
  }
}
