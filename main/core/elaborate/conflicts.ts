import { partFields } from '../../../shared/contract/elaborate.ts'
import type { FieldConflict, PartEntity } from '../../../shared/contract/elaborate.ts'
import { actorOf } from '../actor.ts'
import type { Context, Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { Change } from '../store/change-log.ts'
import type { ReadDb } from '../store/connection.ts'
import { uuidv7 } from '../store/ids.ts'
import { all, find } from '../store/rows.ts'
import { sameValue } from './field-values.ts'
import { isLinkField, readLinksOf, writeLinks } from './links.ts'
import { getOwnPart, mayTouch } from './own-group.ts'
import type { Asking } from './own-group.ts'
import { partLabel } from './part-names.ts'
import { findFields } from './part-rows.ts'
import { checkReference } from './references.ts'
import { whoInWords } from './who.ts'

interface ConflictRow {
  readonly id: string
  readonly workingGroupId: string
  readonly entity: PartEntity
  readonly entityId: string
  readonly field: string
  readonly base: unknown
  readonly value: unknown
  readonly actor: string
  readonly atMs: number
}

const COLUMNS = 'id, working_group_id, entity, entity_id, field, base, value, actor, at_ms'
const KINDS = { json: ['base', 'value'] }
/** Versions of one writer beside one field: more than anybody could look at mean that something goes wrong. */
const MOST_BESIDE = 20

/** Fields of a group in which two versions stand beside each other, the oldest first. */
export function listConflicts(asking: Asking, workingGroupId: string): FieldConflict[] {
  return all<ConflictRow>(
    asking.db,
    `SELECT ${COLUMNS} FROM field_conflict WHERE working_group_id = ? ORDER BY at_ms, id`,
    [workingGroupId],
    KINDS,
  ).map((row) => told(asking, row))
}

/** What stands in a field now. */
export function currentValue(db: ReadDb, entity: PartEntity, id: string, field: string): unknown {
  return isLinkField(field) ? readLinksOf(db, id)[field] : findFields(db, entity, id)?.[field]
}

/** What somebody wrote into a field in which something else stands by now. */
export interface Beside {
  readonly workingGroupId: string
  readonly entity: PartEntity
  readonly entityId: string
  readonly field: string
  readonly base: unknown
  readonly value: unknown
}

/**
 * Keeps a version beside the one that stands. Whoever goes on writing from their own version keeps one, not many; but
 * a version that has changed is another conflict, so that nobody decides about a text they have not seen.
 * @returns the conflict; null when its writer has gone back to what they started from, and nothing is left to decide
 * @throws CoreError `too_many_versions`
 */
export function keepBeside(context: Context, change: Change, beside: Beside): FieldConflict | null {
  const { nowMs, role } = context
  const own = listOwn(context, beside)
  const kept = own.find(({ value }) => sameValue(value, beside.value))
  if (kept) return told(context, kept)
  const before = own.find(({ value }) => sameValue(value, beside.base))
  // Who went on from their own version still started from what they saw first.
  const base = before ? before.base : beside.base
  if (before) change.delete('field_conflict', before.id)
  if (sameValue(base, beside.value)) return null
  if (!before && own.length >= MOST_BESIDE) {
    throw new CoreError(
      'too_many_versions',
      `Neben diesem Feld stehen schon ${MOST_BESIDE} Fassungen von Ihnen. Bitte zuerst über diese entscheiden.`,
    )
  }
  const row: ConflictRow = { ...beside, id: uuidv7(nowMs), base, actor: actorOf(role), atMs: nowMs }
  change.insert('field_conflict', { ...row, base: JSON.stringify(base), value: JSON.stringify(row.value) })
  return told(context, row)
}

/** A writer has gone on from their version to what stands in the field: there is nothing left to decide. */
export function findWithdrawn(context: Context, beside: Omit<Beside, 'workingGroupId'>): string | null {
  return listOwn(context, beside).find(({ value }) => sameValue(value, beside.base))?.id ?? null
}

/** Versions that this writer has beside a field. */
function listOwn(
  { db, role }: Context,
  { entity, entityId, field }: Omit<Beside, 'workingGroupId'>,
): ConflictRow[] {
  return all<ConflictRow>(
    db,
    `SELECT ${COLUMNS} FROM field_conflict WHERE entity = ? AND entity_id = ? AND field = ? AND actor = ? ORDER BY id`,
    [entity, entityId, field, actorOf(role)],
    KINDS,
  )
}

/** With a part its conflicts go. */
export function removeConflicts(db: ReadDb, change: Change, entity: PartEntity, entityId: string): void {
  for (const { id } of all<{ id: string }>(
    db,
    'SELECT id FROM field_conflict WHERE entity = ? AND entity_id = ? ORDER BY id',
    [entity, entityId],
  )) {
    change.delete('field_conflict', id)
  }
}

export const conflictHandlers: Handlers<'conflicts.resolve'> = {
  'conflicts.resolve': (context, { id, from, to }) => {
    const { db, role } = context
    const row = find<ConflictRow>(db, `SELECT ${COLUMNS} FROM field_conflict WHERE id = ?`, [id], KINDS)
    if (!row || !mayTouch(role, row.workingGroupId)) {
      throw new CoreError(
        'not_found',
        'Über diese Fassung ist schon entschieden, oder sie wurde inzwischen weitergeschrieben. Bitte noch einmal ansehen.',
      )
    }
    const { entity, entityId, field } = row
    const workingGroupId = getOwnPart(context, entity, entityId)
    const current = currentValue(db, entity, entityId, field)
    if (!sameValue(current, from)) {
      throw new CoreError(
        'changed_meanwhile',
        'Das Feld wurde inzwischen noch einmal geändert. Bitte beide Fassungen noch einmal ansehen.',
      )
    }
    const value = parsed(entity, field, to)
    const part = { entity, id: entityId, workingGroupId }
    if (!sameValue(current, value)) checkReference(context, part, field, value)
    const fields = findFields(db, entity, entityId) ?? {}
    context.change(
      {
        label: { ...partLabel(entity, 'changed', { ...fields, [field]: value }), key: 'conflict.resolved' },
        areas: ['documents'],
        groups: [row.workingGroupId],
      },
      (change) => {
        writeField(db, change, { entity, id: entityId, workingGroupId }, field, value)
        change.delete('field_conflict', id)
      },
    )
    return null
  },
}

/** Writes one field of a part, whether it is a column or a list of links. */
export function writeField(
  db: ReadDb,
  change: Change,
  part: { readonly entity: PartEntity; readonly id: string; readonly workingGroupId: string | null },
  field: string,
  value: unknown,
): void {
  if (isLinkField(field)) {
    const { id, workingGroupId } = part
    writeLinks(db, change, { id, workingGroupId: workingGroupId ?? '' }, field, value as string[])
  } else {
    change.update(part.entity, part.id, { [field]: value as string | number | null })
  }
}

/** The contract cannot say which field it is; what it says of that field holds all the same. */
function parsed(entity: PartEntity, field: string, value: unknown): unknown {
  const schema = Object.entries(partFields[entity].shape).find(([name]) => name === field)?.[1]
  const result = schema?.safeParse(value)
  if (!result?.success) {
    const message = result?.error.issues[0]?.message
    // Our schemas speak in German sentences; zod's own messages have no full stop.
    throw new CoreError('invalid_input', message?.endsWith('.') ? message : 'Die Angabe passt nicht.')
  }
  return result.data
}

function told(asking: Asking, row: ConflictRow): FieldConflict {
  const { id, entity, entityId, field, base, value, atMs } = row
  const current = currentValue(asking.db, entity, entityId, field)
  const who = whoInWords(asking, row.actor, () => row.workingGroupId)
  return { id, entity, entityId, field, base, value, current, who, atMs }
}
