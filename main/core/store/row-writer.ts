import { CoreError } from '../errors.ts'
import { statement } from './connection.ts'
import type { WriteDb } from './connection.ts'
import { sqlValue } from './rows.ts'
import type { SqlInput, SqlValue } from './rows.ts'
import { getTable, quoted } from './schema.ts'
import type { Reference, Table } from './schema.ts'

/** The primary key: the value itself, or for keys of several columns their values in key order. */
export type Key = string | number | readonly (string | number)[]

/** Values by column, in snake_case or camelCase. */
export interface RowValues {
  readonly [column: string]: SqlInput | undefined
}

/** One line of the log. Values are those SQLite stores (booleans as 0/1, JSON as text). */
export interface LoggedField {
  readonly op: 'insert' | 'update' | 'delete'
  readonly entity: string
  readonly entityId: string
  readonly field: string
  readonly old: SqlValue
  readonly new: SqlValue
}

/** A row as stored, by column name. */
export type StoredRow = Readonly<Record<string, SqlValue>>

/** Writes rows of any table of the project and reports each field that has really changed. */
export interface RowWriter {
  insert(table: string, row: RowValues): void
  update(table: string, key: Key, patch: RowValues): boolean
  delete(table: string, key: Key): void
}

/** Call only inside a transaction. `log` is told what has been stored, after it has been stored. */
export function createRowWriter(db: WriteDb, log: (field: LoggedField) => void): RowWriter {
  const writer: RowWriter = {
    insert(name, row) {
      const table = getTable(db, name)
      const values = storedValues(table, row)
      const columns = Object.keys(values)
      const places = columns.map(() => '?').join(', ')
      const sql = `INSERT INTO ${quoted(table.name)} (${columns.map(quoted).join(', ')}) VALUES (${places})
        RETURNING ${table.key.map(quoted).join(', ')}`
      const inserted = statement(db, sql).get(...Object.values(values)) as StoredRow
      // Read back, because defaults and type conversion belong to what undo and redo must restore.
      const stored = getRow(db, table, keyOf(table, inserted))
      logWhole(log, 'insert', table, stored)
    },

    update(name, key, patch) {
      const table = getTable(db, name)
      const keys = keyValues(table, key)
      const before = getRow(db, table, keys)
      const wanted = Object.entries(storedValues(table, patch))
      for (const [column] of wanted) {
        if (table.key.includes(column)) throw new TypeError(`the key of "${name}" cannot be changed`)
      }
      const changed = wanted.filter(([column, value]) => !sameValue(before[column] ?? null, value))
      if (changed.length === 0) return false
      const set = changed.map(([column]) => `${quoted(column)} = ?`).join(', ')
      const sql = `UPDATE ${quoted(table.name)} SET ${set} WHERE ${keyCondition(table)}`
      statement(db, sql).run(...changed.map(([, value]) => value), ...keys)
      return logDifference(log, table, before, getRow(db, table, keys))
    },

    delete: (name, key) => deleteWithDependents(db, log, writer, getTable(db, name), key, new Set()),
  }
  return writer
}

/** @param underway rows whose deletion has led here; they may point at each other in a circle */
function deleteWithDependents(
  db: WriteDb,
  log: (field: LoggedField) => void,
  writer: RowWriter,
  table: Table,
  key: Key,
  underway: Set<string>,
): void {
  const keys = keyValues(table, key)
  const row = getRow(db, table, keys)
  underway.add(rowName(table, row))
  for (const reference of table.references) {
    const childTable = getTable(db, reference.table)
    for (const child of childRows(db, reference, row)) {
      const childKey = keyOf(childTable, child)
      // A row can hang on this one in two ways; the first has taken it along already.
      if (underway.has(rowName(childTable, child)) || !findRow(db, childTable, childKey)) continue
      if (reference.onDelete === 'cascade') {
        deleteWithDependents(db, log, writer, childTable, childKey, underway)
      } else if (reference.onDelete === 'set_null') {
        writer.update(reference.table, childKey, Object.fromEntries(reference.columns.map((c) => [c, null])))
      }
    }
  }
  // Read again: what went along may have cleared a field of this row.
  const last = getRow(db, table, keys)
  deleteRow(db, table, last)
  logWhole(log, 'delete', table, last)
}

/** The row with this key, or null. */
export function findRow(db: WriteDb, table: Table, keys: readonly SqlValue[]): StoredRow | null {
  const columns = table.columns.map(quoted).join(', ')
  const sql = `SELECT ${columns} FROM ${quoted(table.name)} WHERE ${keyCondition(table)}`
  return (statement(db, sql).get(...keys) as StoredRow | undefined) ?? null
}

/** Whether any other row still points at this one. */
export function isReferenced(db: WriteDb, table: Table, row: StoredRow): boolean {
  const self = rowName(table, row)
  return table.references.some((reference) =>
    childRows(db, reference, row).some((child) => rowName(getTable(db, reference.table), child) !== self),
  )
}

function rowName(table: Table, row: StoredRow): string {
  return JSON.stringify([table.name, ...keyOf(table, row)])
}

/** Two stored values are the same; REAL 1.0 and INTEGER 1 are. */
export function sameValue(a: SqlValue, b: SqlValue): boolean {
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b) === 0
  return a === b || (typeof a !== typeof b && isNumeric(a) && isNumeric(b) && Number(a) === Number(b))
}

/** The primary key of a row. Keys are text or numbers; the schema has no others. */
export function keyOf(table: Table, row: StoredRow): (string | number)[] {
  return table.key.map((column) => row[column] as string | number)
}

/** The primary key as the log stores it: text, and for several columns a JSON list. */
export function entityId(table: Table, row: StoredRow): string {
  const values = keyOf(table, row)
  return values.length === 1 ? String(values[0]) : JSON.stringify(values)
}

function getRow(db: WriteDb, table: Table, keys: readonly SqlValue[]): StoredRow {
  const row = findRow(db, table, keys)
  if (!row) throw new CoreError('not_found', 'Diesen Eintrag gibt es nicht mehr.', { entity: table.name })
  return row
}

function deleteRow(db: WriteDb, table: Table, row: StoredRow): void {
  const sql = `DELETE FROM ${quoted(table.name)} WHERE ${keyCondition(table)}`
  statement(db, sql).run(...keyOf(table, row))
}

function childRows(db: WriteDb, reference: Reference, parent: StoredRow): StoredRow[] {
  const table = getTable(db, reference.table)
  const condition = reference.columns.map((column) => `${quoted(column)} = ?`).join(' AND ')
  const sql = `SELECT ${table.columns.map(quoted).join(', ')} FROM ${quoted(table.name)} WHERE ${condition}`
  return statement(db, sql).all(...reference.parentColumns.map((column) => parent[column])) as StoredRow[]
}

function storedValues(table: Table, row: RowValues): Record<string, SqlValue> {
  const result: Record<string, SqlValue> = {}
  for (const [name, value] of Object.entries(row)) {
    const column = table.column(name)
    if (value !== undefined) result[column] = sqlValue(value)
  }
  return result
}

function keyCondition(table: Table): string {
  return table.key.map((column) => `${quoted(column)} = ?`).join(' AND ')
}

function keyValues(table: Table, key: Key): readonly SqlValue[] {
  const values = typeof key === 'object' ? key : [key]
  if (values.length !== table.key.length) {
    throw new TypeError(`the key of "${table.name}" is ${table.key.join(', ')}`)
  }
  return values
}

function logWhole(
  log: (field: LoggedField) => void,
  op: 'insert' | 'delete',
  table: Table,
  row: StoredRow,
): void {
  const id = entityId(table, row)
  for (const field of table.columns) {
    const value = row[field] ?? null
    log({
      op,
      entity: table.name,
      entityId: id,
      field,
      old: op === 'delete' ? value : null,
      new: op === 'insert' ? value : null,
    })
  }
}

function logDifference(
  log: (field: LoggedField) => void,
  table: Table,
  before: StoredRow,
  after: StoredRow,
): boolean {
  let any = false
  for (const field of table.columns) {
    const [old, now] = [before[field] ?? null, after[field] ?? null]
    if (sameValue(old, now)) continue
    any = true
    log({ op: 'update', entity: table.name, entityId: entityId(table, after), field, old, new: now })
  }
  return any
}

function isNumeric(value: SqlValue): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint'
}
