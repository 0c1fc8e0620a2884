import { stickyContribution, stickySteps } from './contributions.ts'
import type { MethodSettings, Quadrant, StepCount, StickyTotals } from './weighting.ts'

/** What a derivation needs to know of one topic: what was counted, not the figures that follow from it. */
export interface DerivationRow {
  readonly topicId: string
  readonly number: number
  readonly distribution: readonly StepCount[]
  readonly unknown: number
  readonly unanswered: number
  /** The two figures the order follows; null where nobody said anything. */
  readonly main: number | null
  readonly tieFigure: number | null
  readonly matrix: {
    readonly x: DerivationAxis
    readonly y: DerivationAxis
    readonly quadrant: Quadrant | null
  } | null
  readonly rankRange: { readonly from: number; readonly to: number; readonly cutShare: number | null } | null
}

interface DerivationAxis {
  readonly distribution: readonly StepCount[]
}

/** What a derivation needs to know of the whole round. */
export interface DerivationRound {
  readonly settings: MethodSettings
  readonly cut: number | null
  readonly ballots: number
  readonly total: number
  /** Sticky dots on the wall per topic; null if there were none. */
  readonly sticky: StickyTotals | null
  readonly grandMeans: { readonly x: number; readonly y: number } | null
  readonly kendall: { readonly w: number | null; readonly ballots: number } | null
  /** All topics, in any order. */
  readonly ranking: readonly DerivationRow[]
}

/** Dots or points on the wall for one topic; on the scale the number of ratings there. */
export function stuckOn(round: DerivationRound, topicId: string): number {
  const { sum, count } = stickyContribution(round.settings, round.sticky ?? undefined, topicId)
  return round.settings.method === 'scale' ? count : sum
}

/** The distribution of single ballots alone: on the scale sticky dots are in it and are taken out again. */
export function ownDistribution(round: DerivationRound, row: DerivationRow): StepCount[] {
  if (round.settings.method !== 'scale') return [...row.distribution]
  const totals = round.sticky?.topics
  const stuck = stickySteps(
    round.settings.max,
    totals && Object.hasOwn(totals, row.topicId) ? totals[row.topicId] : undefined,
  )
  return row.distribution.map(({ step, count }) => ({ step, count: count - (stuck[step - 1] ?? 0) }))
}
