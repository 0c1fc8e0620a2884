import Database from 'better-sqlite3'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { CoreError } from '../errors.ts'
import { driver, openConnection, closeConnection } from './connection.ts'
import type { ReadDb } from './connection.ts'
import { APPLICATION_ID, MIGRATIONS, migrate, refuseNewer, versionOf } from './migrate.ts'
import type { Migration } from './migrate.ts'
import { all } from './rows.ts'

const MAGIC = 'SQLite format 3\0'
const HEADER_BYTES = 100
/** Far above any project; keeps a wrong file from filling the disk with its working copy. */
const MAX_BYTES = 2 ** 30

/**
 * First look at a closed file, before SQLite sees it: is it one of ours, is it whole? Reads its 100-byte header
 * by the file system, so never call it for a file that is open as a database.
 *
 * @throws CoreError `not_a_project`, `project_damaged`, `project_newer`
 */
export function checkHeader(file: string): void {
  const fd = openSync(file, 'r')
  try {
    const { size } = fstatSync(fd)
    const header = Buffer.alloc(HEADER_BYTES)
    const read = readSync(fd, header, 0, HEADER_BYTES, 0)
    if (
      read < HEADER_BYTES ||
      header.toString('latin1', 0, 16) !== MAGIC ||
      header.readInt32BE(68) !== APPLICATION_ID
    ) {
      throw new CoreError('not_a_project', 'Diese Datei ist kein Vorhaben von Klebepunkt.')
    }
    const stored = header.readUInt16BE(16)
    const pageBytes = stored === 1 ? 65536 : stored
    const pages = header.readUInt32BE(28)
    if (size > MAX_BYTES) throw damaged('sie ist viel zu groß')
    if (pageBytes < 512 || size % pageBytes !== 0 || pages * pageBytes > size) {
      throw damaged('sie ist nicht vollständig')
    }
    refuseNewer(header.readInt32BE(60), MIGRATIONS)
  } finally {
    closeSync(fd)
  }
}

/**
 * Whether a closed file says of itself that it is in WAL mode. Ours never are, so another program wrote it.
 */
export function isInWalMode(file: string): boolean {
  const fd = openSync(file, 'r')
  try {
    const header = Buffer.alloc(HEADER_BYTES)
    readSync(fd, header, 0, HEADER_BYTES, 0)
    return header[18] === 2 || header[19] === 2
  } finally {
    closeSync(fd)
  }
}

/**
 * Looks through an opened file: pages, constraints, references, and whether it holds exactly the tables,
 * indexes, triggers and views that our migrations make (a foreign trigger would run with our rights).
 *
 * @param thorough also compares every index with its table
 * @throws CoreError `project_damaged`, `project_foreign`, `project_newer`
 */
export function checkContent(db: ReadDb, options: { thorough: boolean }): void {
  try {
    const check = options.thorough ? 'integrity_check' : 'quick_check'
    const found = driver(db).pragma(`${check}(1)`, { simple: true })
    if (found !== 'ok') throw damaged('ihr Aufbau stimmt nicht mehr', String(found))
    if (driver(db).pragma('application_id', { simple: true }) !== APPLICATION_ID)
      throw damaged('ihr Kopf fehlt')
    const version = versionOf(db)
    refuseNewer(version, MIGRATIONS)
    refuseForeignObjects(db, version)
    const broken = driver(db).pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw damaged('Einträge passen nicht mehr zueinander')
  } catch (error) {
    if (error instanceof Database.SqliteError)
      throw damaged('sie lässt sich nicht lesen', error.message, error)
    throw error
  }
}

interface SchemaObject {
  type: string
  name: string
  sql: string | null
}

/** Everything of the schema but SQLite's own (statistics, automatic indexes). */
function schemaObjects(db: ReadDb): SchemaObject[] {
  return all<SchemaObject>(
    db,
    `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`,
  )
}

const expected = new Map<number, SchemaObject[]>()

function expectedObjects(version: number, migrations: readonly Migration[]): SchemaObject[] {
  let objects = expected.get(version)
  if (!objects) {
    const model = openConnection(':memory:', { mustExist: false })
    try {
      migrate(
        model,
        migrations.filter((migration) => migration.version <= version),
        () => undefined,
      )
      objects = schemaObjects(model)
      expected.set(version, objects)
    } finally {
      closeConnection(model)
    }
  }
  return objects
}

function refuseForeignObjects(db: ReadDb, version: number): void {
  const key = (object: SchemaObject): string => JSON.stringify([object.type, object.name, object.sql])
  const ours = new Set(expectedObjects(version, MIGRATIONS).map(key))
  const theirs = schemaObjects(db)
  const foreign = theirs.filter((object) => !ours.has(key(object)))
  if (foreign.length > 0) {
    throw new CoreError(
      'project_foreign',
      'Diese Datei enthält Bestandteile, die nicht von Klebepunkt stammen. Sie wird deshalb nicht geöffnet.',
      { objects: foreign.map((object) => `${object.type} ${object.name}`) },
    )
  }
  if (theirs.length < ours.size) throw damaged('es fehlen Teile')
}

function damaged(how: string, found?: string, cause?: unknown): CoreError {
  return new CoreError(
    'project_damaged',
    `Die Datei ist beschädigt: ${how}.`,
    found ? { found } : undefined,
    { cause },
  )
}
