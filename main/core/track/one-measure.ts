import type { Measure } from '../../../shared/contract/elaborate.ts'
import type { Reading, StatusEntry } from '../../../shared/contract/track.ts'
import { findDelay } from '../../../shared/domain/delay.ts'
import type { Context, Handlers } from '../context.ts'
import { localDate } from '../local-time.ts'
import type { ReadDb } from '../store/connection.ts'
import { hlcTimeMs } from '../store/hlc.ts'
import { all, find, get } from '../store/rows.ts'
import { getOwned } from './access.ts'
import { actorInWords } from './actors.ts'
import { codeOf, getGroup } from './codes.ts'
import { JOIN_STATUS } from './measure-rows.ts'

/** The file, and who reads it. */
type Asking = Pick<Context, 'db' | 'role'>

type StoredMeasure = Omit<Measure, 'code' | 'goalIds' | 'dependsOnIds' | 'districtIds'>

export const oneMeasureHandlers: Handlers<'measures.get'> = {
  'measures.get': (context, { id }) => {
    const { workingGroupId } = getOwned(context, id)
    const { db, nowMs } = context
    const measure = readMeasure(db, id)
    const readings = listReadings(db, id)
    return {
      measure,
      statusHistory: listStatus(context, id, workingGroupId),
      readings,
      delay: findDelay(measure, readings, localDate(nowMs)),
      goals: goalsOf(db, measure),
      dependsOn: otherMeasures(context, workingGroupId, measure.dependsOnIds),
      neededBy: otherMeasures(
        context,
        workingGroupId,
        ids(db, 'SELECT measure_id AS id FROM measure_dependency WHERE depends_on_id = ?', id),
      ),
      districts: all<{ title: string }>(
        db,
        `SELECT title FROM measure_district JOIN district ON district.id = district_id
         WHERE measure_id = ? ORDER BY position, district.id`,
        [id],
      ).map((district) => district.title),
      lastChange: findLastChange(context, id, workingGroupId),
    }
  },
}

function readMeasure(db: ReadDb, id: string): Measure {
  const { position, ...measure } = get<StoredMeasure & { position: string }>(
    db,
    `SELECT measure.id, working_group_id, position, subarea_id, title, description, target_group, lead, partners,
       starts_on, ends_on, cost_per_year, cost_once, funding_source, funding_state, priority, indicator,
       indicator_unit, baseline, target, target_year, topic_id, origin, result,
       state.status, state.date AS status_date, state.note AS status_note
     FROM measure ${JOIN_STATUS} WHERE measure.id = ?`,
    [id],
  )
  const { letter } = getGroup(db, measure.workingGroupId)
  return {
    ...measure,
    code: codeOf(db, { ...measure, position }, letter),
    goalIds: ids(
      db,
      `SELECT goal.id FROM measure_goal JOIN goal ON goal.id = goal_id
       WHERE measure_id = ? ORDER BY position, goal.id`,
      id,
    ),
    dependsOnIds: ids(
      db,
      'SELECT depends_on_id AS id FROM measure_dependency WHERE measure_id = ? ORDER BY depends_on_id',
      id,
    ),
    districtIds: ids(
      db,
      `SELECT district.id FROM measure_district JOIN district ON district.id = district_id
       WHERE measure_id = ? ORDER BY position, district.id`,
      id,
    ),
  }
}

function ids(db: ReadDb, sql: string, measureId: string): string[] {
  return all<{ id: string }>(db, sql, [measureId]).map((row) => row.id)
}

/** Newest first, each with who entered it. */
function listStatus(context: Asking, measureId: string, workingGroupId: string): StatusEntry[] {
  return all<Omit<StatusEntry, 'who'>>(
    context.db,
    `SELECT id, status, date, note FROM measure_status WHERE measure_id = ?
     ORDER BY date DESC, recorded_at_ms DESC, id DESC`,
    [measureId],
  ).map((entry) => ({ ...entry, who: findMaker(context, entry.id, workingGroupId) }))
}

function findMaker({ db, role }: Asking, entryId: string, workingGroupId: string): string | null {
  const change = find<{ actor: string }>(
    db,
    `SELECT actor FROM change_field JOIN change ON change.id = change_id
     WHERE entity = 'measure_status' AND entity_id = ? AND op = 'insert' ORDER BY hlc LIMIT 1`,
    [entryId],
  )
  return change && actorInWords(db, change.actor, workingGroupId, role)
}

/** In order of their dates. */
export function listReadings(db: ReadDb, measureId: string): Reading[] {
  return all<Reading>(
    db,
    'SELECT id, date, value, note FROM reading WHERE measure_id = ? ORDER BY date, id',
    [measureId],
  )
}

/** "A Z1 Titel": goals of its own group that it serves. */
function goalsOf(db: ReadDb, { workingGroupId, goalIds }: Measure): string[] {
  if (goalIds.length === 0) return []
  const { letter } = getGroup(db, workingGroupId)
  const goals = all<{ id: string; title: string }>(
    db,
    'SELECT id, title FROM goal WHERE working_group_id = ? ORDER BY position, id',
    [workingGroupId],
  )
  const served = new Set(goalIds)
  return goals.flatMap(({ id, title }, index) => (served.has(id) ? [`${letter} Z${index + 1} ${title}`] : []))
}

/** Measures in words, in order of their codes. Of other groups leads learn no more than whose they are. */
function otherMeasures({ db, role }: Asking, ownGroupId: string, measureIds: readonly string[]): string[] {
  return all<{ id: string; workingGroupId: string; position: string; title: string }>(
    db,
    `SELECT id, working_group_id, position, title FROM measure
     WHERE id IN (SELECT value FROM json_each(?)) ORDER BY working_group_id, position, id`,
    [JSON.stringify(measureIds)],
  ).map((measure) => {
    const { letter } = getGroup(db, measure.workingGroupId)
    return role.kind === 'lead' && measure.workingGroupId !== ownGroupId
      ? `Maßnahme des Arbeitskreises ${letter}`
      : `${codeOf(db, measure, letter)} ${measure.title}`
  })
}

function findLastChange(
  { db, role }: Asking,
  measureId: string,
  workingGroupId: string,
): { atMs: number; who: string } | null {
  const change = find<{ hlc: string; actor: string }>(
    db,
    `SELECT hlc, actor FROM change_field JOIN change ON change.id = change_id
     WHERE entity = 'measure' AND entity_id = ? ORDER BY hlc DESC LIMIT 1`,
    [measureId],
  )
  return change && { atMs: hlcTimeMs(change.hlc), who: actorInWords(db, change.actor, workingGroupId, role) }
}
