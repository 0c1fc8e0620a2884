/** Work this short delays nobody. */
const SHORT_MS = 30
/** So many times as long as it took the next request of the same code has to wait. */
const REST = 4
const LONGEST_REST_MS = 10_000

/**
 * Requests of one code come one after another, and after one that kept the core busy its code rests: whatever a lead
 * asks for, and from however many browsers, phones and other leads have the rest of the time.
 */
export interface LeadTurns {
  /** @param ask what it does before it returns keeps the core busy; afterwards it only waits for its turn */
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
        const answer = ask()
        return { answer, tookMs: nowMs() - startMs }
      })
      const end = turn.then(async ({ answer, tookMs }) => {
        // Commands wait in one line: whoever had many of them there would fill it for everybody.
        await answer.catch(() => undefined)
        await (tookMs > SHORT_MS ? rest(REST * tookMs) : othersTurn())
      })
      ends.set(accessId, end)
      void end.then(() => {
        if (ends.get(accessId) === end) ends.delete(accessId)
      })
      return turn.then(({ answer }) => answer)
    },
  }
}

/** What has come in from others meanwhile is heard first. */
function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(ms, LONGEST_REST_MS)).unref())
}
