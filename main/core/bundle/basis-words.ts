import { formatNumber, joinList } from '../../../shared/domain/german-format.ts'
import type { GroupingSource } from '../../../shared/domain/grouping-sources.ts'
import type { Basis } from './basis.ts'

/** What a proposal rests on, the heaviest source first: "Sortierung (22 Personen) und Gewichtung (48 Stimmzettel)". */
export function basisInWords({ sources }: Pick<Basis, 'sources'>): string {
  const used = sources.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight)
  return joinList(used.map(inWords))
}

function inWords({ kind, base }: GroupingSource): string {
  const number = formatNumber(base)
  switch (kind) {
    case 'ratings':
      return `Gewichtung (${number} Stimmzettel)`
    case 'sorting':
      return `Sortierung (${number} ${base === 1 ? 'Person' : 'Personen'})`
    case 'words':
      return `Wortvergleich (Texte von ${number} ${base === 1 ? 'Handlungsfeld' : 'Handlungsfeldern'})`
  }
}
