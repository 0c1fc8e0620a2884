import type { TopicResult } from '../../../../shared/contract/results.ts'
import type { Round } from '../../../../shared/contract/weigh.ts'
import { AGREEMENT_THRESHOLDS, agreementWord } from '../../../../shared/domain/agreement.ts'
import type { Figure } from '../../../../shared/domain/derivation-figures.ts'
import { formatNumber, formatPercent } from '../../../../shared/domain/german-format.ts'
import { agreementDecimals } from '../../../../shared/domain/telling-decimals.ts'
import { quadrantWords, rangeWords } from '../../../../shared/locales/de/derivation.ts'
import { deskResults } from '../../../../shared/locales/de/desk-results.ts'

/**
 * A figure of a topic as the tables show it.
 * @param decimals of the mean that makes the rank, 0…20
 */
export function figureText(
  row: TopicResult,
  figure: Figure,
  settings: Round['settings'],
  decimals = 2,
): string {
  switch (figure) {
    case 'rank':
      return row.rankLabel
    case 'rankRange':
      return row.rankRange ? rangeWords(row.rankRange.from, row.rankRange.to) : formatNumber(null)
    case 'mean':
      return formatNumber(row.mean, decimals)
    case 'median':
      return formatNumber(row.median, 1)
    case 'sum':
      return formatNumber(row.sum)
    case 'share':
      return formatPercent(row.share)
    case 'people':
      return formatNumber(row.people)
    case 'topTwo':
      return formatPercent(row.topTwoShare)
    case 'firstPlaces':
      return formatNumber(row.firstPlaces)
    case 'agreement':
      return agreementText(row.agreement)
    case 'consensus':
      return formatNumber(row.consensus, 2)
    case 'middle':
      return formatNumber(row.main, decimals)
    case 'meanX':
      return formatNumber(row.matrix?.x.mean ?? null, 2)
    case 'meanY':
      return formatNumber(row.matrix?.y.mean ?? null, 2)
    case 'agreementX':
      return agreementText(row.matrix?.x.agreement ?? null)
    case 'agreementY':
      return agreementText(row.matrix?.y.agreement ?? null)
    case 'quadrant':
      return row.matrix?.quadrant ? quadrantWords(row.matrix.quadrant, settings) : formatNumber(null)
  }
}

/** "hohe Einigkeit 0,68" */
function agreementText(a: number | null): string {
  const word = agreementWord(a, AGREEMENT_THRESHOLDS)
  if (a === null || !word) return formatNumber(null)
  return `${deskResults.agreementWords[word]} ${formatNumber(a, agreementDecimals(a, AGREEMENT_THRESHOLDS))}`
}
