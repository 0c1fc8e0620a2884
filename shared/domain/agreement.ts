import { sumCounts } from './step-counts.ts'
import type { StepCount, TopicAgreement } from './weighting.ts'

/** From which A on which word is used; printed beside the figure. */
export interface AgreementThresholds {
  readonly high: number
  readonly partly: number
}

export const AGREEMENT_THRESHOLDS: AgreementThresholds = { high: 0.6, partly: 0.2 }

/** `high` "hohe Einigkeit", `partly` "teils einig", `split` "gespalten". */
export type AgreementWord = 'high' | 'partly' | 'split'

/** Figures a hair below a threshold only because of floating point still count as reaching it. */
const ROUNDING = 1e-9

/**
 * The word beside the figure; null where there is no figure.
 * @param a van der Eijk's A, −1…1
 */
export function agreementWord(a: number | null, thresholds: AgreementThresholds): AgreementWord | null {
  if (a === null) return null
  if (a + ROUNDING >= thresholds.high) return 'high'
  return a + ROUNDING >= thresholds.partly ? 'partly' : 'split'
}

/**
 * Agreement A in an ordered rating scale: the distribution is peeled into layers of equal height, each
 * layer is judged by its pattern of empty and non-empty categories, and weighted with its share of cases.
 * Source: C. van der Eijk, "Measuring Agreement in Ordered Rating Scales", Quality & Quantity 35 (2001),
 * DOI 10.1023/A:1010374114305.
 * @param counts ratings per category of the whole scale, empty categories included
 * @returns −1 (half at either end) … 0 (evenly spread) … 1 (all in one category); null without ratings
 */
export function agreementA(counts: readonly number[]): number | null {
  const layers = agreementLayers(counts)
  return layers.length === 0 ? null : layers.reduce((a, layer) => a + layer.weight * layer.agreement, 0)
}

/** One layer of a peeled distribution. */
export interface AgreementLayer {
  /** Which categories are in it, lowest first. */
  readonly pattern: readonly boolean[]
  /** How many ratings of each of them. */
  readonly height: number
  /** Share of all ratings, 0…1. */
  readonly weight: number
  /** Agreement of its pattern, −1…1. */
  readonly agreement: number
}

/** The layers A is the weighted mean of, in the order in which they are peeled off; none without ratings. */
export function agreementLayers(counts: readonly number[]): AgreementLayer[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const layers: AgreementLayer[] = []
  let remaining = [...counts]
  for (;;) {
    const filled = remaining.filter((count) => count > 0)
    if (filled.length === 0) return layers
    const height = Math.min(...filled)
    const pattern = remaining.map((count) => count > 0)
    const weight = (height * filled.length) / total
    layers.push({ pattern, height, weight, agreement: agreementOfLayer(pattern) })
    remaining = remaining.map((count) => (count > 0 ? count - height : 0))
  }
}

function agreementOfLayer(pattern: readonly boolean[]): number {
  const categories = pattern.length
  const filled = pattern.filter(Boolean).length
  if (filled === 1) return 1
  let unimodal = 0
  let bimodal = 0
  for (let i = 0; i < categories; i++) {
    for (let j = i + 1; j < categories; j++) {
      for (let m = j + 1; m < categories; m++) {
        if (pattern[j] && pattern[i] !== pattern[m]) unimodal++
        else if (pattern[i] && !pattern[j] && pattern[m]) bimodal++
      }
    }
  }
  const triples = (categories - 2) * (unimodal + bimodal)
  if (triples === 0) return 0
  const unimodality = ((categories - 2) * unimodal - (categories - 1) * bimodal) / triples
  return unimodality * (1 - (filled - 1) / (categories - 1))
}

/**
 * Consensus of an ordered scale: 1 + Σ p·log2(1 − |x − μ| / d), d being the width of the scale.
 * Source: W. Tastle, M. Wierman, "Consensus and dissention: A measure of ordinal dispersion",
 * Int. J. of Approximate Reasoning 45 (2007), DOI 10.1016/j.ijar.2006.06.024.
 * @param counts ratings per category of the whole scale, empty categories included
 * @returns 0 (half at either end) … 1 (all in one category); null without ratings
 */
export function consensus(counts: readonly number[]): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total <= 0) return null
  const mean = counts.reduce((sum, count, category) => sum + category * count, 0) / total
  const width = counts.length - 1
  const sum = counts.reduce((rest, count, category) => {
    if (count === 0 || category === mean) return rest
    return rest + (count / total) * Math.log2(1 - Math.abs(category - mean) / width)
  }, 1)
  return Math.min(1, Math.max(0, sum))
}

/** Both figures for a distribution over a whole scale; null without ratings. */
export function agreementOf(distribution: readonly StepCount[]): TopicAgreement | null {
  const counts = distribution.map(({ count }) => count)
  const a = agreementA(counts)
  const tastle = consensus(counts)
  return a === null || tastle === null ? null : { a, consensus: tastle, ratings: sumCounts(distribution) }
}

/**
 * Kendall's coefficient of concordance with correction for ties,
 * W = 12·Σ(R_i − R̄)² / (m²(n³ − n) − m·ΣT_j), T_j = Σ(t³ − t) over the ties of rater j.
 * Source: M. Kendall, B. Babington Smith, "The Problem of m Rankings", Ann. Math. Statist. 10 (1939),
 * DOI 10.1214/aoms/1177732186.
 * @param rankings one list of ranks per rater, every item ranked, ties as middle ranks
 * @returns 0…1; null ("nicht definiert") where it would be 0/0: no rater, fewer than two items, only ties
 * @throws RangeError if a ranking is incomplete
 */
export function kendallsW(rankings: readonly (readonly number[])[]): number | null {
  const raters = rankings.length
  const items = rankings[0]?.length ?? 0
  const sums = new Array<number>(items).fill(0)
  let ties = 0
  for (const ranks of rankings) {
    if (ranks.length !== items) throw new RangeError('Every rater must rank every item')
    ranks.forEach((rank, item) => (sums[item] = (sums[item] ?? 0) + rank))
    const groups = new Map<number, number>()
    for (const rank of ranks) groups.set(rank, (groups.get(rank) ?? 0) + 1)
    for (const size of groups.values()) ties += size ** 3 - size
  }
  const denominator = raters ** 2 * (items ** 3 - items) - raters * ties
  if (denominator <= 0) return null
  const mean = sums.reduce((total, sum) => total + sum, 0) / items
  const squares = sums.reduce((total, sum) => total + (sum - mean) ** 2, 0)
  return Math.min(1, (12 * squares) / denominator)
}
