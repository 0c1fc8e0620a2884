import { formatDate, quote } from '../../../shared/domain/german-format.ts'
import type {
  MinutesDecision,
  MinutesGroupedTopic,
  MinutesGrouping,
} from '../../../shared/domain/minutes-model.ts'
import { getSession } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { groupPeople, membersOf } from './group-people.ts'
import { groupingFacts } from './grouping-facts.ts'
import type { GroupingSource } from './grouping-source.ts'
import { orNull } from './words.ts'

/** The board as the minutes of `sessionId` tell it: proposal and decision side by side. */
export function groupingSection(db: ReadDb, source: GroupingSource, sessionId: string): MinutesGrouping {
  const { board, topics, people } = source
  const numbers = new Map(topics.map((topic) => [topic.id, topic.number]))
  const rising = (of: readonly { topicId: string }[]): number[] =>
    of.flatMap((topic) => numbers.get(topic.topicId) ?? []).sort((a, b) => a - b)
  const proposals = new Map(board.proposal.map((group) => [group.workingGroupId, group.topics]))
  return {
    basis: basisOf(db, source, sessionId),
    facts: groupingFacts(source),
    decided: board.decidedOn !== null,
    decision: decisionOf(source),
    groups: board.groups.map((group) => ({
      letter: group.letter,
      colour: group.colour,
      name: group.title,
      lead: orNull(group.lead),
      members: membersOf(people, group.id),
      proposedTopicNumbers: rising(proposals.get(group.id) ?? []),
      decidedTopicNumbers: rising(group.topics),
      reasons: group.reason === '' ? [] : [group.reason],
      subareas: [],
    })),
    topics: groupedTopics(source, numbers),
    parkedTopicNumbers: rising(board.parkingLot),
    handChanges: board.handChanges.map((change) => ({ at: null, text: change, reason: null })),
    people: groupPeople(people),
  }
}

function basisOf(db: ReadDb, { board }: GroupingSource, sessionId: string): string {
  const { title, date } = getSession(db, board.sessionId)
  const where = board.sessionId === sessionId ? '' : ` der Sitzung ${quote(title)} vom ${formatDate(date)}`
  const { ratings, sorting, words } = board.settings.weights
  // Among several sources it would be unclear what the round belongs to; the facts tell it.
  const round = ratings > 0 && sorting + words === 0 ? `, Runde ${board.roundNumber ?? ''}` : ''
  return `Vorschlag aus ${board.basis}${round}${where}.`
}

function decisionOf({ board: { decision } }: GroupingSource): MinutesDecision | null {
  if (!decision) return null
  const { wording, date, sessionTitle, vote, minority } = decision
  return { wording, date, sessionTitle, vote: vote && { ...vote }, minority: orNull(minority) }
}

/** Said of topics whose proposed group people dissolved. */
const DISSOLVED = 'aufgelöst'

function groupedTopics(
  { board, picture }: GroupingSource,
  numbers: ReadonlyMap<string, number>,
): MinutesGroupedTopic[] {
  const letters = new Map(board.groups.map((group) => [group.id, group.letter]))
  const letterOf = (groupId: string | null): string | null =>
    groupId === null ? null : (letters.get(groupId) ?? null)
  const proposed = new Map(
    board.proposal.flatMap(({ workingGroupId, topics }) =>
      topics.map(({ topicId }) => [topicId, letterOf(workingGroupId) ?? DISSOLVED] as const),
    ),
  )
  const drawn = new Map(picture.topics.map((topic) => [topic.topicId, topic]))
  const numbersOf = (ids: readonly string[]): number[] =>
    ids.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b)
  const placed = [
    ...board.groups.flatMap((group) =>
      group.topics.map((topic) => ({ topic, decided: group.letter as string | null })),
    ),
    ...board.parkingLot
      .filter((topic) => proposed.has(topic.topicId))
      .map((topic) => ({ topic, decided: null })),
  ]
  return placed
    .map(({ topic, decided }): MinutesGroupedTopic => {
      const own = drawn.get(topic.topicId)
      return {
        topicNumber: topic.number,
        rankLabel: topic.rankLabel,
        proposed: proposed.get(topic.topicId) ?? null,
        decided,
        secondBest: topic.secondBest,
        ownSimilarity: own?.own ?? null,
        secondSimilarity: own?.secondBest?.similarity ?? null,
        silhouette: own?.silhouette ?? null,
        together: numbersOf(topic.lockedWith),
        apart: numbersOf(topic.lockedApart),
      }
    })
    .sort((a, b) => a.topicNumber - b.topicNumber)
}
