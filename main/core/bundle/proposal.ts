import { proposeGroups } from '../../../shared/domain/grouping.ts'
import type { GroupingProposal } from '../../../shared/domain/grouping.ts'
import { ratingSimilarity } from '../../../shared/domain/similarity.ts'
import type { TopicResult } from '../../../shared/contract/weigh.ts'
import type { ReadDb } from '../store/connection.ts'
import { getResults, listBallots } from '../weigh/index.ts'
import type { Grouping } from './grouping-rows.ts'

export interface Proposed {
  readonly proposal: GroupingProposal
  /** The whole ranking of the round. */
  readonly ranking: readonly TopicResult[]
  /** The best n with ties at the cut. */
  readonly chosen: readonly TopicResult[]
}

type Settings = Pick<Grouping, 'roundId' | 'topN' | 'fixedGroups' | 'minSize' | 'maxSize'>

/** Computes the proposal; the same ballots and settings always give the same one. */
export function propose(db: ReadDb, { roundId, topN, fixedGroups, minSize, maxSize }: Settings): Proposed {
  const { round, ranking } = getResults(db, roundId)
  const chosen = ranking.filter((row) => row.rankFrom <= topN)
  const topics = chosen.map((row) => ({ id: row.topicId, number: row.number }))
  const proposal = proposeGroups({
    topics,
    similarity: ratingSimilarity(round.settings, topics, listBallots(db, roundId)),
    settings: { ...(fixedGroups === null ? {} : { k: fixedGroups }), minSize, maxSize },
  })
  return { proposal, ranking, chosen }
}
