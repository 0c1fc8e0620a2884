import type { CountTerm, DifferenceDerivation } from '../../domain/derivation-counts.ts'
import { formatNumber } from '../../domain/german-format.ts'
import type { DerivationText } from './derivation-text.ts'

const COUNTS: Record<CountTerm['what'], string> = {
  ballots: 'Stimmzettel',
  stickyPeople: 'Personen an der Klebewand',
  present: 'Anwesende',
  cardsPrinted: 'gedruckte Karten',
  handedOut: 'ausgegebene Karten',
}

/** A difference between counts of a round in words. */
export function differenceText({ more, less, value }: DifferenceDerivation): DerivationText {
  const side = (terms: readonly CountTerm[]) => {
    const text = terms.map(({ what, count }) => `${formatNumber(count)} ${COUNTS[what]}`).join(' + ')
    return terms.length > 1 ? `(${text})` : text
  }
  const people = [...more, ...less].some(({ what }) => what === 'present')
  return {
    name: 'Unterschied',
    rule: people
      ? 'Die Zahl der Anwesenden verglichen mit allen, die mitgemacht haben: abgegebene Stimmzettel und, wenn gezählt, Personen an der Klebewand.'
      : 'Die größere der beiden Zahlen weniger die kleinere.',
    lines: [`${side(more)} − ${side(less)} = ${formatNumber(value)}`],
    result: formatNumber(value),
    leftOut: [],
    source: null,
  }
}
