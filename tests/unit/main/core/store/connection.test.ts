import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import {
  closeConnection,
  driver,
  onCommit,
  openConnection,
  openForInspection,
  transaction,
} from '../../../../../main/core/store/connection.ts'
import type { WriteDb } from '../../../../../main/core/store/connection.ts'
import { all, get, run } from '../../../../../main/core/store/rows.ts'

function fileDb(sql: string): WriteDb {
  const folder = mkdtempSync(join(tmpdir(), 'klebepunkt-store-'))
  const db = openConnection(join(folder, 'a.db'), { mustExist: false })
  onTestFinished(() => {
    closeConnection(db)
    rmSync(folder, { recursive: true, force: true })
  })
  driver(db).exec(sql)
  return db
}

const THING = 'CREATE TABLE thing (id INTEGER PRIMARY KEY, body BLOB) STRICT'

test('a writing connection has every safety setting', () => {
  const db = fileDb(THING)
  const settings = Object.fromEntries(
    [
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'secure_delete',
      'fullfsync',
      'checkpoint_fullfsync',
      'trusted_schema',
      'cell_size_check',
      'temp_store',
      'busy_timeout',
    ].map((name) => [name, driver(db).pragma(name, { simple: true })]),
  )
  expect(settings).toEqual({
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    secure_delete: 1,
    fullfsync: 1,
    checkpoint_fullfsync: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    temp_store: 2,
    busy_timeout: 5000,
  })
})

test('a connection for looking cannot write', () => {
  const db = fileDb(THING)
  run(db, 'INSERT INTO thing (id) VALUES (1)')
  const look = openForInspection(db.name)
  onTestFinished(() => closeConnection(look))
  expect(all(look, 'SELECT id FROM thing')).toEqual([{ id: 1 }])
  expect(() => driver(look).exec('DELETE FROM thing')).toThrow()
})

test('a full disk is said in words, nothing half stays, and it goes on when there is space', () => {
  const db = fileDb(THING)
  const pages = driver(db).pragma('page_count', { simple: true }) as number
  driver(db).pragma(`max_page_count = ${pages + 3}`)
  const fill = (): void =>
    transaction(db, () => {
      for (let i = 0; i < 20; i++) run(db, 'INSERT INTO thing (body) VALUES (zeroblob(4000))')
    })
  expect(fill).toThrow(
    expect.objectContaining({ code: 'disk_full', message: expect.stringMatching(/nicht gespeichert/) }),
  )
  expect(get(db, 'SELECT count(*) AS n FROM thing')).toEqual({ n: 0 })
  expect(db.inTransaction).toBe(false)
  driver(db).pragma('max_page_count = 1000')
  fill()
  expect(get(db, 'SELECT count(*) AS n FROM thing')).toEqual({ n: 20 })
})

test('commits that wrote something are told, others are not', () => {
  const db = fileDb(THING)
  const listener = vi.fn<() => void>()
  onCommit(db, listener)
  transaction(db, () => all(db, 'SELECT 1 FROM thing'))
  expect(() =>
    transaction(db, () => {
      run(db, 'INSERT INTO thing (id) VALUES (1)')
      throw new Error('back')
    }),
  ).toThrow('back')
  run(db, 'DELETE FROM thing')
  expect(listener).not.toHaveBeenCalled()
  transaction(db, () => {
    run(db, 'INSERT INTO thing (id) VALUES (1)')
    run(db, 'INSERT INTO thing (id) VALUES (2)')
    expect(listener).not.toHaveBeenCalled()
  })
  expect(listener).toHaveBeenCalledTimes(1)
  run(db, 'DELETE FROM thing')
  expect(listener).toHaveBeenCalledTimes(2)
})

test('numbers SQLite would turn into NULL are refused', () => {
  const db = fileDb(THING)
  expect(() => run(db, 'INSERT INTO thing (id) VALUES (?)', [Number.POSITIVE_INFINITY])).toThrow(TypeError)
})
