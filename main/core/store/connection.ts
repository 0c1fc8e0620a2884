import Database from 'better-sqlite3'
import { CoreError } from '../errors.ts'

declare const readable: unique symbol
declare const writable: unique symbol

/**
 * A project that may be asked, not changed. Opaque on purpose: SQL goes through `rows.ts`, which refuses to run
 * a statement that writes with anything less than a `WriteDb`.
 */
export interface ReadDb {
  readonly [readable]: true
  /** Path of the file, or `:memory:`. */
  readonly name: string
  readonly open: boolean
  readonly inTransaction: boolean
}

/** The one connection that writes. */
export interface WriteDb extends ReadDb {
  readonly [writable]: true
}

/** How long a statement waits for another connection before it gives up. */
const BUSY_TIMEOUT_MS = 5_000

/**
 * What every writing connection must have. Set explicitly and read back, because defaults differ between
 * builds of SQLite (better-sqlite3 compiles `synchronous=NORMAL` for WAL, which loses commits in a power cut).
 */
const PRAGMAS: readonly (readonly [name: string, set: string, readBack: string | number])[] = [
  ['busy_timeout', String(BUSY_TIMEOUT_MS), BUSY_TIMEOUT_MS],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['secure_delete', 'ON', 1],
  // Only macOS acts on these two; there a plain fsync does not reach the disk.
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  // Sorting and VACUUM must not leave pieces of ballots in temporary files.
  ['temp_store', 'MEMORY', 2],
  ['synchronous', 'FULL', 2],
]

/**
 * Opens (and creates, unless `mustExist`) a database for writing in WAL mode, with every pragma read back.
 * Only for files on a local disk: WAL does not work on network shares.
 *
 * @throws CoreError `storage_unsafe` if SQLite did not take a setting
 */
export function openConnection(file: string, options: { mustExist: boolean }): WriteDb {
  const db = new Database(file, { fileMustExist: options.mustExist, timeout: BUSY_TIMEOUT_MS })
  try {
    // cell_size_check and trusted_schema first: they guard the reading that all the others cause.
    for (const [name, value, expected] of PRAGMAS) setPragma(db, name, value, expected)
    setPragma(db, 'journal_mode', 'WAL', file === ':memory:' ? 'memory' : 'wal')
  } catch (error) {
    db.close()
    throw error
  }
  return db as unknown as WriteDb
}

/** Opens a closed file for looking only (checks, its identity). Nothing is written, no journal is made. */
export function openForInspection(file: string): ReadDb {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS })
  try {
    setPragma(db, 'trusted_schema', 'OFF', 0)
    setPragma(db, 'cell_size_check', 'ON', 1)
    setPragma(db, 'query_only', 'ON', 1)
    // Foreign keys are only looked at, never enforced on a file that is not changed.
    setPragma(db, 'temp_store', 'MEMORY', 2)
  } catch (error) {
    db.close()
    throw error
  }
  return db as unknown as ReadDb
}

/** Closes a connection; harmless if it is closed already. */
export function closeConnection(db: ReadDb): void {
  driver(db).close()
}

/** The better-sqlite3 object behind a handle. For `store/` only: features use `rows.ts` and the change log. */
export function driver(db: ReadDb): Database.Database {
  return db as unknown as Database.Database
}

/** More different statements than this are not kept prepared; the program has fewer. */
const MAX_PREPARED = 500
const prepared = new WeakMap<ReadDb, Map<string, Database.Statement<unknown[], unknown>>>()

/** The prepared statement for `sql`, prepared once per connection. SQL is constant text; values are bound. */
export function statement(db: ReadDb, sql: string): Database.Statement<unknown[], unknown> {
  let cache = prepared.get(db)
  if (!cache) prepared.set(db, (cache = new Map()))
  let found = cache.get(sql)
  if (!found) {
    if (cache.size >= MAX_PREPARED) cache.clear()
    found = driver(db).prepare<unknown[]>(sql)
    cache.set(sql, found)
  }
  return found
}

/**
 * Runs `work` in one transaction that takes the write lock at once (BEGIN IMMEDIATE). When this returns, the
 * changes are on the disk; when it throws, none of them is in the file.
 *
 * `work` must be synchronous: a transaction that waits would mix with other people's commands.
 *
 * @throws CoreError `disk_full`, `storage_failed` … see `storageError`
 */
export function transaction<T>(db: WriteDb, work: () => T): T {
  if (db.inTransaction) throw new Error('transaction: there is one already; commands are never nested')
  let result: T
  let wrote: boolean
  try {
    statement(db, 'BEGIN IMMEDIATE').run()
    const before = totalChanges(db)
    result = work()
    if (result instanceof Promise) throw new TypeError('transaction: work must not be asynchronous')
    wrote = totalChanges(db) !== before
    statement(db, 'COMMIT').run()
  } catch (error) {
    // SQLite itself rolls back after some errors (full disk), so there may be nothing left to undo.
    if (db.inTransaction) statement(db, 'ROLLBACK').run()
    throw storageError(error)
  }
  if (wrote) committed(db)
  return result
}

const commitListeners = new WeakMap<ReadDb, () => void>()

/** Calls `listener` after every commit that has changed something. One listener per connection. */
export function onCommit(db: WriteDb, listener: () => void): void {
  commitListeners.set(db, listener)
}

/** Tells the listener of `onCommit` that something outside a `transaction` has been written. */
export function committed(db: WriteDb): void {
  commitListeners.get(db)?.()
}

/**
 * Rows written over this connection so far. While it stays the same, what was read is still so – outside of a
 * transaction, which may be taken back.
 */
export function totalChanges(db: ReadDb): number {
  return (statement(db, 'SELECT total_changes() AS n').get() as { n: number }).n
}

/**
 * Turns errors of the disk into words; everything else (constraints, our own errors) is returned unchanged.
 */
export function storageError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const because = { cause: error }
  const details = { sqlite: error.code }
  if (error.code.startsWith('SQLITE_FULL')) {
    return new CoreError(
      'disk_full',
      'Der Datenträger ist voll. Die letzte Eingabe wurde nicht gespeichert. Bitte Platz schaffen und noch einmal versuchen.',
      details,
      because,
    )
  }
  if (error.code.startsWith('SQLITE_CORRUPT') || error.code.startsWith('SQLITE_NOTADB')) {
    return new CoreError(
      'project_damaged',
      'Die Projektdatei ist beschädigt. Bitte eine Sicherung öffnen.',
      details,
      because,
    )
  }
  if (/^SQLITE_(IOERR|READONLY|CANTOPEN|PERM|NOLFS)/.test(error.code)) {
    return new CoreError(
      'storage_failed',
      'Auf den Datenträger konnte nicht geschrieben werden. Die letzte Eingabe wurde nicht gespeichert.',
      details,
      because,
    )
  }
  if (/^SQLITE_(BUSY|LOCKED)/.test(error.code)) {
    return new CoreError(
      'storage_busy',
      'Ein anderes Programm benutzt die Projektdatei gerade. Bitte noch einmal versuchen.',
      details,
      because,
    )
  }
  return error
}

function setPragma(db: Database.Database, name: string, value: string, expected: string | number): void {
  db.pragma(`${name} = ${value}`)
  const actual = db.pragma(name, { simple: true })
  if (actual !== expected) {
    throw new CoreError('storage_unsafe', 'Die Projektdatei lässt sich hier nicht sicher speichern.', {
      pragma: name,
      expected,
      actual: String(actual),
    })
  }
}
