import type { Topic } from '../../../shared/contract/prepare.ts'
import type { MinutesModel, MinutesTopic } from '../../../shared/domain/minutes-model.ts'
import { listGoals, listMeasuresOf } from '../elaborate/index.ts'
import { getSession, listTopics } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { get } from '../store/rows.ts'
import { isCounted } from '../../../shared/contract/weigh.ts'
import type { Round } from '../../../shared/contract/weigh.ts'
import {
  findAnyRound,
  getResults,
  getSortingResults,
  listRounds,
  listSortings,
  prepareResults,
  prepareSortingResults,
} from '../weigh/index.ts'
import { localDate, localDateTime } from '../local-time.ts'
import { agendaOf } from './agenda.ts'
import { documentsSection, withSubareas } from './documents-section.ts'
import { groupingSection } from './grouping-section.ts'
import { readGrouping } from './grouping-source.ts'
import { measuresSection } from './measures-section.ts'
import { methodology } from './methodology.ts'
import { overlapsSection } from './overlaps-section.ts'
import { roundSection } from './round-section.ts'
import { sortingSection } from './sorting-section.ts'
import { orNull, STATUS_OPTIONS } from './words.ts'

export interface MinutesStamp {
  version: string
  nowMs: number
}

/**
 * Everything the minutes of a session say, from the project as it stands now: the session's own rounds, and the
 * working groups with their measures if they were there by then (proposed in this session or an earlier one).
 * Topics are called by the numbers they have now, in every part.
 * @throws CoreError `not_found`
 */
export async function buildMinutesModel(
  db: ReadDb,
  sessionId: string,
  { version, nowMs }: MinutesStamp,
): Promise<MinutesModel> {
  // First what takes a while; everything else is then read at one moment.
  const grouping = await readGrouping(db, getSession(db, sessionId))
  await prepareCounted(db, sessionId)
  const session = getSession(db, sessionId)
  const project = get<{ title: string; place: string }>(db, 'SELECT title, place FROM project')
  const topics = listTopics(db)
  const all = listRounds(db)
  const closed = all.filter((round) => round.sessionId === sessionId && isCounted(round.state))
  const sortings = listSortings(db).filter((one) => one.sessionId === sessionId && isCounted(one.state))
  const groups = grouping?.board.groups ?? []
  const written = { goals: listGoals(db, groups), measures: listMeasuresOf(db, groups) }
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
    agenda: agendaOf(db, sessionId),
    attendance: { present: session.attendance, excused: null, byStakeholderGroup: [], people: [] },
    topics: topics.map(topicOf),
    rounds: closed.map((round) => roundSection(getResults(db, round.id), topics, all)),
    sortings: sortings.map(({ id }) =>
      sortingSection(getSortingResults(db, id), topics, findAnyRound(db, id)?.handedOut ?? null),
    ),
    grouping: grouping && withSubareas(db, groups, groupingSection(db, grouping, sessionId)),
    documents: grouping ? documentsSection(db, groups, written) : [],
    measures: measuresSection(db, { groups, topics, ...written, today: localDate(nowMs) }),
    overlaps: overlapsSection(db, groups, written),
    statusOptions: Object.values(STATUS_OPTIONS),
    priorityOptions: ['I', 'II', 'III'],
    methodology: methodology({ rounds: closed, sorted: sortings.length > 0, grouping }),
    programVersion: version,
    generatedAt: localDateTime(nowMs),
  }
}

/** Computes beforehand what was counted in a session; a hall of ballots takes seconds. */
async function prepareCounted(db: ReadDb, sessionId: string): Promise<void> {
  const inSession = (one: Pick<Round, 'sessionId' | 'state'>) =>
    one.sessionId === sessionId && isCounted(one.state)
  for (const { id } of listRounds(db).filter(inSession)) await prepareResults(db, id)
  for (const { id } of listSortings(db).filter(inSession)) await prepareSortingResults(db, id)
}

function topicOf({ number, title, description, source }: Topic): MinutesTopic {
  return { number, title, description: orNull(description), source: orNull(source), statements: [] }
}
