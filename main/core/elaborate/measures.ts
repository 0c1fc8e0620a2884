import type { Measure } from '../../../shared/contract/elaborate.ts'
import { roman } from '../../../shared/domain/roman.ts'
import { getWorkingGroup, listCurrentGroups } from '../bundle/index.ts'
import type { Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { ReadDb } from '../store/connection.ts'
import { positionAtEnd, positionBefore } from '../store/order.ts'
import type { Placed } from '../store/order.ts'
import { all, find } from '../store/rows.ts'

type MeasureRow = Omit<Measure, 'code'> & Placed

function listRows(db: ReadDb, workingGroupId: string): MeasureRow[] {
  return all<MeasureRow>(
    db,
    `SELECT id, working_group_id, position, title, description, lead, status
     FROM measure WHERE working_group_id = ? ORDER BY position, id`,
    [workingGroupId],
  )
}

/** Measures of one group in order, with their codes ("A III"). @throws CoreError `not_found` */
export function listMeasures(db: ReadDb, workingGroupId: string): Measure[] {
  return withCodes(getWorkingGroup(db, workingGroupId).letter, listRows(db, workingGroupId))
}

function withCodes(letter: string, rows: readonly MeasureRow[]): Measure[] {
  return rows.map(({ position: _position, ...row }, index) => ({
    ...row,
    code: `${letter} ${roman(index + 1)}`,
  }))
}

/** Measures of all groups, group by group. */
export function listAllMeasures(db: ReadDb): Measure[] {
  return listCurrentGroups(db).flatMap((group) => withCodes(group.letter, listRows(db, group.id)))
}

function getMeasure(db: ReadDb, id: string): Measure {
  const row = find<{ workingGroupId: string }>(db, 'SELECT working_group_id FROM measure WHERE id = ?', [id])
  const measure = row && listMeasures(db, row.workingGroupId).find((m) => m.id === id)
  if (!measure) throw new CoreError('not_found', 'Diese Maßnahme gibt es nicht mehr.')
  return measure
}

/** Roman numerals, by which measures are called, go no further. */
const MOST_MEASURES = 3999

function refuseFull(rows: readonly unknown[]): void {
  if (rows.length >= MOST_MEASURES) {
    throw new CoreError('group_full', 'Ein Arbeitskreis fasst höchstens 3.999 Maßnahmen.')
  }
}

type Names = 'measures.list' | 'measures.add' | 'measures.update' | 'measures.move' | 'measures.remove'

export const measureHandlers: Handlers<Names> = {
  'measures.list': ({ db }, { workingGroupId }) =>
    workingGroupId === undefined ? listAllMeasures(db) : listMeasures(db, workingGroupId),

  'measures.add': (context, input) => {
    const { db } = context
    getWorkingGroup(db, input.workingGroupId)
    const rows = listRows(db, input.workingGroupId)
    refuseFull(rows)
    const id = newId(context, 'measure', input.id)
    context.change({ label: { key: 'measure.added', name: input.title }, areas: ['measures'] }, (change) =>
      change.insert('measure', {
        id,
        working_group_id: input.workingGroupId,
        position: positionAtEnd(rows),
        title: input.title,
        description: input.description ?? '',
        lead: input.lead ?? '',
        status: input.status ?? 'idea',
      }),
    )
    return getMeasure(db, id)
  },

  'measures.update': (context, { id, ...patch }) => {
    const measure = getMeasure(context.db, id)
    context.change(
      { label: { key: 'measure.changed', name: patch.title ?? measure.title }, areas: ['measures'] },
      (change) => change.update('measure', id, patch),
    )
    return null
  },

  'measures.move': (context, { id, beforeId, workingGroupId }) => {
    const { db } = context
    const measure = getMeasure(db, id)
    if (id === beforeId) return null
    const target = workingGroupId ?? measure.workingGroupId
    getWorkingGroup(db, target)
    const rows = listRows(db, target)
    const index = rows.findIndex((row) => row.id === id)
    if (index < 0) refuseFull(rows)
    else if ((rows[index + 1]?.id ?? null) === beforeId) return null
    context.change({ label: { key: 'measure.moved', name: measure.title }, areas: ['measures'] }, (change) =>
      change.update('measure', id, {
        working_group_id: target,
        position: positionBefore(rows, id, beforeId),
      }),
    )
    return null
  },

  'measures.remove': (context, { id }) => {
    const measure = getMeasure(context.db, id)
    context.change(
      { label: { key: 'measure.removed', name: measure.title }, areas: ['measures'] },
      (change) => change.delete('measure', id),
    )
    return null
  },
}
