import type { SortingResults } from '../../../shared/contract/sortings.ts'
import { toTriangle } from '../../../shared/domain/grouping-sources.ts'
import { listPiles } from '../../../shared/domain/sorting.ts'
import type { PileNumbers } from '../../../shared/domain/sorting.ts'
import { sortingSimilarity } from '../../../shared/domain/topic-similarity.ts'
import { ballotsOf } from './ballot-sheet.ts'
import type { BallotSheet } from './ballot-sheet.ts'

/** What follows from the piles of a sorting. */
export type SortingFigures = Pick<SortingResults, 'sorters' | 'pairs' | 'alone' | 'pileTitles'>

/** What belongs together by a counted sorting. The order of the sorters changes nothing. */
export function countSorting(sheet: BallotSheet): SortingFigures {
  const sorted = listSorted(sheet)
  const { topicIds } = sheet
  return {
    sorters: sorted.length,
    ...countPairs(topicIds, sorted),
    pileTitles: countTitles(topicIds, sorted),
  }
}

/** Share of sorters for each pair of topics (`toTriangle`), and how many sorted. */
export function readSortingSimilarity(sheet: BallotSheet): { sorters: number; values: number[] } {
  const piles = listSorted(sheet).map((one) => one.piles)
  return { sorters: piles.length, values: toTriangle(sortingSimilarity(sheet.topicIds, piles)) }
}

/** What one person sorted. */
interface Sorted {
  /** As lists of topic ids; a topic left lying is in none. */
  readonly piles: string[][]
  /** Titles of the piles by their number from 1; piles nobody named are missing. */
  readonly titles: ReadonlyMap<number, string>
}

/** Who handed in no pile has sorted nothing and is left out: "19 von 22" speaks of those who sorted. */
function listSorted(sheet: BallotSheet): Sorted[] {
  const titles = sheet.channels.map(() => new Map<number, string>())
  for (const { ballot, pile, title } of sheet.titles) titles[ballot]?.set(pile, title)
  return ballotsOf(sheet)
    .map(({ answers }, ballot) => ({
      // A sorting's answers are numbers of piles.
      piles: listPiles(answers as PileNumbers),
      titles: titles[ballot] ?? new Map<number, string>(),
    }))
    .filter(({ piles }) => piles.length > 0)
}

type Pairs = Pick<SortingResults, 'pairs' | 'alone'>

/** How many put two topics together, most first (equals in the order of the topics), and who stands alone how often. */
function countPairs(topicIds: readonly string[], sorted: readonly Sorted[]): Pairs {
  const size = topicIds.length
  const placeOf = new Map(topicIds.map((id, place) => [id, place]))
  const together = new Uint32Array(size * size)
  const accompanied = new Uint32Array(size)
  for (const { piles } of sorted) {
    for (const pile of piles) {
      if (pile.length < 2) continue
      const places = pile.flatMap((id) => placeOf.get(id) ?? []).sort((a, b) => a - b)
      places.forEach((a, index) => {
        countOne(accompanied, a)
        for (const b of places.slice(index + 1)) countOne(together, a * size + b)
      })
    }
  }
  const pairs = topicIds.flatMap((a, row) =>
    topicIds.flatMap((b, column) => {
      const count = together[row * size + column] ?? 0
      return count > 0 ? [{ a, b, together: count }] : []
    }),
  )
  return {
    pairs: pairs.sort((one, other) => other.together - one.together),
    alone: topicIds.map((topicId, place) => ({
      topicId,
      sorters: sorted.length - (accompanied[place] ?? 0),
    })),
  }
}

function countOne(counts: Uint32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1
}

interface NamedPile {
  readonly sorter: number
  readonly title: string
  readonly topicIds: readonly string[]
}

function countTitles(topicIds: readonly string[], sorted: readonly Sorted[]): SortingResults['pileTitles'] {
  const piles = sorted.flatMap((one, sorter) =>
    // Counting has numbered the piles without gaps, so the number is the place in the list.
    [...one.titles].map(([pile, title]): NamedPile => ({
      sorter,
      title,
      topicIds: one.piles[pile - 1] ?? [],
    })),
  )
  return groupByTitle(piles)
    .map((same) => {
      const times = countEach(same.flatMap((pile) => pile.topicIds))
      const sorters = new Set(same.map((pile) => pile.sorter)).size
      return {
        title: mostFrequent(same.map((pile) => pile.title)),
        sorters,
        // What lay under a name that only one person gave is that person's pile, and nobody else's business.
        topicIds: sorters < 2 ? [] : topicIds.filter((id) => (times.get(id) ?? 0) * 2 >= same.length),
      }
    })
    .sort((a, b) => b.sorters - a.sorters || a.title.localeCompare(b.title, 'de'))
    .slice(0, MOST_TITLES)
}

/** More names than this are noise, or mischief; the most frequent ones stay. */
const MOST_TITLES = 500

function groupByTitle(piles: readonly NamedPile[]): NamedPile[][] {
  const groups = new Map<string, NamedPile[]>()
  for (const pile of piles) {
    const key = foldTitle(pile.title)
    const group = groups.get(key)
    if (group) group.push(pile)
    else groups.set(key, [pile])
  }
  return [...groups.values()]
}

/** Titles are equal if they are in their letters and digits, whatever capitals, blanks and hyphens lie between. */
function foldTitle(title: string): string {
  const plain = title.normalize('NFKC').toLocaleLowerCase('de')
  return plain.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '') || plain
}

/** As most people wrote it; equals by their letters, so that the order of the ballots decides nothing. */
function mostFrequent(titles: readonly string[]): string {
  const counted = [...countEach(titles)]
  return counted.sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))[0]?.[0] ?? ''
}

function countEach(words: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>()
  for (const word of words) counted.set(word, (counted.get(word) ?? 0) + 1)
  return counted
}
