import type { DerivationRound } from './derivation-input.ts'

/** How Kendall's W of a ranking round comes about. */
export interface KendallDerivation {
  /** Complete rankings it rests on. */
  readonly ballots: number
  /** Rankings left out because they name only some of the topics. */
  readonly incomplete: number
  readonly topics: number
  /** Sum of places per topic, in the order of the ranking; null where incomplete rankings hide it. */
  readonly sums: readonly number[] | null
  /** Σ(R − R̄)²; null as `sums`. */
  readonly squares: number | null
  /** Null = "nicht definiert". */
  readonly value: number | null
}

/**
 * W = 12·Σ(R − R̄)² / (m²·(n³ − n)) over m complete rankings of n topics; a ranking has no ties within a ballot.
 * The sums of places can be read off the distributions only if every ballot is complete, otherwise W is taken
 * as counted. Null for rounds of other methods.
 */
export function deriveKendall(round: DerivationRound): KendallDerivation | null {
  if (!round.kendall) return null
  const { w, ballots } = round.kendall
  const topics = round.ranking.length
  const base = { ballots, incomplete: round.ballots - ballots, topics }
  if (ballots !== round.ballots || ballots === 0) return { ...base, sums: null, squares: null, value: w }
  const sums = round.ranking.map(({ distribution }) =>
    distribution.reduce((sum, { step, count }) => sum + step * count, 0),
  )
  const mean = (ballots * (topics + 1)) / 2
  const squares = sums.reduce((total, sum) => total + (sum - mean) ** 2, 0)
  const whole = ballots ** 2 * (topics ** 3 - topics)
  return { ...base, sums, squares, value: whole === 0 ? null : Math.min(1, (12 * squares) / whole) }
}
