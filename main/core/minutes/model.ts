import type { Board } from '../../../shared/contract/bundle.ts'
import type { MinutesGrouping, MinutesModel, MinutesRound } from '../../../shared/domain/minutes-model.ts'
import { findBoard } from '../bundle/index.ts'
import { listAllMeasures } from '../elaborate/index.ts'
import { getSession, listTopics } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { get } from '../store/rows.ts'
import { getResults, listRounds } from '../weigh/index.ts'
import { localDateTime } from '../local-time.ts'
import { methodology } from './methodology.ts'
import { roundSection } from './round-section.ts'
import { STATUS_OPTIONS } from './words.ts'

export interface MinutesStamp {
  version: string
  nowMs: number
}

/**
 * Everything the minutes of a session say, from the project as it stands now.
 * @throws CoreError `not_found`
 */
export function buildMinutesModel(
  db: ReadDb,
  sessionId: string,
  { version, nowMs }: MinutesStamp,
): MinutesModel {
  const session = getSession(db, sessionId)
  const project = get<{ title: string; place: string }>(db, 'SELECT title, place FROM project')
  const closed = listRounds(db).filter((round) => round.sessionId === sessionId && round.state === 'closed')
  const rounds = closed.map((round) => roundSection(getResults(db, round.id)))
  const board = findBoard(db)
  const letters = new Map(board?.groups.map((group) => [group.id, group.letter]))
  const measures = listAllMeasures(db)
  return {
    cover: {
      projectTitle: project.title,
      occasion: orNull(session.occasion) ?? session.title,
      date: session.date,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      place: orNull(session.place) ?? orNull(project.place),
      chair: orNull(session.chair),
      minuteTaker: orNull(session.minuteTaker),
    },
    attendance: { present: session.attendance, excused: null, byStakeholderGroup: [], people: [] },
    topics: listTopics(db).map(({ number, title, description, source }) => ({
      number,
      title,
      description: orNull(description),
      source: orNull(source),
      statements: [],
    })),
    rounds,
    grouping: board && groupingSection(board, rounds),
    measures: measures.map((measure) => ({
      code: measure.code,
      title: measure.title,
      groupLetter: letters.get(measure.workingGroupId) ?? '',
      subarea: null,
      goals: [],
      description: orNull(measure.description),
      targetGroup: null,
      lead: orNull(measure.lead),
      partners: [],
      periodFrom: null,
      periodTo: null,
      costPerYearEuro: null,
      oneOffCostEuro: null,
      funding: null,
      priority: null,
      dependsOn: [],
      districts: [],
      indicator: null,
      status: STATUS_OPTIONS[measure.status].word,
      statusDate: null,
      statusNote: null,
      origin: null,
      result: null,
      changedAt: null,
      changedBy: null,
    })),
    statusOptions: Object.values(STATUS_OPTIONS),
    priorityOptions: ['I', 'II', 'III'],
    methodology: methodology(closed, board !== null),
    programVersion: version,
    generatedAt: localDateTime(nowMs),
  }
}

function groupingSection(board: Board, rounds: readonly MinutesRound[]): MinutesGrouping {
  const numbers = new Map(
    [...board.groups.flatMap((group) => group.topics), ...board.parkingLot].map((t) => [t.topicId, t.number]),
  )
  const numbersOf = (topics: readonly { topicId: string }[]): number[] =>
    topics.flatMap((topic) => numbers.get(topic.topicId) ?? []).sort((a, b) => a - b)
  const round = rounds.find((section) => section.number === board.roundNumber)
  return {
    basis: `Vorschlag aus den Bewertungen der Runde ${board.roundNumber}${round ? ` (${round.counts.ballots} Stimmzettel)` : ''}.`,
    decided: board.decidedOn !== null,
    groups: board.groups.map((group) => ({
      letter: group.letter,
      name: group.title,
      lead: orNull(group.lead),
      members: [],
      proposedTopicNumbers: numbersOf(
        board.proposal.find((p) => p.workingGroupId === group.id)?.topics ?? [],
      ),
      decidedTopicNumbers: numbersOf(group.topics),
      reasons: group.reason === '' ? [] : [group.reason],
      subareas: [],
    })),
    parkedTopicNumbers: numbersOf(board.parkingLot),
    handChanges: board.handChanges.map((change) => ({ at: null, text: change, reason: null })),
  }
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}
