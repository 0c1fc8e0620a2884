import type { Board, BoardTopic } from '../../../shared/contract/bundle.ts'
import type { GroupingProposal } from '../../../shared/domain/grouping.ts'
import { findSecondBest } from '../../../shared/domain/grouping-reasons.ts'
import { listTopics } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { getRound } from '../weigh/index.ts'
import { groundsOf } from './basis.ts'
import type { Grounds } from './basis.ts'
import { basisInWords } from './basis-words.ts'
import { clustersOf, prepareClusters } from './clustering.ts'
import { findDecision } from './decisions.ts'
import {
  findCurrentGrouping,
  listGroupTopics,
  listProposedGroups,
  listWorkingGroups,
  settingsOf,
} from './grouping-rows.ts'
import type { Grouping, WorkingGroup } from './grouping-rows.ts'
import { describeHandChanges, groupsOfProposal, movedTopics } from './hand-changes.ts'
import { listLocks, relationsOf } from './lock-rows.ts'
import { reasonFor } from './reasons.ts'

/** Computes what the board rests on beforehand, so that reading it does not hold up the core. */
export async function prepareBoard(db: ReadDb): Promise<void> {
  const grouping = findCurrentGrouping(db)
  if (grouping) await prepareClusters(db, grouping)
}

/**
 * The board of working groups as it stands, with the proposal behind it; null before the first proposal.
 * The proposal is the one that was stored when it was made; only its figures are computed again, from the basis stored
 * with it. Topics are called by the titles and numbers they have now, as everywhere on the desk.
 * @param grouping the board people work on, unless it is to be another one
 */
export function findBoard(db: ReadDb, grouping: Grouping | null = findCurrentGrouping(db)): Board | null {
  if (!grouping) return null
  const grounds = groundsOf(db, grouping)
  const clusters = clustersOf(db, grouping)
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
  const topicsIn = topicsByGroup(groups, placed)
  const second = secondBest(grounds, groups, topicsIn)
  const everyTopic = [...new Set([...Object.keys(grounds.ranks), ...topics.keys()])]
  const locks = relationsOf(everyTopic, listLocks(db))
  const toBoardTopic = (topicId: string): BoardTopic => ({
    topicId,
    number: numberOf(topicId),
    title: titleOf(topicId),
    rankLabel: grounds.ranks[topicId] ?? null,
    secondBest: second.get(topicId) ?? null,
    movedByHand: moved.has(topicId),
    lockedWith: locks.get(topicId)?.lockedWith ?? [],
    lockedApart: locks.get(topicId)?.lockedApart ?? [],
  })

  return {
    groupingId: grouping.id,
    sessionId: grouping.sessionId,
    roundId: grouping.roundId,
    roundNumber: grouping.roundId === null ? null : getRound(db, grouping.roundId).number,
    settings: settingsOf(grouping, proposed.flat()),
    basis: basisInWords(grounds),
    groups: groups.map(({ id, letter, colour, title, lead }) => {
      const own = topicsIn.get(id) ?? []
      return {
        id,
        letter,
        colour,
        title,
        lead,
        topics: own.map(toBoardTopic),
        reason: reasonFor(grounds, own, titleOf),
      }
    }),
    parkingLot: everyTopic.filter((topicId) => !stand.places.has(topicId)).map(toBoardTopic),
    candidates: listCandidates(clusters, proposed.length),
    moved: [...clusters.moved],
    keepsSizes: clusters.keepsSizes,
    proposal: groupsOfProposal(stand).map((group, index) => ({
      workingGroupId: group?.id ?? null,
      topics: (proposed[index] ?? []).map((topicId) => ({ topicId, title: titleOf(topicId) })),
    })),
    handChanges: describeHandChanges(stand, titleOf),
    decidedOn: grouping.decidedOn,
    decision: findDecision(db, grouping.id),
  }
}

/** Topic ids of each group, in order. */
export function topicsByGroup(
  groups: readonly { id: string }[],
  placed: readonly { id: string; workingGroupId: string }[],
): Map<string, string[]> {
  const topicsIn = new Map(groups.map((group) => [group.id, [] as string[]]))
  for (const { id, workingGroupId } of placed) topicsIn.get(workingGroupId)?.push(id)
  return topicsIn
}

/** Separation for each number of groups tried. @param chosen how many the proposal has */
export function listCandidates(
  { candidates, suggestion, runnerUp }: GroupingProposal,
  chosen: number,
): Board['candidates'] {
  // Where people fixed the number, the best separated other one is the runner-up.
  const next = suggestion === chosen ? runnerUp : suggestion
  return candidates.map(({ k, silhouette }) => ({
    k,
    silhouette,
    state: k === chosen ? 'chosen' : k === next ? 'runnerUp' : 'other',
  }))
}

/** For each topic in a group the letter of the other group it is most similar to. */
function secondBest(
  { ids, places, similarity }: Grounds,
  groups: readonly WorkingGroup[],
  topicsIn: ReadonlyMap<string, readonly string[]>,
): Map<string, string> {
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
