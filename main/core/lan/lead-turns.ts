/** Work this short delays nobody. */
const SHORT_MS = 30
/** So many times as long as it took the next request of the same code has to wait. */
const REST = 4
const LONGEST_REST_MS = 10_000

/**
 * Requests of one code begin in the order they came, and after one that kept the core busy its code rests: whatever a
 * lead asks for, and from however many browsers, phones and other leads have the rest of the time.
 */
export interface LeadTurns {
  /** @param ask does its work before it returns; what it waits for afterwards costs the core nothing */
  take<T>(accessId: string, ask: () => Promise<T>): Promise<T>
}

/** @param nowMs milliseconds of a clock that only rises */
export function createLeadTurns(nowMs: () => number): LeadTurns {
  /** By code: ends when the next one may begin. */
  const ends = new Map<string, Promise<unknown>>()
  return {
    take<T>(accessId: string, ask: () => Promise<T>): Promise<T> {
      const turn = (ends.get(accessId) ?? Promise.resolve()).then(() => {
        const startMs = nowMs()
        // In an object: the next one need not wait for the answer.
        const answer = ask()
        return { answer, tookMs: nowMs() - startMs }
      })
      const end = turn.then(({ tookMs }) => (tookMs > SHORT_MS ? rest(REST * tookMs) : undefined))
      ends.set(accessId, end)
      void end.then(() => {
        if (ends.get(accessId) === end) ends.delete(accessId)
      })
      return turn.then(({ answer }) => answer)
    },
  }
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(ms, LONGEST_REST_MS)).unref())
}
