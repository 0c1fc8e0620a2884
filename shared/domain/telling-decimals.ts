import type { AgreementThresholds } from './agreement.ts'
import { formatNumber } from './german-format.ts'

/** Decimals of a mean or of A where nothing asks for more. */
const USUAL = 2
const MOST = 4

/** A figure of the ranking with the rank it led to. */
export interface RankedFigure {
  readonly main: number | null
  readonly rankLabel: string
}

/**
 * Decimals for each mean of a ranking: two, and up to four where neighbours on different ranks would read the same
 * although their figures differ. Figures that are truly equal stay as they are: there the tie figure decided.
 * @param rows best first
 */
export function tellingDecimals(rows: readonly RankedFigure[]): number[] {
  const decimals = rows.map(() => USUAL)
  const shown = (index: number) => formatNumber(rows[index]?.main ?? null, decimals[index]).replace(/0+$/, '')
  // More decimals for one pair may make the next one read the same, so every row is looked at again.
  for (let wanted = USUAL + 1; wanted <= MOST; wanted++) {
    const unclear = rows.flatMap((row, index) => {
      const next = rows[index + 1]
      const differ = next && row.main !== next.main && row.rankLabel !== next.rankLabel
      return differ && shown(index) === shown(index + 1) ? [index, index + 1] : []
    })
    for (const index of unclear) decimals[index] = wanted
  }
  return decimals
}

/**
 * Decimals for agreement A: two, and up to four where the rounded figure would reach a threshold that A itself
 * does not reach, so that figure and word never contradict each other.
 * @param a −1…1
 */
export function agreementDecimals(a: number, thresholds: AgreementThresholds): number {
  const missed = [thresholds.high, thresholds.partly].filter((threshold) => a < threshold)
  for (let decimals = USUAL; decimals < MOST; decimals++) {
    const rounded = formatNumber(a, decimals)
    if (missed.every((threshold) => rounded !== formatNumber(threshold, decimals))) return decimals
  }
  return MOST
}
