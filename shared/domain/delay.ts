import { formatDate } from './german-format.ts'
import { isTargetReached } from './indicator.ts'
import type { IndicatorPlan, IndicatorReading } from './indicator.ts'

/** What has become of a measure, as far as these rules ask. */
export type Progress = 'idea' | 'planned' | 'running' | 'late' | 'done' | 'deferred' | 'merged' | 'dropped'

export interface DelayInput extends IndicatorPlan {
  readonly status: Progress
  readonly endsOn: string | null
}

export interface Delay {
  readonly reason: 'endPassed' | 'startPassed' | 'targetMissed' | 'said'
  /** German. */
  readonly sentence: string
  /** Days since then; 0 for `said`. */
  readonly days: number
}

/** Whether anybody still works on it, or means to. */
export function isOpen(status: Progress): boolean {
  return status === 'idea' || status === 'planned' || status === 'running' || status === 'late'
}

/**
 * Why a measure is behind: its end has passed, its begin has passed and nobody has begun, the year of its target has
 * passed without reaching it, or people said so. The first of these that holds; null if none does. The last day still
 * counts as in time. What is done, put off, merged or given up is never behind.
 *
 * @param readings of its indicator, in order of their dates
 * @param today as 2026-11-21
 */
export function findDelay(
  measure: DelayInput,
  readings: readonly IndicatorReading[],
  today: string,
): Delay | null {
  const { status, startsOn, endsOn, target, targetYear } = measure
  if (!isOpen(status)) return null
  if (endsOn !== null && endsOn < today) {
    const days = daysBetween(endsOn, today)
    return {
      reason: 'endPassed',
      days,
      sentence: `Sollte am ${formatDate(endsOn)} fertig sein, ${ago(days)}.`,
    }
  }
  const begun = status === 'running' || status === 'late'
  if (startsOn !== null && startsOn < today && !begun) {
    const days = daysBetween(startsOn, today)
    return {
      reason: 'startPassed',
      days,
      sentence: `Sollte am ${formatDate(startsOn)} beginnen, ${ago(days)}.`,
    }
  }
  if (target !== null && targetYear !== null && isTargetReached(measure, readings) !== true) {
    const last = `${targetYear}-12-31`
    if (last < today) {
      const sentence =
        readings.length === 0
          ? `Der Zielwert war für ${targetYear} vorgesehen; einen Messwert gibt es noch nicht.`
          : `Der Zielwert war für ${targetYear} vorgesehen und ist nicht erreicht.`
      return { reason: 'targetMissed', days: daysBetween(last, today), sentence }
    }
  }
  return status === 'late' ? { reason: 'said', days: 0, sentence: 'Als „im Verzug“ gemeldet.' } : null
}

function ago(days: number): string {
  return days === 1 ? 'gestern' : `vor ${days.toLocaleString('de-DE')} Tagen`
}

/** Whole days from one day to a later one. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
