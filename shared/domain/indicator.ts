/** What a measure's indicator is meant to become. */
export interface IndicatorPlan {
  readonly baseline: number | null
  readonly target: number | null
  readonly targetYear: number | null
  /** Where the path from baseline to target begins; null: with the first reading. */
  readonly startsOn: string | null
}

export interface IndicatorReading {
  readonly date: string
  readonly value: number
}

/** `unread`: a target, and nobody has looked yet. */
export type IndicatorState = 'reached' | 'onTheWay' | 'behind' | 'unread'

/**
 * Where an indicator stands: its last reading against a straight line from the baseline on the first day to the target
 * on the last day of its year. Without a baseline the first reading is taken for it; without a year any step from the
 * baseline towards the target is on the way.
 *
 * @param readings in order of their dates
 * @returns null where no target was set
 */
export function indicatorState(
  plan: IndicatorPlan,
  readings: readonly IndicatorReading[],
): IndicatorState | null {
  if (plan.target === null) return null
  const first = readings[0]
  const last = readings.at(-1)
  if (!first || !last) return 'unread'
  if (hasReached(plan, first, last)) return 'reached'
  const expected = expectedAt(plan, first, last.date)
  if (expected === null) return isCloser(plan.target, plan.baseline ?? first.value, last.value)
  return rises(plan, first) ? wordFor(last.value >= expected) : wordFor(last.value <= expected)
}

/** Whether the last reading is at the target or beyond it, seen from the baseline; null without one of them. */
export function isTargetReached(plan: IndicatorPlan, readings: readonly IndicatorReading[]): boolean | null {
  const first = readings[0]
  const last = readings.at(-1)
  if (plan.target === null || !first || !last) return null
  return hasReached(plan, first, last)
}

function hasReached(plan: IndicatorPlan, first: IndicatorReading, last: IndicatorReading): boolean {
  const target = plan.target ?? 0
  return rises(plan, first) ? last.value >= target : last.value <= target
}

/** Some figures are to fall. One reading alone, without a baseline, cannot tell: then more is better. */
function rises({ baseline, target }: IndicatorPlan, first: IndicatorReading): boolean {
  const from = baseline ?? first.value
  return (target ?? 0) >= from
}

/** The value on the straight line; null without a year to reach it in. */
function expectedAt(
  { baseline, target, targetYear, startsOn }: IndicatorPlan,
  first: IndicatorReading,
  date: string,
): number | null {
  if (target === null || targetYear === null) return null
  const from = baseline ?? first.value
  // A path cannot begin with a start that came after the first look, or after its own end.
  const begin = dayOf(baseline === null || startsOn === null || startsOn > first.date ? first.date : startsOn)
  const end = dayOf(`${targetYear}-12-31`)
  const day = dayOf(date)
  if (day >= end || begin >= end) return target
  return from + ((target - from) * Math.max(0, day - begin)) / (end - begin)
}

function isCloser(target: number, from: number, value: number): IndicatorState {
  return wordFor(Math.abs(target - value) < Math.abs(target - from))
}

function wordFor(good: boolean): IndicatorState {
  return good ? 'onTheWay' : 'behind'
}

const DAY_MS = 86_400_000

/** Several thousand of them for every list: taken apart by hand that is much faster than parsed. */
function dayOf(isoDate: string): number {
  const year = Number(isoDate.slice(0, 4))
  const month = Number(isoDate.slice(5, 7))
  return Date.UTC(year, month - 1, Number(isoDate.slice(8))) / DAY_MS
}
