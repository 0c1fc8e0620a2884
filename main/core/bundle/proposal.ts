import { proposeGroups } from '../../../shared/domain/grouping.ts'
import type { GroupingProposal } from '../../../shared/domain/grouping.ts'
import { ratingSimilarity } from '../../../shared/domain/similarity.ts'
import type { SimilarityMatrix } from '../../../shared/domain/similarity.ts'
import type { TopicResult } from '../../../shared/contract/results.ts'
import type { ReadDb } from '../store/connection.ts'
import { getResults, listBallots } from '../weigh/index.ts'
import type { Grouping } from './grouping-rows.ts'

export interface Proposed {
  readonly proposal: GroupingProposal
  /** The whole ranking of the round. */
  readonly ranking: readonly TopicResult[]
  /** The best n with ties at the cut, best first. */
  readonly chosen: readonly TopicResult[]
  /** Ids of the chosen topics in number order: rows and columns of `similarity`. */
  readonly ids: readonly string[]
  readonly similarity: SimilarityMatrix
}

export type ProposalSettings = Pick<Grouping, 'roundId' | 'topN' | 'fixedGroups' | 'minSize' | 'maxSize'>

/** A closed round never changes and the board is asked for after every move, so the last answers are kept. */
const computed = new WeakMap<ReadDb, Map<string, Proposed>>()
const KEPT = 4

/**
 * Computes the proposal; the same ballots and settings always give the same one.
 * @throws CoreError `not_found`, `round_not_closed`
 */
export function propose(db: ReadDb, settings: ProposalSettings): Proposed {
  const { roundId, topN, fixedGroups, minSize, maxSize } = settings
  const key = JSON.stringify([roundId, topN, fixedGroups, minSize, maxSize])
  let known = computed.get(db)
  if (!known) computed.set(db, (known = new Map()))
  let found = known.get(key)
  if (!found) {
    if (known.size >= KEPT) known.clear()
    known.set(key, (found = compute(db, settings)))
  }
  return found
}

function compute(db: ReadDb, { roundId, topN, fixedGroups, minSize, maxSize }: ProposalSettings): Proposed {
  const { round, ranking } = getResults(db, roundId)
  const chosen = ranking.filter((row) => row.rankFrom <= topN)
  const topics = chosen
    .map((row) => ({ id: row.topicId, number: row.number }))
    .sort((a, b) => a.number - b.number)
  const similarity = ratingSimilarity(round.settings, topics, listBallots(db, roundId))
  const proposal = proposeGroups({
    topics,
    similarity,
    settings: { ...(fixedGroups === null ? {} : { k: fixedGroups }), minSize, maxSize },
  })
  return { proposal, ranking, chosen, ids: topics.map((topic) => topic.id), similarity }
}
