import { CoreError } from '../errors.ts'
import { committed, statement, storageError } from './connection.ts'
import type { ReadDb, WriteDb } from './connection.ts'

/** What a column can hold. */
export type SqlValue = string | number | bigint | null | Uint8Array

/**
 * What may be bound: booleans become 0/1; lists and objects become JSON text. `undefined` and numbers that are
 * not finite are refused, because SQLite would silently store NULL.
 */
export type SqlInput = SqlValue | boolean | readonly unknown[] | { readonly [key: string]: unknown }

/** Values for `?` (a list) or for `:name` (an object with exactly those names). */
export type SqlParams = readonly SqlInput[] | { readonly [name: string]: SqlInput }

/** Columns (in camelCase, as the caller sees them) that are more than text and numbers. */
export interface ColumnKinds {
  /** INTEGER 0/1, read as boolean. */
  readonly boolean?: readonly string[]
  /** TEXT holding JSON, read parsed; NULL stays null. */
  readonly json?: readonly string[]
}

/**
 * All rows of a query, columns in camelCase. `T` is the caller's promise of what the SQL yields; this is the
 * only place where snake_case meets camelCase.
 */
export function all<T>(db: ReadDb, sql: string, params: SqlParams = [], kinds: ColumnKinds = {}): T[] {
  const query = reading(db, sql)
  return (query.all(...bound(params)) as Row[]).map((row) => camelRow(row, kinds) as T)
}

/** The first row of a query, or null. */
export function find<T>(db: ReadDb, sql: string, params: SqlParams = [], kinds: ColumnKinds = {}): T | null {
  const row = reading(db, sql).get(...bound(params)) as Row | undefined
  return row === undefined ? null : (camelRow(row, kinds) as T)
}

/**
 * The first row of a query.
 * @throws CoreError `not_found`
 */
export function get<T>(db: ReadDb, sql: string, params: SqlParams = [], kinds: ColumnKinds = {}): T {
  const row = find<T>(db, sql, params, kinds)
  if (row === null) throw new CoreError('not_found', 'Diesen Eintrag gibt es nicht (mehr).')
  return row
}

/**
 * Runs a statement that writes; returns the number of rows changed. For what people change use the change log
 * instead: this leaves no trace and cannot be undone. Ballots use it.
 */
export function run(db: WriteDb, sql: string, params: SqlParams = []): number {
  let changes: number
  try {
    changes = statement(db, sql).run(...bound(params)).changes
  } catch (error) {
    throw storageError(error)
  }
  if (changes > 0 && !db.inTransaction) committed(db)
  return changes
}

/** Names of columns as they were translated: lists of thousands of rows ask for the same few again and again. */
const translated = new Map<string, string>()

/** `working_group` → `workingGroup`. */
export function camelCase(name: string): string {
  let found = translated.get(name)
  if (found === undefined) {
    found = name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
    translated.set(name, found)
  }
  return found
}

/** The value as SQLite will store it. */
export function sqlValue(value: unknown): SqlValue {
  switch (typeof value) {
    case 'string':
    case 'bigint':
      return value
    case 'boolean':
      return value ? 1 : 0
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be stored`)
      return value
    case 'object':
      return value === null || value instanceof Uint8Array ? value : JSON.stringify(value)
    default:
      throw new TypeError(`a value of type ${typeof value} cannot be stored`)
  }
}

type Row = Record<string, SqlValue>

function reading(db: ReadDb, sql: string): ReturnType<typeof statement> {
  const query = statement(db, sql)
  if (!query.readonly) throw new TypeError('this statement writes: use run or the change log')
  return query
}

function bound(params: SqlParams): unknown[] {
  if (isList(params)) return params.map(sqlValue)
  return [Object.fromEntries(Object.entries(params).map(([name, value]) => [name, sqlValue(value)]))]
}

function isList(params: SqlParams): params is readonly SqlInput[] {
  return Array.isArray(params)
}

function camelRow(row: Row, kinds: ColumnKinds): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const column in row) result[camelCase(column)] = row[column]
  for (const name of kinds.boolean ?? []) {
    if (typeof result[name] === 'number') result[name] = result[name] === 1
  }
  for (const name of kinds.json ?? []) {
    if (typeof result[name] === 'string') result[name] = JSON.parse(result[name])
  }
  return result
}
