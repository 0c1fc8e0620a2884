import type { Board, BoardTopic } from '../../../shared/contract/bundle.ts'
import { formatNumber, joinList, quote } from '../../../shared/domain/german-format.ts'
import type { GroupingProposal } from '../../../shared/domain/grouping.ts'
import type { ReadDb } from '../store/connection.ts'
import { all } from '../store/rows.ts'
import { getRound } from '../weigh/index.ts'
import {
  findCurrentGrouping,
  letterOf,
  listGroupTopics,
  listProposal,
  listWorkingGroups,
} from './grouping-rows.ts'
import type { WorkingGroup } from './grouping-rows.ts'
import { propose } from './proposal.ts'

/** The board of working groups as it stands, with the proposal behind it; null before the first proposal. */
export function findBoard(db: ReadDb): Board | null {
  const grouping = findCurrentGrouping(db)
  if (!grouping) return null
  const { proposal, ranking } = propose(db, grouping)
  const groups = listWorkingGroups(db, grouping.id)
  const places = new Map(listGroupTopics(db, grouping.id).map((topic) => [topic.id, topic]))
  const proposed = listProposal(db, grouping.id)
  const titles = new Map(ranking.map((row) => [row.topicId, row.title]))
  for (const { id, title } of all<{ id: string; title: string }>(db, 'SELECT id, title FROM topic'))
    titles.set(id, title)
  const titleOf = (topicId: string): string => titles.get(topicId) ?? ''
  const groupOfProposal = new Map(groups.map((group) => [group.proposalIndex, group]))

  const isMoved = (topicId: string): boolean => {
    const index = proposed.get(topicId)
    return groupOfProposal.get(index ?? -1)?.id !== places.get(topicId)?.workingGroupId
  }
  const toBoardTopic = (topicId: string): BoardTopic => {
    const row = ranking.find((r) => r.topicId === topicId)
    const second = proposal.secondBest.find((entry) => entry.topicId === topicId)?.group
    return {
      topicId,
      number: row?.number ?? 0,
      title: titleOf(topicId),
      rankLabel: row?.rankLabel ?? null,
      secondBest: groupOfProposal.get(second ?? -1)?.letter ?? null,
      movedByHand: isMoved(topicId),
    }
  }
  const topicsOf = (group: WorkingGroup): BoardTopic[] =>
    [...places.values()]
      .filter((place) => place.workingGroupId === group.id)
      .map((place) => toBoardTopic(place.id))

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
      topics: topicsOf(group),
      reason: reasonFor(group, proposal, titleOf),
    })),
    parkingLot: ranking.filter((row) => !places.has(row.topicId)).map((row) => toBoardTopic(row.topicId)),
    candidates: proposal.candidates.map(({ k, silhouette }) => ({
      k,
      silhouette,
      state: k === proposal.k ? 'chosen' : k === runnerUp(proposal) ? 'runnerUp' : 'other',
    })),
    proposal: proposal.groups.map((topicIds, index) => ({
      workingGroupId: groupOfProposal.get(index)?.id ?? null,
      topics: topicIds.map((topicId) => ({ topicId, title: titleOf(topicId) })),
    })),
    handChanges: [...new Set([...proposed.keys(), ...places.keys()])].filter(isMoved).map((topicId) => {
      const from = proposed.has(topicId) ? letterOf(proposed.get(topicId) ?? 0) : null
      const to = groups.find((group) => group.id === places.get(topicId)?.workingGroupId)?.letter ?? null
      return describeMove(titleOf(topicId), from, to)
    }),
    decidedOn: grouping.decidedOn,
  }
}

/** Where people fixed the number, the best separated other one is the runner-up. */
function runnerUp({ k, suggestion, runnerUp }: GroupingProposal): number | null {
  return suggestion === k ? runnerUp : suggestion
}

function reasonFor(group: WorkingGroup, proposal: GroupingProposal, titleOf: (id: string) => string): string {
  if (group.proposalIndex === null) return 'Von Hand hinzugefügt.'
  const topicIds = proposal.groups[group.proposalIndex] ?? []
  const [pair] = proposal.reasons[group.proposalIndex] ?? []
  if (topicIds.length === 1 || !pair) return 'Steht für sich: Kein anderes Feld wurde ähnlich bewertet.'
  const pairTitles = joinList([quote(titleOf(pair.a)), quote(titleOf(pair.b))])
  return `${pairTitles} wurden am ähnlichsten bewertet (Korrelation ${formatNumber(pair.similarity, 2)}).`
}

function describeMove(title: string, from: string | null, to: string | null): string {
  if (from === null) return `${quote(title)} aus dem Themenspeicher nach ${to} geholt.`
  return to === null
    ? `${quote(title)} von ${from} in den Themenspeicher gelegt.`
    : `${quote(title)} von ${from} nach ${to} verschoben.`
}
