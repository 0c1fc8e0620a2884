import type { RoundResults } from '../../../shared/contract/results.ts'
import type { Round } from '../../../shared/contract/weigh.ts'
import {
  FEWEST_PER_GROUP,
  computeBalancedOrder,
  computeGroupMeans,
} from '../../../shared/domain/group-results.ts'
import { formatRank } from '../../../shared/domain/ranking.ts'
import type { ResultBallot, RoundTopic } from '../../../shared/domain/weighting.ts'

/**
 * Means per stakeholder group in the order the ballot named them, and the view in which all count the same. That
 * one is over the shown groups only: with a hidden one in it, its mean could be worked out from the other figures.
 */
export function groupFigures(
  round: Pick<Round, 'settings' | 'groups'> & { readonly topics: readonly RoundTopic[] },
  ballots: readonly ResultBallot[],
): RoundResults['byGroup'] {
  const means = computeGroupMeans(round.settings, round.topics, ballots, FEWEST_PER_GROUP)
  const meansOf = new Map(means.map((group) => [group.group, group]))
  const shown = new Set(
    means.filter(({ group, topics }) => group !== null && topics).map(({ group }) => group),
  )
  const balanced = computeBalancedOrder(
    round.settings,
    round.topics,
    ballots.filter(({ stakeholderGroup }) => shown.has(stakeholderGroup ?? null)),
  )
  const named = round.groups.map(({ id, title }) => ({ groupId: id, title, figures: meansOf.get(id) }))
  const silent = meansOf.get(null)
  const all = silent ? [...named, { groupId: null, title: '', figures: silent }] : named
  return {
    fewest: FEWEST_PER_GROUP,
    groups: all.map(({ groupId, title, figures }) => ({
      groupId,
      title,
      ballots: figures?.ballots ?? 0,
      topics: figures?.topics?.map(({ topicId, mean, people }) => ({ topicId, mean, people })) ?? null,
    })),
    balanced: {
      groups: balanced.groups,
      ballots: balanced.ballots,
      topics: balanced.topics.map(({ topicId, rankFrom, rankTo, main }) => ({
        topicId,
        rankLabel: formatRank(rankFrom, rankTo),
        main,
      })),
    },
  }
}
