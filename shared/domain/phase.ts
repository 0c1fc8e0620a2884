import { isOpen } from './delay.ts'
import type { Progress } from './delay.ts'

/** What came of a measure when its phase is looked back on. */
export type Outcome = 'done' | 'partly' | 'open' | 'givenUp' | 'merged'

/** Begun and not finished is "partly"; put off or not begun stays open. */
export function outcomeOf(status: Progress): Outcome {
  switch (status) {
    case 'done':
    case 'merged':
      return status
    case 'dropped':
      return 'givenUp'
    case 'running':
    case 'late':
      return 'partly'
    case 'idea':
    case 'planned':
    case 'deferred':
      return 'open'
  }
}

/** "Phase 2026–2032", "Phase 2026", "Phase seit 2026"; before the decision "Phase in Vorbereitung". */
export function phaseTitle(decidedOn: string | null, endedOn: string | null): string {
  const from = decidedOn?.slice(0, 4)
  const to = endedOn?.slice(0, 4)
  if (from === undefined) return to === undefined ? 'Phase in Vorbereitung' : `Phase bis ${to}`
  if (to === undefined) return `Phase seit ${from}`
  return from === to ? `Phase ${from}` : `Phase ${from}–${to}`
}

/** Dates of a measure that tell in which years it is under way. */
export interface Span {
  readonly status: Progress
  readonly statusDate: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
}

/**
 * First and last year a measure is under way or meant to be; null where no date tells. One that runs without an end
 * goes on; one that was finished or given up ends with its status.
 */
export function yearsOf(measure: Span): { from: number; to: number } | null {
  const { status, statusDate, startsOn, endsOn } = measure
  const begun = status === 'running' || status === 'late' ? statusDate : null
  const over = status === 'done' || status === 'merged' || status === 'dropped' ? statusDate : null
  const from = startsOn ?? begun ?? endsOn ?? over
  if (from === null) return null
  const first = Number(from.slice(0, 4))
  const end = endsOn ?? over
  if (end === null) return { from: first, to: isOpen(status) ? Number.POSITIVE_INFINITY : first }
  return { from: first, to: Math.max(first, Number(end.slice(0, 4))) }
}
