import type { Rank } from './ranking.ts'

/** A topic with its place in a round; rows stand best first. */
export interface RankedTopic extends Rank {
  /** The method's main figure; null where nobody said anything about it. */
  readonly main: number | null
}

/** Which topics go on to the working groups. */
export type ChoiceRule =
  /** The best n; topics that are equal across the cut all come in or all stay out. */
  | { readonly by: 'best'; readonly n: number; readonly ties: 'in' | 'out' }
  /** Main figure above the mean of all topics that have one. */
  | { readonly by: 'aboveMean' }
  | { readonly by: 'hand'; readonly topicIds: readonly string[] }

export interface ChosenTopics {
  /** Best first; topics that people chose without a rank come last, as named. */
  readonly chosen: readonly string[]
  /** Topics that are equal across the cut, whether they came in or not; empty when the cut is clean. */
  readonly tied: readonly string[]
}

/** Figures that differ by less (relative to the mean) are equal: rounding must not lift a topic above the mean. */
const ROUNDING = 1e-12

/** Chooses the topics that go on. @param ranking in order, best first */
export function chooseTopics(ranking: readonly RankedTopic[], rule: ChoiceRule): ChosenTopics {
  switch (rule.by) {
    case 'best': {
      const tied = ranking.filter((row) => row.rankFrom <= rule.n && row.rankTo > rule.n)
      const chosen = ranking.filter((row) => (rule.ties === 'in' ? row.rankFrom : row.rankTo) <= rule.n)
      return { chosen: chosen.map(idOf), tied: tied.map(idOf) }
    }
    case 'aboveMean': {
      const figures = ranking.flatMap(({ main }) => (main === null ? [] : [main]))
      const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length
      const border = mean + ROUNDING * Math.abs(mean)
      const chosen = ranking.filter(({ main }) => main !== null && main > border)
      return { chosen: chosen.map(idOf), tied: [] }
    }
    case 'hand': {
      const named = new Set(rule.topicIds)
      const ranked = ranking.map(idOf).filter((id) => named.has(id))
      return { chosen: [...new Set([...ranked, ...named])], tied: [] }
    }
  }
}

/**
 * The ranking with a tie settled by a run-off: topics that share a rank and were in the run-off follow its
 * order, what is equal there too stays equal. Topics that share the rank but were not in the run-off come
 * after them, equal among each other. All other ranks stay.
 * @param ranking in order, best first
 * @param tied the topics the run-off was held among
 * @param runoff the ranks of the run-off
 */
export function settleTie<T extends Rank>(
  ranking: readonly T[],
  tied: readonly string[],
  runoff: readonly Rank[],
): T[] {
  const places = new Map(
    runoff.filter((row) => tied.includes(row.topicId)).map((row) => [row.topicId, row.rankFrom]),
  )
  const placeOf = (row: T): number => places.get(row.topicId) ?? Number.MAX_SAFE_INTEGER
  // Rows of one rank stand side by side, so sorting by rank first moves nothing between ranks.
  return ranking
    .map((row) => {
      const equals = ranking.filter((other) => other.rankFrom === row.rankFrom)
      const before = equals.filter((other) => placeOf(other) < placeOf(row)).length
      const upTo = equals.filter((other) => placeOf(other) <= placeOf(row)).length
      return { ...row, rankFrom: row.rankFrom + before, rankTo: row.rankFrom + upTo - 1 }
    })
    .sort((a, b) => a.rankFrom - b.rankFrom)
}

function idOf({ topicId }: Rank): string {
  return topicId
}
