import type { Measure } from '../../../shared/contract/elaborate.ts'
import type { Output } from '../../../shared/contract/index.ts'
import type { Reading, StatusEntry } from '../../../shared/contract/track.ts'
import { findDelay } from '../../../shared/domain/delay.ts'
import { findWorkingGroup } from '../bundle/index.ts'
import type { WorkingGroup } from '../bundle/index.ts'
import type { Handlers } from '../context.ts'
import {
  codeOf,
  listDistricts,
  listGoals,
  listMeasuresOf,
  mayTouch,
  NEWEST_FIRST,
  whoInWords,
} from '../elaborate/index.ts'
import type { Asking } from '../elaborate/index.ts'
import { CoreError } from '../errors.ts'
import { localDate } from '../local-time.ts'
import type { ReadDb } from '../store/connection.ts'
import { hlcTimeMs } from '../store/hlc.ts'
import { all, find } from '../store/rows.ts'
import { getOwned } from './access.ts'

type Detail = Output<'measures.get'>

export const oneMeasureHandlers: Handlers<'measures.get'> = {
  'measures.get': (context, { id }) => {
    const { workingGroupId } = getOwned(context, id)
    const { db, nowMs } = context
    const group = findWorkingGroup(db, workingGroupId)
    const measure = group && listMeasuresOf(db, [group]).find((one) => one.id === id)
    if (!measure) throw new CoreError('not_found', 'Diese Maßnahme gibt es nicht mehr.')
    const readings = listReadings(db, id)
    return {
      measure,
      statusHistory: listStatus(context, id, workingGroupId),
      readings,
      delay: findDelay(measure, readings, localDate(nowMs)),
      goals: goalsOf(db, group, measure),
      dependsOn: otherMeasures(context, measure.dependsOnIds),
      neededBy: otherMeasures(context, idsNeeding(db, id)).map(({ label }) => label),
      districts: listDistricts(db).flatMap(({ id: district, title }) =>
        measure.districtIds.includes(district) ? [title] : [],
      ),
      lastChange: findLastChange(context, id, workingGroupId),
    }
  },
}

/** Newest first, each with who entered it. */
function listStatus(context: Asking, measureId: string, workingGroupId: string): StatusEntry[] {
  return all<Omit<StatusEntry, 'who'>>(
    context.db,
    `SELECT id, status, date, note FROM measure_status WHERE measure_id = ?
     ORDER BY ${NEWEST_FIRST}`,
    [measureId],
  ).map((entry) => ({ ...entry, who: findMaker(context, entry.id, workingGroupId) }))
}

function findMaker(context: Asking, entryId: string, workingGroupId: string): string | null {
  const change = find<{ actor: string }>(
    context.db,
    `SELECT actor FROM change_field JOIN change ON change.id = change_id
     WHERE entity = 'measure_status' AND entity_id = ? AND op = 'insert' ORDER BY hlc LIMIT 1`,
    [entryId],
  )
  return change && whoInWords(context, change.actor, () => workingGroupId)
}

/** In order of their dates. */
function listReadings(db: ReadDb, measureId: string): Reading[] {
  return all<Reading>(
    db,
    'SELECT id, date, value, note FROM reading WHERE measure_id = ? ORDER BY date, id',
    [measureId],
  )
}

/** "A Z1 Titel": goals of its own group that it serves. */
function goalsOf(db: ReadDb, group: WorkingGroup, { goalIds }: Measure): string[] {
  return listGoals(db, [group]).flatMap(({ id, code, title }) =>
    goalIds.includes(id) ? [`${code} ${title}`] : [],
  )
}

/** Measures in words, in order of their codes. Of other groups leads learn no more than whose they are. */
function otherMeasures({ db, role }: Asking, ids: readonly string[]): Detail['dependsOn'] {
  return all<{ id: string; workingGroupId: string; title: string }>(
    db,
    `SELECT measure.id, working_group_id, measure.title
     FROM measure JOIN working_group ON working_group.id = working_group_id
     WHERE measure.id IN (SELECT value FROM json_each(?))
     ORDER BY working_group.position, working_group.id, measure.position, measure.id`,
    [JSON.stringify(ids)],
  ).map((other) => {
    const group = findWorkingGroup(db, other.workingGroupId)
    const label = mayTouch(role, other.workingGroupId)
      ? `${codeOf(db, 'measure', group, other.id) ?? ''} ${other.title}`
      : `Maßnahme des Arbeitskreises ${group?.letter ?? ''}`
    return { id: other.id, label }
  })
}

function idsNeeding(db: ReadDb, id: string): string[] {
  return all<{ id: string }>(db, 'SELECT measure_id AS id FROM measure_dependency WHERE depends_on_id = ?', [
    id,
  ]).map((row) => row.id)
}

function findLastChange(
  context: Asking,
  measureId: string,
  workingGroupId: string,
): { atMs: number; who: string } | null {
  const change = find<{ hlc: string; actor: string }>(
    context.db,
    `SELECT hlc, actor FROM change_field JOIN change ON change.id = change_id
     WHERE entity = 'measure' AND entity_id = ? ORDER BY hlc DESC LIMIT 1`,
    [measureId],
  )
  if (!change) return null
  return { atMs: hlcTimeMs(change.hlc), who: whoInWords(context, change.actor, () => workingGroupId) }
}
