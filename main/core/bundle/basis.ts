import { combineSources, toTriangle } from '../../../shared/domain/grouping-sources.ts'
import type { GroupingSource } from '../../../shared/domain/grouping-sources.ts'
import { ratingSimilarity } from '../../../shared/domain/similarity.ts'
import type { SimilarityMatrix } from '../../../shared/domain/similarity.ts'
import { NO_LOCKS } from '../../../shared/domain/topic-locks.ts'
import type { TopicLocks } from '../../../shared/domain/topic-locks.ts'
import type { RoundTopic } from '../../../shared/domain/weighting.ts'
import { ballotsOf } from '../jobs/ballot-sheet.ts'
import type { ReadDb } from '../store/connection.ts'
import { find, get } from '../store/rows.ts'
import { getResults, prepareResults, readBallotsAtOnce } from '../weigh/index.ts'
import { listProposedGroups } from './grouping-rows.ts'
import type { Grouping } from './grouping-rows.ts'

/**
 * What a proposal rests on, kept as it was when it was made (docs/decisions/0032): later texts, locks and sortings
 * change no figure of it.
 */
export interface Basis {
  /** The topics that went on, in the order of their numbers then: rows and columns of every source. */
  readonly topics: readonly RoundTopic[]
  /** Sources with a weight, in the order ratings, sorting, words. */
  readonly sources: readonly GroupingSource[]
  /** "3.–4." by topic id, for all topics of the round. */
  readonly ranks: Readonly<Record<string, string>>
  readonly locks: TopicLocks
  /** Topics that were equal across the cut. */
  readonly tied: readonly string[]
  /** Number of the run-off that decided between them. */
  readonly runoff: number | null
  /** By topic id, only where words count: what was compared. */
  readonly texts: Readonly<Record<string, string>>
}

/** A basis with what follows from it at once. */
export interface Grounds extends Basis {
  readonly ids: readonly string[]
  /** Place of a topic in `ids`. */
  readonly places: ReadonlyMap<string, number>
  readonly similarity: SimilarityMatrix
}

/** A basis never changes and the board is asked for after every move, so the last ones are kept. */
const known = new WeakMap<ReadDb, Map<string, Grounds>>()
const KEPT = 4

/** What a grouping rests on. */
export function groundsOf(db: ReadDb, grouping: Grouping): Grounds {
  let kept = known.get(db)
  if (!kept) known.set(db, (kept = new Map()))
  let found = kept.get(grouping.id)
  if (!found) {
    const { basis } = get<{ basis: Basis | null }>(
      db,
      'SELECT basis FROM grouping WHERE id = ?',
      [grouping.id],
      { json: ['basis'] },
    )
    if (kept.size >= KEPT) kept.clear()
    kept.set(grouping.id, (found = layOut(basis ?? basisOfOldBoard(db, grouping))))
  }
  return found
}

/** As `groundsOf`, without keeping the core from its other work for long; afterwards that one answers at once. */
export async function prepareGrounds(db: ReadDb, grouping: Grouping): Promise<Grounds> {
  const { roundId } = grouping
  const isOld = roundId !== null && !known.get(db)?.has(grouping.id) && !hasBasis(db, grouping)
  if (isOld) await prepareResults(db, roundId)
  return groundsOf(db, grouping)
}

function hasBasis(db: ReadDb, { id }: Grouping): boolean {
  return find(db, 'SELECT 1 AS there FROM grouping WHERE id = ? AND basis IS NOT NULL', [id]) !== null
}

/** A basis made ready for looking things up in it. */
export function layOut(basis: Basis): Grounds {
  const ids = basis.topics.map((topic) => topic.id)
  return {
    ...basis,
    ids,
    places: new Map(ids.map((id, index) => [id, index])),
    similarity: combineSources(ids, basis.sources),
  }
}

/** Boards of earlier versions rest on the ratings of their round, which cannot have changed. */
function basisOfOldBoard(db: ReadDb, { id, roundId, topN }: Grouping): Basis {
  const proposed = new Set(listProposedGroups(db, id).flat())
  if (roundId === null) throw new Error('a board of an earlier version has a round')
  const { round, ranking, ballots, blank } = getResults(db, roundId)
  const topics = round.topics.filter((topic) => proposed.has(topic.id))
  const said = ballotsOf(
    readBallotsAtOnce(
      db,
      roundId,
      topics.map((topic) => topic.id),
    ),
  )
  const values = toTriangle(ratingSimilarity(round.settings, topics, said))
  return {
    topics: topics.map((topic) => ({ id: topic.id, number: topic.number })),
    sources: [{ kind: 'ratings', weight: 100, base: ballots - blank, values }],
    ranks: Object.fromEntries(ranking.map((row) => [row.topicId, row.rankLabel])),
    locks: NO_LOCKS,
    tied: ranking
      .filter((row) => topN !== null && row.rankFrom <= topN && row.rankTo > topN)
      .map((row) => row.topicId),
    runoff: null,
    texts: {},
  }
}
