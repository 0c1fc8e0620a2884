import Database from 'better-sqlite3'
import { CoreError } from '../errors.ts'
import type { WriteDb } from './connection.ts'
import { createRowWriter, findRow, isReferenced, keyOf, sameValue } from './row-writer.ts'
import type { LoggedField, RowWriter } from './row-writer.ts'
import type { SqlValue } from './rows.ts'
import { findTable } from './schema.ts'
import type { Table } from './schema.ts'

/** Logged fields that make one statement again: one row inserted, updated or deleted. */
interface Step {
  readonly op: LoggedField['op']
  readonly entity: string
  readonly entityId: string
  readonly fields: readonly LoggedField[]
}

/**
 * Carries out logged steps and returns what was written. Every step must find what the log says it left: a
 * value changed past the log would otherwise be overwritten without anybody noticing.
 *
 * Call inside a transaction.
 * @throws CoreError `undo_conflict`
 */
export function replay(db: WriteDb, fields: readonly LoggedField[]): LoggedField[] {
  const written: LoggedField[] = []
  const writer = createRowWriter(db, (field) => written.push(field))
  try {
    for (const step of steps(fields)) carryOut(db, writer, step)
  } catch (error) {
    throw isConstraint(error) ? undoConflict(error) : error
  }
  return written
}

function carryOut(db: WriteDb, writer: RowWriter, step: Step): void {
  const table = findTable(db, step.entity)
  if (!table || step.fields.some((f) => !table.columns.includes(f.field))) throw undoConflict()
  const key = keyOfStep(table, step)
  const row = findRow(db, table, key)

  if (step.op === 'insert') {
    if (row) throw undoConflict()
    writer.insert(table.name, values(step, 'new'))
    return
  }
  if (!row || step.fields.some((f) => !sameValue(row[f.field] ?? null, f.old))) throw undoConflict()
  if (step.op === 'update') {
    writer.update(table.name, key, values(step, 'new'))
  } else {
    // Rows that hang on it and are not in the log (ballots, say) must not vanish with it.
    if (isReferenced(db, table, row)) throw undoConflict()
    writer.delete(table.name, key)
  }
}

/** Groups neighbouring fields of one row; a field that comes twice belongs to two steps. */
function steps(fields: readonly LoggedField[]): Step[] {
  const result: (Step & { fields: LoggedField[] })[] = []
  for (const field of fields) {
    const last = result.at(-1)
    const same =
      last !== undefined &&
      last.op === field.op &&
      last.entity === field.entity &&
      last.entityId === field.entityId &&
      !last.fields.some((f) => f.field === field.field)
    if (same) last.fields.push(field)
    else result.push({ op: field.op, entity: field.entity, entityId: field.entityId, fields: [field] })
  }
  return result
}

function values(step: Step, side: 'old' | 'new'): Record<string, SqlValue> {
  return Object.fromEntries(step.fields.map((f) => [f.field, f[side]]))
}

/** The primary key: whole rows carry it among their fields, an update only as the entity's id. */
function keyOfStep(table: Table, step: Step): (string | number)[] {
  if (step.op !== 'update') return keyOf(table, values(step, step.op === 'insert' ? 'new' : 'old'))
  const parts: unknown = table.key.length === 1 ? [step.entityId] : JSON.parse(step.entityId)
  if (!Array.isArray(parts) || parts.length !== table.key.length) throw undoConflict()
  return parts as (string | number)[]
}

/** Whether the tables refused what was written. */
export function isConstraint(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')
}

/** What is said where a change no longer fits what is there now. */
export function undoConflict(cause?: unknown): CoreError {
  return new CoreError(
    'undo_conflict',
    'Das lässt sich nicht mehr zurücknehmen oder wiederholen, weil inzwischen etwas anderes davon abhängt.',
    undefined,
    { cause },
  )
}
