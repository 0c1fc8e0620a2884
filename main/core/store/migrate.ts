import type { Database } from 'better-sqlite3'
import { CoreError } from '../errors.ts'
import { driver, transaction } from './connection.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { migration as start } from './migrations/0001-start.ts'
import { migration as weigh } from './migrations/0002-weigh.ts'
import { migration as bundle } from './migrations/0003-bundle.ts'
import { migration as elaborate } from './migrations/0004-elaborate.ts'

/** 'KLBP' in the header of the file: this is one of ours. */
export const APPLICATION_ID = 0x4b4c4250

/** One step of the schema. Published ones never change; a new one is added. */
export interface Migration {
  /** 1, 2, 3 … without gaps. */
  readonly version: number
  readonly name: string
  up(db: Database): void
}

export const MIGRATIONS: readonly Migration[] = [start, weigh, bundle, elaborate]

/** The version of a file that this program writes. */
export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

/** `user_version` of the file; 0 for an empty one. */
export function versionOf(db: ReadDb): number {
  return driver(db).pragma('user_version', { simple: true }) as number
}

/**
 * Brings a file to the newest version, each migration in one transaction together with its number, so that
 * a crash leaves the file at exactly one version.
 *
 * @param keepCopy called once before the first migration of a file that has content already
 * @throws CoreError `project_newer` for a file from a later program
 */
export function migrate(db: WriteDb, migrations: readonly Migration[], keepCopy: () => void): void {
  const version = versionOf(db)
  refuseNewer(version, migrations)
  const missing = migrations.filter((migration) => migration.version > version)
  if (missing.length > 0 && version > 0) keepCopy()
  // A table is changed by making it anew, which foreign keys would take for deleting all its rows
  // (https://www.sqlite.org/lang_altertable.html#otheralter); they are checked before each step is committed.
  driver(db).pragma('foreign_keys = OFF')
  try {
    for (const migration of missing) step(db, migration)
  } finally {
    driver(db).pragma('foreign_keys = ON')
  }
}

function step(db: WriteDb, migration: Migration): void {
  if (migration.version !== versionOf(db) + 1)
    throw new Error(`migration ${migration.version} is out of order`)
  transaction(db, () => {
    migration.up(driver(db))
    const broken = driver(db).pragma('foreign_key_check') as unknown[]
    if (broken.length > 0)
      throw new Error(`migration ${migration.version} breaks ${broken.length} references`)
    driver(db).pragma(`application_id = ${APPLICATION_ID}`)
    driver(db).pragma(`user_version = ${migration.version}`)
  })
}

/** @throws CoreError `project_newer` */
export function refuseNewer(version: number, migrations: readonly Migration[]): void {
  const latest = latestVersion(migrations)
  if (version <= latest) return
  throw new CoreError(
    'project_newer',
    'Dieses Vorhaben wurde mit einer neueren Fassung von Klebepunkt gespeichert. Bitte zuerst das Programm aktualisieren; die Datei bleibt unverändert.',
    { version, latest },
  )
}
