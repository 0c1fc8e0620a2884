import type { PartEntity } from '../../../shared/contract/elaborate.ts'
import { moveParts } from '../bundle/index.ts'
import type { PartIds } from '../bundle/index.ts'
import type { Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import { localDate } from '../local-time.ts'
import type { Change } from '../store/change-log.ts'
import type { ReadDb } from '../store/connection.ts'
import { uuidv7 } from '../store/ids.ts'
import { positionAtEnd, positionBefore } from '../store/order.ts'
import { all } from '../store/rows.ts'
import { removeConflicts } from './conflicts.ts'
import { isLinkField, writeLinks } from './links.ts'
import { getOwnGroup, getOwnPart, getTarget, groupOfPart } from './own-group.ts'
import type { DocumentGroup } from './own-group.ts'
import { idTaken, refuseUsedId } from './used-ids.ts'
import { partLabel } from './part-names.ts'
import { codeOf, findFields, listPlaces } from './part-rows.ts'
import { checkReference } from './references.ts'
import { updatePart } from './update.ts'

/** Roman numerals, by which measures are called, go no further; nor does anything else need to. */
const MOST_OF_A_KIND = 3999

/** Kinds that lie in sub-areas. */
const INSIDE = ['vision', 'goal', 'recommendation', 'measure'] as const

/** Kinds that have a title, which must not be missing, and what it is called. */
const TITLES: Partial<Record<PartEntity, string>> = {
  subarea: 'Name des Teilbereichs',
  goal: 'Ziel',
  measure: 'Titel',
}

type Names = 'parts.add' | 'parts.update' | 'parts.move' | 'parts.remove'

export const partHandlers: Handlers<Names> = {
  'parts.add': (context, input) => {
    const { db, nowMs } = context
    const { entity, workingGroupId } = input
    const group = getTarget(context, workingGroupId)
    const id = input.id ?? uuidv7(nowMs)
    const there = groupOfPart(db, entity, id)
    if (there) {
      if (there.workingGroupId !== workingGroupId) {
        throw idTaken()
      }
      // Sent again because the answer was lost: it is the same part.
      return { id, code: codeOf(db, entity, group, id) }
    }
    if (input.id !== undefined) refuseUsedId(db, { entity, id, workingGroupId })
    refuseEnded(group)
    const places = listPlaces(db, entity, workingGroupId)
    refuseFull(places)
    const values: Record<string, unknown> = { ...input.values }
    const title = TITLES[entity]
    if (title !== undefined && values.title === undefined) {
      throw new CoreError('invalid_input', `${title} fehlt.`)
    }
    const part = { entity, id, workingGroupId }
    for (const [field, value] of Object.entries(values)) checkReference(context, part, field, value)
    context.change(
      { label: partLabel(entity, 'added', values), areas: ['documents'], groups: told(workingGroupId) },
      (change) => {
        change.insert(entity, {
          ...columnsOf(values),
          id,
          working_group_id: workingGroupId,
          position: positionAtEnd(places),
        })
        if (entity !== 'measure' || workingGroupId === null) return
        change.insert('measure_status', {
          id: uuidv7(nowMs),
          measure_id: id,
          status: 'idea',
          date: localDate(nowMs),
          recorded_at_ms: nowMs,
        })
        for (const [field, value] of Object.entries(values)) {
          if (isLinkField(field)) writeLinks(db, change, { id, workingGroupId }, field, value as string[])
        }
      },
    )
    return { id, code: codeOf(db, entity, group, id) }
  },

  'parts.update': (context, input) => ({ conflicts: updatePart(context, input) }),

  'parts.move': (context, { entity, id, beforeId, workingGroupId, subareaId }) => {
    const { db } = context
    const from = getOwnPart(context, entity, id)
    const to = workingGroupId ?? from
    const fields = findFields(db, entity, id) ?? {}
    if (from !== null) refuseEnded(getOwnGroup(context, from))
    if (to !== null && to !== from) refuseEnded(getOwnGroup(context, to))
    if (subareaId !== undefined) {
      if (entity === 'subarea') {
        throw new CoreError('invalid_input', 'Ein Teilbereich liegt in keinem anderen Teilbereich.')
      }
      checkReference(context, { entity, id, workingGroupId: to }, 'subareaId', subareaId)
    }
    const rows = listPlaces(db, entity, to)
    const index = rows.findIndex((row) => row.id === id)
    const stays = index >= 0 && (beforeId === id || (rows[index + 1]?.id ?? null) === beforeId)
    if (stays && (subareaId === undefined || subareaId === fields.subareaId)) return null
    if (index < 0) refuseFull(rows)
    const position = stays ? undefined : positionBefore(rows, id, beforeId)
    context.change(
      {
        label: partLabel(entity, 'moved', fields),
        areas: ['documents'],
        groups: [...new Set([...told(from), ...told(to)])],
      },
      (change) => {
        if (to !== from && to !== null && position !== undefined) {
          const positions = new Map([[id, position]])
          moveParts(db, change, withContent(db, entity, id), { workingGroupId: to, positions })
        }
        change.update(entity, id, { position, ...(entity === 'subarea' ? {} : { subarea_id: subareaId }) })
      },
    )
    return null
  },

  'parts.remove': (context, { entity, id }) => {
    const { db } = context
    const workingGroupId = getOwnPart(context, entity, id)
    if (workingGroupId !== null) refuseEnded(getOwnGroup(context, workingGroupId))
    const fields = findFields(db, entity, id) ?? {}
    const groups = [...new Set([...told(workingGroupId), ...neededIn(db, id)])]
    context.change(
      { label: partLabel(entity, 'removed', fields), areas: ['documents'], groups },
      (change) => {
        if (entity === 'subarea') emptySubarea(db, change, id)
        removeConflicts(db, change, entity, id)
        change.delete(entity, id)
      },
    )
    return null
  },
}

/** Which leads are told. */
function told(workingGroupId: string | null): string[] {
  return workingGroupId === null ? [] : [workingGroupId]
}

function columnsOf(values: Readonly<Record<string, unknown>>): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(values).filter(([field]) => !isLinkField(field)) as [string, string | number | null][],
  )
}

/** What was done in an ended phase stays as it was, but for its texts and results. */
function refuseEnded(group: DocumentGroup | null): void {
  if (group?.ended) {
    throw new CoreError(
      'phase_ended',
      `Die Phase des Arbeitskreises ${group.letter} ist beendet. Hinzufügen, Verschieben und Löschen geht nur in der laufenden Phase.`,
    )
  }
}

function refuseFull(rows: readonly unknown[]): void {
  if (rows.length >= MOST_OF_A_KIND) {
    throw new CoreError('group_full', 'Ein Arbeitskreis fasst von jeder Art höchstens 3.999 Einträge.')
  }
}

/** A sub-area goes to another group with everything that lies in it. */
function withContent(db: ReadDb, entity: PartEntity, id: string): PartIds {
  if (entity !== 'subarea') return { [entity]: [id] }
  return {
    subarea: [id],
    ...Object.fromEntries(INSIDE.map((kind) => [kind, inSubarea(db, kind, id)])),
  }
}

function emptySubarea(db: ReadDb, change: Change, id: string): void {
  for (const kind of INSIDE) {
    for (const part of inSubarea(db, kind, id)) change.update(kind, part, { subarea_id: null })
  }
}

function inSubarea(db: ReadDb, kind: (typeof INSIDE)[number], id: string): string[] {
  return all<{ id: string }>(db, `SELECT id FROM ${kind} WHERE subarea_id = ? ORDER BY position, id`, [
    id,
  ]).map((row) => row.id)
}

/** Groups in which a measure is needed for another one; they lose that link with it. */
function neededIn(db: ReadDb, measureId: string): string[] {
  return all<{ workingGroupId: string }>(
    db,
    `SELECT DISTINCT working_group_id FROM measure_dependency
     JOIN measure ON measure.id = measure_id WHERE depends_on_id = ? ORDER BY working_group_id`,
    [measureId],
  ).map((row) => row.workingGroupId)
}
