import type { Board, BoardTopic } from '../../../shared/contract/bundle.ts'
import { formatNumber, joinList, quote } from '../../../shared/domain/german-format.ts'
import type { GroupingProposal } from '../../../shared/domain/grouping.ts'
import { findSecondBest, findStrongestPairs } from '../../../shared/domain/grouping-reasons.ts'
import { listTopics } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { getRound } from '../weigh/index.ts'
import {
  findCurrentGrouping,
  listGroupTopics,
  listProposedGroups,
  listWorkingGroups,
} from './grouping-rows.ts'
import type { WorkingGroup } from './grouping-rows.ts'
import { describeHandChanges, groupsOfProposal, movedTopics } from './hand-changes.ts'
import { propose } from './proposal.ts'
import type { Proposed } from './proposal.ts'

/**
 * The board of working groups as it stands, with the proposal behind it; null before the first proposal.
 * The proposal is the one that was stored when it was made; only its figures are computed again. Topics are
 * called by the titles and numbers they have now, as everywhere on the desk.
 */
export function findBoard(db: ReadDb): Board | null {
  const grouping = findCurrentGrouping(db)
  if (!grouping) return null
  const made = propose(db, grouping)
  const groups = listWorkingGroups(db, grouping.id)
  const placed = listGroupTopics(db, grouping.id)
  const topics = new Map(listTopics(db).map((topic) => [topic.id, topic]))
  const titleOf = (topicId: string): string => topics.get(topicId)?.title ?? ''
  const numberOf = (topicId: string): number => topics.get(topicId)?.number ?? 0
  const proposed = listProposedGroups(db, grouping.id).map((ids) =>
    ids.toSorted((a, b) => numberOf(a) - numberOf(b)),
  )
  const stand = { groups, places: new Map(placed.map((topic) => [topic.id, topic])), proposed }
  const moved = movedTopics(stand)
  const ranks = new Map(made.ranking.map((row) => [row.topicId, row.rankLabel]))
  const topicsIn = new Map(groups.map((group) => [group.id, [] as string[]]))
  for (const { id, workingGroupId } of placed) topicsIn.get(workingGroupId)?.push(id)
  const second = secondBest(made, groups, topicsIn)
  const toBoardTopic = (topicId: string): BoardTopic => ({
    topicId,
    number: numberOf(topicId),
    title: titleOf(topicId),
    rankLabel: ranks.get(topicId) ?? null,
    secondBest: second.get(topicId) ?? null,
    movedByHand: moved.has(topicId),
  })
  const everyTopic = [...new Set([...ranks.keys(), ...topics.keys()])]

  return {
    groupingId: grouping.id,
    sessionId: grouping.sessionId,
    roundId: grouping.roundId,
    roundNumber: getRound(db, grouping.roundId).number,
    groups: groups.map((group) => ({
      id: group.id,
      letter: group.letter,
      title: group.title,
      lead: group.lead,
      topics: (topicsIn.get(group.id) ?? []).map(toBoardTopic),
      reason: reasonFor(
        made,
        group.proposalIndex === null ? null : (proposed[group.proposalIndex] ?? []),
        titleOf,
      ),
    })),
    parkingLot: everyTopic.filter((topicId) => !stand.places.has(topicId)).map(toBoardTopic),
    candidates: made.proposal.candidates.map(({ k, silhouette }) => ({
      k,
      silhouette,
      state:
        k === proposed.length
          ? 'chosen'
          : k === runnerUp(made.proposal, proposed.length)
            ? 'runnerUp'
            : 'other',
    })),
    proposal: groupsOfProposal(stand).map((group, index) => ({
      workingGroupId: group?.id ?? null,
      topics: (proposed[index] ?? []).map((topicId) => ({ topicId, title: titleOf(topicId) })),
    })),
    handChanges: describeHandChanges(stand, titleOf),
    decidedOn: grouping.decidedOn,
  }
}

/** Where people fixed the number, the best separated other one is the runner-up. */
function runnerUp({ suggestion, runnerUp: next }: GroupingProposal, chosen: number): number | null {
  return suggestion === chosen ? next : suggestion
}

/** For each topic in a group the letter of the other group it is most similar to. */
function secondBest(
  { ids, similarity }: Proposed,
  groups: readonly WorkingGroup[],
  topicsIn: ReadonlyMap<string, readonly string[]>,
): Map<string, string> {
  const places = new Map(ids.map((id, index) => [id, index]))
  const filled = groups
    .map(({ id, letter }) => ({
      letter,
      members: (topicsIn.get(id) ?? []).flatMap((topicId) => places.get(topicId) ?? []),
    }))
    .filter(({ members }) => members.length > 0)
  const grouped = new Set(filled.flatMap(({ members }) => members))
  const members = filled.map((group) => group.members)
  return new Map(
    findSecondBest(members, similarity, ids).flatMap(({ topicId, group }, index) => {
      const letter = group === null ? undefined : filled[group]?.letter
      return letter !== undefined && grouped.has(index) ? [[topicId, letter] as const] : []
    }),
  )
}

/** @param topicIds the group as proposed; null for one that people added */
function reasonFor(
  { ids, similarity }: Proposed,
  topicIds: readonly string[] | null,
  titleOf: (id: string) => string,
): string {
  if (topicIds === null) return 'Von Hand hinzugefügt.'
  // In the round's own order, so that of equal pairs the same one is named whatever the list looks like today.
  const members = [...ids.keys()].filter((index) => topicIds.includes(ids[index] ?? ''))
  const [pair] = findStrongestPairs(members, similarity, ids)
  if (!pair) return 'Steht für sich: Kein anderes Feld wurde ähnlich bewertet.'
  const titles = joinList([quote(titleOf(pair.a)), quote(titleOf(pair.b))])
  return `${titles} wurden am ähnlichsten bewertet (Korrelation ${formatNumber(pair.similarity, 2)}).`
}
