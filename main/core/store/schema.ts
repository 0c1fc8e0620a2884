import { driver } from './connection.ts'
import type { ReadDb } from './connection.ts'
import { camelCase } from './rows.ts'

/** A table of the project, as the file itself describes it. */
export interface Table {
  readonly name: string
  /** Columns that are stored (no generated ones), in their order. */
  readonly columns: readonly string[]
  /** Columns of the primary key, in key order; never empty. */
  readonly key: readonly string[]
  /** Foreign keys of other tables (and this one) that point here. */
  readonly references: readonly Reference[]
  /** The column behind a name in snake_case or camelCase. @throws TypeError if there is none */
  column(name: string): string
}

/** `table.columns[i]` points at `parentColumns[i]` of the table that lists this reference. */
export interface Reference {
  readonly table: string
  readonly columns: readonly string[]
  readonly parentColumns: readonly string[]
  readonly onDelete: 'refuse' | 'cascade' | 'set_null'
}

/**
 * The log cannot log itself, what describes the file (`meta`) is not people's work, and the names of leads must go
 * when their row goes.
 */
const NOT_LOGGED = new Set(['change', 'change_field', 'meta', 'lead_access'])

const cache = new WeakMap<ReadDb, { version: unknown; tables: ReadonlyMap<string, Table> }>()

/**
 * The table with this name.
 * @throws TypeError for a table that does not exist or may not be written through the change log
 */
export function getTable(db: ReadDb, name: string): Table {
  const table = findTable(db, name)
  if (!table) throw new TypeError(`"${name}" is no table of the change log`)
  return table
}

/** The table with this name, or null; read anew whenever the schema has changed. */
export function findTable(db: ReadDb, name: string): Table | null {
  const version = driver(db).pragma('schema_version', { simple: true })
  let known = cache.get(db)
  if (!known || known.version !== version) {
    known = { version, tables: readTables(db) }
    cache.set(db, known)
  }
  return known.tables.get(name) ?? null
}

interface ColumnRow {
  name: string
  pk: number
  hidden: number
}

interface ForeignKeyRow {
  id: number
  seq: number
  table: string
  from: string
  to: string | null
  on_delete: string
}

function readTables(db: ReadDb): Map<string, Table> {
  const names = driver(db)
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .all()
    .map((row) => row.name)
    .filter((name) => !NOT_LOGGED.has(name))

  const keys = new Map(names.map((name) => [name, keyOf(columnsOf(db, name))]))
  const references = new Map<string, Reference[]>()
  for (const name of names) {
    for (const [parent, reference] of foreignKeysOf(db, name, keys)) {
      references.set(parent, [...(references.get(parent) ?? []), reference])
    }
  }

  const tables = new Map<string, Table>()
  for (const name of names) {
    const key = keys.get(name) ?? []
    // Without a key a row could not be found again for undo.
    if (key.length === 0) continue
    tables.set(name, describe(name, storedColumns(columnsOf(db, name)), key, references.get(name) ?? []))
  }
  return tables
}

function describe(
  name: string,
  columns: readonly string[],
  key: readonly string[],
  references: readonly Reference[],
): Table {
  const byName = new Map(
    columns.flatMap((column) => [[column, column] as const, [camelCase(column), column] as const]),
  )
  return {
    name,
    columns,
    key,
    references,
    column(wanted) {
      const column = byName.get(wanted)
      if (column === undefined) throw new TypeError(`"${name}" has no column "${wanted}"`)
      return column
    },
  }
}

function columnsOf(db: ReadDb, table: string): ColumnRow[] {
  return driver(db).pragma(`table_xinfo(${quoted(table)})`) as ColumnRow[]
}

/** hidden > 0: generated columns and those of virtual tables. */
function storedColumns(columns: readonly ColumnRow[]): string[] {
  return columns.filter((column) => column.hidden === 0).map((column) => column.name)
}

function keyOf(columns: readonly ColumnRow[]): string[] {
  return columns
    .filter((column) => column.pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map((column) => column.name)
}

function foreignKeysOf(
  db: ReadDb,
  table: string,
  keys: ReadonlyMap<string, readonly string[]>,
): [parent: string, Reference][] {
  const rows = driver(db).pragma(`foreign_key_list(${quoted(table)})`) as ForeignKeyRow[]
  const byId = new Map<number, ForeignKeyRow[]>()
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row])
  return [...byId.values()].map((parts) => {
    parts.sort((a, b) => a.seq - b.seq)
    const parent = parts[0]?.table ?? ''
    const reference: Reference = {
      table,
      columns: parts.map((part) => part.from),
      parentColumns: parts.map((part, i) => part.to ?? keys.get(parent)?.[i] ?? ''),
      onDelete: onDelete(parts[0]?.on_delete ?? '', table),
    }
    return [parent, reference]
  })
}

function onDelete(rule: string, table: string): Reference['onDelete'] {
  switch (rule) {
    case 'NO ACTION':
    case 'RESTRICT':
      return 'refuse'
    case 'CASCADE':
      return 'cascade'
    case 'SET NULL':
      return 'set_null'
    default:
      throw new TypeError(`ON DELETE ${rule} of "${table}" is not understood by the change log`)
  }
}

/** An identifier for use inside SQL text. Only names read from the schema come here. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
