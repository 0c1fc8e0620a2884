import type { ComparedPlace, MoveDerivation } from '../../domain/derivation-move.ts'
import { formatNumber } from '../../domain/german-format.ts'
import { formatRank } from '../../domain/ranking.ts'
import type { DerivationText } from './derivation-text.ts'

const places = (count: number) => (count === 1 ? '1 Platz' : `${formatNumber(count)} Plätze`)

/** How far a topic moved: "2 Plätze nach oben". */
export function movedWords(moved: number): string {
  if (moved === 0) return 'unverändert'
  return moved > 0 ? `${places(moved)} nach oben` : `${places(-moved)} nach unten`
}

/**
 * A move between two rounds in words.
 * @param first number of the earlier round
 * @param second number of the later round
 */
export function moveText(
  { before, after, value }: MoveDerivation,
  first: number,
  second: number,
): DerivationText {
  const shared = (round: number, { rankFrom, rankTo }: ComparedPlace) =>
    rankFrom === rankTo
      ? []
      : [
          `Rang ${formatRank(rankFrom, rankTo)} in Runde ${round} ist geteilt: Es zählt der beste Platz, ${rankFrom}.`,
        ]
  return {
    name: 'Veränderung',
    rule: 'Platz in der früheren Runde minus Platz in der späteren. Wer sich einen Rang teilt, zählt auf beiden Seiten mit dem besten Platz.',
    lines: [
      ...shared(first, before),
      ...shared(second, after),
      `Platz ${before.rankFrom} in Runde ${first} − Platz ${after.rankFrom} in Runde ${second} = ${formatNumber(value)}`,
    ],
    result: movedWords(value),
    leftOut: [],
    source: null,
  }
}
