import { formatNumber, joinList, quote } from '../../../shared/domain/german-format.ts'
import { findStrongestPairs } from '../../../shared/domain/grouping-reasons.ts'
import { explainPair } from '../../../shared/domain/grouping-sources.ts'
import type { PairFact } from '../../../shared/domain/grouping-sources.ts'
import { sharedWords } from '../../../shared/domain/shared-words.ts'
import type { Grounds } from './basis.ts'

type TitleOf = (topicId: string) => string

/** Similarities that are this small are none. */
const NOTHING = 1e-9

/**
 * Why the topics of a group belong together, as they stand now: its strongest pair and the figure behind it in the
 * words of the source that says it loudest. One sentence in German.
 */
export function reasonFor(grounds: Grounds, topicIds: readonly string[], titleOf: TitleOf): string {
  if (topicIds.length === 0) return 'Noch ohne Handlungsfelder.'
  const members = placesIn(grounds, topicIds)
  if (members.length === 0) return 'Von Hand zusammengestellt: Diese Felder waren nicht im Vorschlag.'
  if (members.length === 1 && topicIds.length > 1) {
    const [only] = members.map((place) => quote(titleOf(grounds.ids[place] ?? '')))
    return `Von Hand zusammengestellt: Nur ${only} war im Vorschlag.`
  }
  const [pair] = findStrongestPairs(members, grounds.similarity, grounds.ids)
  if (!pair) return reasonForOne(grounds, members[0] as number, titleOf)
  if (pair.similarity <= NOTHING) return 'Zwischen diesen Feldern zeigt sich keine Ähnlichkeit.'
  return sayPair(grounds, pair, titleOf)
}

/** The facts of all sources that count about a pair, one sentence each, loudest first. */
export function factsOf(grounds: Grounds, a: string, b: string): string[] {
  return rankFacts(grounds, a, b).map((fact) => {
    switch (fact.kind) {
      case 'ratings':
        return `Ähnlich bewertet: Korrelation ${formatNumber(fact.similarity, 2)}.`
      case 'sorting':
        return `${ofSorters(fact)} ${haveOf(fact)} beide auf einen Stapel gelegt.`
      case 'words': {
        const words = wordsOf(grounds, a, b)
        return words === '' ? 'Keine gemeinsamen Wörter.' : `Gemeinsame Wörter: ${words}.`
      }
    }
  })
}

function sayPair(grounds: Grounds, { a, b }: { a: string; b: string }, titleOf: TitleOf): string {
  const titles = joinList([quote(titleOf(a)), quote(titleOf(b))])
  const [fact] = rankFacts(grounds, a, b)
  if (fact?.kind === 'sorting') return `${ofSorters(fact)} ${haveOf(fact)} ${titles} auf einen Stapel gelegt.`
  if (fact?.kind === 'words') return `${titles} haben Wörter gemeinsam: ${wordsOf(grounds, a, b)}.`
  return `${titles} wurden am ähnlichsten bewertet (Korrelation ${formatNumber(fact?.similarity ?? 0, 2)}).`
}

/** @param place of a topic that is the only one of the proposal in its group */
function reasonForOne(grounds: Grounds, place: number, titleOf: TitleOf): string {
  const row = grounds.similarity[place] ?? []
  let nearest: number | null = null
  for (const [other, value] of row.entries()) {
    if (other !== place && value > (nearest === null ? NOTHING : (row[nearest] ?? 0) + NOTHING))
      nearest = other
  }
  if (nearest === null) return 'Steht für sich: Kein anderes Feld ist ihm ähnlich.'
  const [own, other] = [grounds.ids[place] ?? '', grounds.ids[nearest] ?? '']
  const [fact] = rankFacts(grounds, own, other)
  return `Steht für sich; am nächsten: ${quote(titleOf(other))} (${inBrackets(grounds, fact, own, other)}).`
}

function inBrackets(grounds: Grounds, fact: PairFact | undefined, a: string, b: string): string {
  if (fact?.kind === 'sorting') return `${formatNumber(fact.together ?? 0)} von ${formatNumber(fact.base)}`
  if (fact?.kind === 'words') return `gemeinsame Wörter: ${wordsOf(grounds, a, b)}`
  return `Korrelation ${formatNumber(fact?.similarity ?? 0, 2)}`
}

/** What the sources that count say about a pair; first the one that adds most to its similarity. */
function rankFacts(grounds: Grounds, a: string, b: string): PairFact[] {
  const [first, second] = [grounds.places.get(a), grounds.places.get(b)]
  if (first === undefined || second === undefined) return []
  return explainPair(first, second, grounds.sources)
    .filter((fact) => fact.weight > 0)
    .sort((x, y) => {
      const difference = y.weight * y.similarity - x.weight * x.similarity
      return Math.abs(difference) <= NOTHING ? 0 : difference
    })
}

function ofSorters({ together, base }: PairFact): string {
  return `${formatNumber(together ?? 0)} von ${formatNumber(base)} ${base === 1 ? 'Person' : 'Personen'}`
}

function haveOf({ together }: PairFact): string {
  return together === 1 ? 'hat' : 'haben'
}

/** The words two topics share, by their texts as they were compared: "„Sprache“, „Kurs“". */
function wordsOf({ texts, ids }: Grounds, a: string, b: string): string {
  const all = ids.map((id) => texts[id] ?? '')
  return sharedWords(texts[a] ?? '', texts[b] ?? '', all)
    .map(quote)
    .join(', ')
}

function placesIn({ places }: Grounds, topicIds: readonly string[]): number[] {
  // In the basis' own order, so that of equal pairs the same one is named whatever the list looks like.
  return topicIds.flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b)
}
