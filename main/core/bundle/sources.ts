import type { SourceWeights } from '../../../shared/contract/bundle.ts'
import type { Topic } from '../../../shared/contract/prepare.ts'
import type { Sorting } from '../../../shared/contract/sortings.ts'
import { isCounted } from '../../../shared/contract/weigh.ts'
import type { Round } from '../../../shared/contract/weigh.ts'
import { fromTriangle, toTriangle } from '../../../shared/domain/grouping-sources.ts'
import type { GroupingSource } from '../../../shared/domain/grouping-sources.ts'
import { buildSimilarity } from '../../../shared/domain/similarity.ts'
import { wordSimilarity } from '../../../shared/domain/topic-similarity.ts'
import { CoreError } from '../errors.ts'
import { sizeOf } from '../jobs/ballot-sheet.ts'
import { createKept } from '../jobs/kept.ts'
import type { Ratings } from '../jobs/ratings.ts'
import { runJob } from '../jobs/run-job.ts'
import type { ReadDb } from '../store/connection.ts'
import { findSticky, getRound, getSorting, readBallots } from '../weigh/index.ts'

/** A counted round with what it says for bundling. */
export interface RatedRound {
  readonly round: Round
  readonly ratings: Ratings
}

/** A counted sorting with the share of sorters for each pair of its topics (`toTriangle`). */
export interface SortedTopics {
  readonly sorting: Sorting
  readonly sorters: number
  readonly values: readonly number[]
}

/** Counted rounds and sortings never change; what was read of them is kept while the project is open. */
const ratingsKept = createKept<Ratings>()
const sortingsKept = createKept<Omit<SortedTopics, 'sorting'>>()

/**
 * Ranking and correlations of a counted round.
 * @throws CoreError `not_found`, `round_not_closed`
 */
export async function readRound(db: ReadDb, roundId: string): Promise<RatedRound> {
  const round = getRound(db, roundId)
  refuseUncounted(`Runde ${round.number}`, round.state)
  const ratings = await ratingsKept.prepare(db, roundId, async () => {
    const topics = round.topics.map(({ id, number }) => ({ id, number }))
    const ids = topics.map((topic) => topic.id)
    const sheet = await readBallots(db, roundId, ids)
    const input = { settings: round.settings, topics, sheet, sticky: findSticky(db, round) }
    return runJob('ratings', input, sizeOf(sheet) * (ids.length + STEPS_PER_ANSWER))
  })
  return { round, ratings }
}

/** Turning an answer into figures takes about as long as so many steps of a correlation. */
const STEPS_PER_ANSWER = 40

/**
 * What belongs together by a counted sorting.
 * @throws CoreError `not_found`, `not_a_sorting`, `round_not_closed`
 */
export async function readSorting(db: ReadDb, sortingId: string): Promise<SortedTopics> {
  const sorting = getSorting(db, sortingId)
  refuseUncounted(`Sortierung ${sorting.number}`, sorting.state)
  const counted = await sortingsKept.prepare(db, sortingId, async () => {
    const topicIds = sorting.topics.map((topic) => topic.id)
    const sheet = await readBallots(db, sortingId, topicIds)
    return runJob('sorting', sheet, sizeOf(sheet) * (topicIds.length + STEPS_PER_ANSWER))
  })
  return { sorting, ...counted }
}

function refuseUncounted(name: string, state: Round['state']): void {
  if (isCounted(state)) return
  throw new CoreError(
    'round_not_closed',
    `${name} ist noch nicht geschlossen. Arbeitskreise lassen sich erst danach aus ihr vorschlagen.`,
  )
}

/** What a topic says by its words. */
export function textOf({ title, description }: Pick<Topic, 'title' | 'description'>): string {
  return `${title}\n${description}`
}

/** The sources with a weight over the chosen topics, in the order ratings, sorting, words. */
export function gatherSources(
  topics: readonly Topic[],
  weights: SourceWeights,
  { rated, sorted }: { readonly rated: RatedRound | null; readonly sorted: SortedTopics | null },
): GroupingSource[] {
  const ids = topics.map((topic) => topic.id)
  const sources: GroupingSource[] = []
  if (rated && weights.ratings > 0) {
    const { round, ratings } = rated
    const values = pickPairs(ids, idsOf(round.topics), ratings.values)
    sources.push({ kind: 'ratings', weight: weights.ratings, base: ratings.ballots, values })
  }
  if (sorted && weights.sorting > 0) {
    const values = pickPairs(ids, idsOf(sorted.sorting.topics), sorted.values)
    sources.push({ kind: 'sorting', weight: weights.sorting, base: sorted.sorters, values })
  }
  if (weights.words > 0) {
    const values = toTriangle(wordSimilarity(topics.map(textOf)))
    sources.push({ kind: 'words', weight: weights.words, base: topics.length, values })
  }
  return sources
}

function idsOf(topics: readonly { id: string }[]): string[] {
  return topics.map((topic) => topic.id)
}

/** The pairs of the wanted topics; 0 for topics the source does not know. */
function pickPairs(wanted: readonly string[], known: readonly string[], values: readonly number[]): number[] {
  const places = new Map(known.map((id, index) => [id, index]))
  const matrix = fromTriangle(known.length, values)
  return toTriangle(
    buildSimilarity(wanted.length, (a, b) => {
      const [first, second] = [places.get(wanted[a] ?? ''), places.get(wanted[b] ?? '')]
      return first === undefined || second === undefined ? 0 : (matrix[first]?.[second] ?? 0)
    }),
  )
}
