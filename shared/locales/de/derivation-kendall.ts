import type { KendallDerivation } from '../../domain/derivation-kendall.ts'
import { formatNumber } from '../../domain/german-format.ts'
import { DECIMALS, equals, SOURCES } from './derivation-text.ts'
import type { DerivationText } from './derivation-text.ts'

/** Kendall's W of a ranking round, in words. */
export function kendallText(kendall: KendallDerivation): DerivationText {
  const { ballots, incomplete, topics, sums, squares, value } = kendall
  const m = formatNumber(ballots)
  const n = formatNumber(topics)
  return {
    name: 'Einigkeit der Rangfolgen',
    rule: 'Kendalls W: Für jedes Handlungsfeld werden seine Plätze zusammengezählt. W vergleicht, wie weit diese Summen auseinanderliegen, mit dem größten Abstand, der möglich wäre. 1 heißt: alle ordnen gleich. 0 heißt: keine gemeinsame Ordnung.',
    lines:
      value === null
        ? [
            'Nicht definiert: Dafür braucht es mindestens eine vollständige Rangfolge und zwei Handlungsfelder.',
          ]
        : [
            ...(sums ? [`Summen der Plätze: ${sums.map((sum) => formatNumber(sum)).join(', ')}`] : []),
            squares === null
              ? `12 · Summe der Abstandsquadrate : (${m}² · (${n}³ − ${n})) ${equals(value, DECIMALS.a)}`
              : `12 · ${formatNumber(squares, Number.isInteger(squares) ? 0 : 1)} : (${m}² · (${n}³ − ${n})) ${equals(value, DECIMALS.a)}`,
          ],
    result: value === null ? 'nicht definiert' : formatNumber(value, DECIMALS.a),
    leftOut:
      incomplete > 0
        ? [
            incomplete === 1
              ? '1 Rangfolge ordnet nicht alle Handlungsfelder und zählt hier nicht mit.'
              : `${formatNumber(incomplete)} Rangfolgen ordnen nicht alle Handlungsfelder und zählen hier nicht mit.`,
          ]
        : [],
    source: SOURCES.kendall,
  }
}
