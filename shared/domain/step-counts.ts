import type { StepCount } from './weighting.ts'

/**
 * Counts how often each step of `first…last` occurs; other values are left out, empty steps stay in.
 */
export function countSteps(values: readonly number[], first: number, last: number): StepCount[] {
  const counts = new Array<number>(Math.max(0, last - first + 1)).fill(0)
  for (const value of values) {
    const index = value - first
    if (index in counts) counts[index] = (counts[index] ?? 0) + 1
  }
  return counts.map((count, index) => ({ step: first + index, count }))
}

/** Counts each value that occurs, in rising order. */
export function countValues(values: readonly number[]): StepCount[] {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => a - b).map(([step, count]) => ({ step, count }))
}

/** Number of values behind a distribution. */
export function sumCounts(distribution: readonly StepCount[]): number {
  return distribution.reduce((sum, { count }) => sum + count, 0)
}

/** Arithmetic mean of a distribution; null if it is empty. */
export function meanOfSteps(distribution: readonly StepCount[]): number | null {
  const n = sumCounts(distribution)
  return n === 0 ? null : distribution.reduce((sum, { step, count }) => sum + step * count, 0) / n
}

/** Median of a distribution in rising order of steps, the middle of both middle values for even n; null if empty. */
export function medianOfSteps(distribution: readonly StepCount[]): number | null {
  const n = sumCounts(distribution)
  if (n === 0) return null
  return (stepAt(distribution, Math.floor((n - 1) / 2)) + stepAt(distribution, Math.floor(n / 2))) / 2
}

/** The step of the value at `index` (from 0) in rising order. */
function stepAt(distribution: readonly StepCount[], index: number): number {
  let seen = 0
  for (const { step, count } of distribution) {
    seen += count
    if (index < seen) return step
  }
  throw new RangeError(`No value at ${index}`)
}
