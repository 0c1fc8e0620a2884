import type { Board } from '../../../shared/contract/bundle.ts'
import { formatDate, formatNumber, quote } from '../../../shared/domain/german-format.ts'
import type { MinutesGrouping } from '../../../shared/domain/minutes-model.ts'
import { getSession } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { getResults } from '../weigh/index.ts'
import { orNull } from './words.ts'

/** The board as the minutes of `sessionId` tell it: proposal and decision side by side. */
export function groupingSection(db: ReadDb, board: Board, sessionId: string): MinutesGrouping {
  const numbers = new Map(
    [...board.groups.flatMap((group) => group.topics), ...board.parkingLot].map((t) => [t.topicId, t.number]),
  )
  const numbersOf = (topics: readonly { topicId: string }[]): number[] =>
    topics.flatMap((topic) => numbers.get(topic.topicId) ?? []).sort((a, b) => a - b)
  const proposals = new Map(board.proposal.map((group) => [group.workingGroupId, group.topics]))
  return {
    basis: basisOf(db, board, sessionId),
    decided: board.decidedOn !== null,
    groups: board.groups.map((group) => ({
      letter: group.letter,
      name: group.title,
      lead: orNull(group.lead),
      members: [],
      proposedTopicNumbers: numbersOf(proposals.get(group.id) ?? []),
      decidedTopicNumbers: numbersOf(group.topics),
      reasons: group.reason === '' ? [] : [group.reason],
      subareas: [],
    })),
    parkedTopicNumbers: numbersOf(board.parkingLot),
    handChanges: board.handChanges.map((change) => ({ at: null, text: change, reason: null })),
  }
}

function basisOf(
  db: ReadDb,
  { roundId, roundNumber, sessionId: madeIn, decidedOn }: Board,
  sessionId: string,
) {
  const { ballots } = getResults(db, roundId)
  const { title, date } = getSession(db, madeIn)
  const where = madeIn === sessionId ? '' : ` der Sitzung ${quote(title)} vom ${formatDate(date)}`
  const decided = decidedOn === null ? '' : ` Beschlossen am ${formatDate(decidedOn)}.`
  return `Vorschlag aus den Bewertungen der Runde ${roundNumber}${where} (${formatNumber(ballots)} Stimmzettel).${decided}`
}
