import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCoreError } from '../../../../../main/core/errors.ts'
import { withChange } from '../../../../../main/core/store/change-log.ts'
import type { Change } from '../../../../../main/core/store/change-log.ts'
import { closeConnection, driver, openConnection } from '../../../../../main/core/store/connection.ts'
import type { WriteDb } from '../../../../../main/core/store/connection.ts'
import { MIGRATIONS, migrate } from '../../../../../main/core/store/migrate.ts'
import { all } from '../../../../../main/core/store/rows.ts'
import { redo, undo, undoState } from '../../../../../main/core/store/undo.ts'
import { NOW_MS, meta, someone } from './support.ts'

// Small ranges, so that rows collide, depend on each other and are deleted from under each other.
const TABLES = `
  CREATE TABLE area (id INTEGER PRIMARY KEY, name TEXT UNIQUE, weight REAL NOT NULL DEFAULT 1,
    over_id INTEGER REFERENCES area (id) ON DELETE SET NULL) STRICT;
  CREATE TABLE aim (area_id INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE, number INTEGER NOT NULL,
    body BLOB, PRIMARY KEY (area_id, number)) STRICT, WITHOUT ROWID;
  CREATE TABLE step (id INTEGER PRIMARY KEY, area_id INTEGER, number INTEGER,
    FOREIGN KEY (area_id, number) REFERENCES aim (area_id, number)) STRICT;`

type Op = (change: Change) => void
type Step =
  { kind: 'do'; ops: Op[]; undoable: boolean; lenient: boolean } | { kind: 'undo' | 'redo'; times: number }

const small = fc.integer({ min: 1, max: 4 })
const name = fc.option(fc.constantFrom('a', 'b', 'ü„“', ''))
const weight = fc.constantFrom(1, 1.5, 1_795_312_051_618)
const body = fc.option(fc.uint8Array({ maxLength: 3 }))

const op: fc.Arbitrary<Op> = fc.oneof(
  fc.record({ id: small, name, weight, overId: fc.option(small) }).map(
    (row): Op =>
      (c) =>
        c.insert('area', row),
  ),
  fc.record({ areaId: small, number: small, body }).map(
    (row): Op =>
      (c) =>
        c.insert('aim', row),
  ),
  fc.record({ id: small, areaId: small, number: small }).map(
    (row): Op =>
      (c) =>
        c.insert('step', row),
  ),
  fc.tuple(small, fc.record({ name, weight, overId: fc.option(small) }, { requiredKeys: [] })).map(
    ([id, patch]): Op =>
      (c) =>
        void c.update('area', id, patch),
  ),
  fc.tuple(small, small, body).map(
    ([a, n, b]): Op =>
      (c) =>
        void c.update('aim', [a, n], { body: b }),
  ),
  small.map(
    (id): Op =>
      (c) =>
        c.delete('area', id),
  ),
  fc.tuple(small, small).map(
    ([a, n]): Op =>
      (c) =>
        c.delete('aim', [a, n]),
  ),
  small.map(
    (id): Op =>
      (c) =>
        c.delete('step', id),
  ),
)

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('do' as const),
      ops: fc.array(op, { minLength: 1, maxLength: 4 }),
      undoable: fc.integer({ min: 0, max: 15 }).map((n) => n > 0),
      lenient: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), times: small }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('redo' as const), times: small }) },
)

function content(db: WriteDb): string {
  return JSON.stringify(
    ['area', 'aim', 'step'].map((table) => all(db, `SELECT * FROM ${table} ORDER BY 1, 2, 3`)),
  )
}

test('undo and redo walk exactly through the states that were there', () => {
  const seen = { done: 0, undone: 0, redone: 0 }
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60, size: 'max' }), (steps) => {
      const db = openConnection(':memory:', { mustExist: false })
      try {
        migrate(db, MIGRATIONS, () => undefined)
        driver(db).exec(TABLES)
        // The model: what the tables held before each change that can be undone, and after each taken back.
        let past: string[] = []
        let future: string[] = []
        for (const one of steps) {
          if (one.kind === 'do') {
            const before = content(db)
            if (!attempt(db, one)) {
              expect(content(db)).toBe(before)
              continue
            }
            seen.done += 1
            past = one.undoable ? [...past, before] : []
            future = []
            continue
          }
          for (let i = 0; i < one.times; i++) {
            const [from, to] = one.kind === 'undo' ? [past, future] : [future, past]
            const target = from.pop()
            const meta = { ...someone, nowMs: NOW_MS }
            if (target === undefined) {
              expect(() => (one.kind === 'undo' ? undo(db, meta) : redo(db, meta))).toThrow('Es gibt nichts')
              break
            }
            to.push(content(db))
            if (one.kind === 'undo') undo(db, meta)
            else redo(db, meta)
            seen[one.kind === 'undo' ? 'undone' : 'redone'] += 1
            expect(content(db)).toBe(target)
          }
          const state = undoState(db)
          expect([state.undo !== null, state.redo !== null]).toEqual([past.length > 0, future.length > 0])
        }
      } finally {
        closeConnection(db)
      }
    }),
    { numRuns: 120, seed: 20261121 },
  )
  // The walk must have been one.
  expect(Math.min(seen.done, seen.undone, seen.redone)).toBeGreaterThan(100)
})

/**
 * Tries a command; false if the tables refused it or it changed nothing. A lenient command goes on after a
 * refused step, as one may that tries a second way.
 */
function attempt(db: WriteDb, { ops, undoable, lenient }: Extract<Step, { kind: 'do' }>): boolean {
  const countBefore = all(db, 'SELECT id FROM change').length
  try {
    withChange(db, meta('x', { undoable }), (change) => {
      for (const one of ops) {
        try {
          one(change)
        } catch (error) {
          if (!lenient || !isRefusal(error)) throw error
        }
      }
    })
  } catch (error) {
    if (!isRefusal(error)) throw error
    expect(all(db, 'SELECT id FROM change')).toHaveLength(countBefore)
    return false
  }
  return all(db, 'SELECT id FROM change').length > countBefore
}

function isRefusal(error: unknown): boolean {
  return (
    isCoreError(error, 'not_found') ||
    ((error as { code?: string }).code ?? '').startsWith('SQLITE_CONSTRAINT')
  )
}
