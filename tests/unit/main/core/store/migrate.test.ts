import { expect, onTestFinished, test, vi } from 'vitest'
import { closeConnection, driver, openConnection } from '../../../../../main/core/store/connection.ts'
import type { WriteDb } from '../../../../../main/core/store/connection.ts'
import { APPLICATION_ID, MIGRATIONS, migrate, versionOf } from '../../../../../main/core/store/migrate.ts'
import type { Migration } from '../../../../../main/core/store/migrate.ts'
import { all, get } from '../../../../../main/core/store/rows.ts'

const first: Migration = {
  version: 1,
  name: 'first',
  up: (db) => db.exec('CREATE TABLE a (x INTEGER) STRICT'),
}
const second: Migration = {
  version: 2,
  name: 'second',
  up: (db) => db.exec('CREATE TABLE b (x INTEGER) STRICT; INSERT INTO a VALUES (2)'),
}
const broken: Migration = {
  version: 3,
  name: 'broken',
  up: (db) => db.exec('CREATE TABLE c (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1)'),
}

function empty(): WriteDb {
  const db = openConnection(':memory:', { mustExist: false })
  onTestFinished(() => closeConnection(db))
  return db
}

const tables = (db: WriteDb) =>
  all<{ name: string }>(db, `SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).map(
    (t) => t.name,
  )

test('the shipped migrations are numbered without gaps and mark the file as ours', () => {
  expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, i) => i + 1))
  const db = empty()
  migrate(db, MIGRATIONS, () => undefined)
  expect(driver(db).pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
  expect(Buffer.from(APPLICATION_ID.toString(16), 'hex').toString('latin1')).toBe('KLBP')
  expect(versionOf(db)).toBe(MIGRATIONS.length)
  expect(driver(db).pragma('integrity_check', { simple: true })).toBe('ok')
})

test('every table of the shipped schema is strict', () => {
  const db = empty()
  migrate(db, MIGRATIONS, () => undefined)
  const loose = (driver(db).pragma('table_list') as { name: string; strict: number }[]).filter(
    (table) => !table.name.startsWith('sqlite_') && table.strict === 0,
  )
  expect(loose).toEqual([])
})

test('an old file goes on from its version, with a copy kept first and only then', () => {
  const db = empty()
  const keepCopy = vi.fn<() => void>(() => expect(versionOf(db)).toBe(1))
  migrate(db, [first], keepCopy)
  expect(keepCopy).not.toHaveBeenCalled()
  migrate(db, [first, second], keepCopy)
  expect(keepCopy).toHaveBeenCalledTimes(1)
  migrate(db, [first, second], keepCopy)
  expect(keepCopy).toHaveBeenCalledTimes(1)
  expect(tables(db)).toEqual(['a', 'b'])
  expect(get(db, 'SELECT x FROM a')).toEqual({ x: 2 })
})

test('if the copy cannot be kept nothing is migrated', () => {
  const db = empty()
  migrate(db, [first], () => undefined)
  const full = (): void => {
    throw new Error('full')
  }
  expect(() => migrate(db, [first, second], full)).toThrow('full')
  expect([versionOf(db), tables(db)]).toEqual([1, ['a']])
})

test('a migration that fails leaves the file exactly at the version before', () => {
  const db = empty()
  expect(() => migrate(db, [first, second, broken], () => undefined)).toThrow('nowhere')
  expect([versionOf(db), tables(db)]).toEqual([2, ['a', 'b']])
})

test('a file from a newer program is refused in words and not touched', () => {
  const db = empty()
  migrate(db, [first, second], () => undefined)
  const keepCopy = vi.fn<() => void>()
  expect(() => migrate(db, [first], keepCopy)).toThrow(
    expect.objectContaining({ code: 'project_newer', message: expect.stringMatching(/neueren Fassung/) }),
  )
  expect(keepCopy).not.toHaveBeenCalled()
  expect(versionOf(db)).toBe(2)
})
