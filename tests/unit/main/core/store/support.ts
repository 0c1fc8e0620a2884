import { closeConnection, driver, openConnection } from '../../../../../main/core/store/connection.ts'
import type { WriteDb } from '../../../../../main/core/store/connection.ts'
import { MIGRATIONS, migrate } from '../../../../../main/core/store/migrate.ts'
import { onTestFinished } from 'vitest'

export const NOW_MS = Date.UTC(2026, 10, 21, 9, 30)

/** A project in memory with the real schema; closed when the test is over. */
export function memoryProject(extraSql = ''): WriteDb {
  const db = openConnection(':memory:', { mustExist: false })
  onTestFinished(() => closeConnection(db))
  migrate(db, MIGRATIONS, () => undefined)
  driver(db).exec(extraSql)
  return db
}

export const someone = { actor: 'Frau Yılmaz', role: 'facilitator' } as const

/** Who and what for `withChange`, with words that can be told apart. */
export function meta(key: string, options: { undoable?: boolean; nowMs?: number } = {}) {
  return {
    ...someone,
    label: { key },
    undoable: options.undoable ?? true,
    nowMs: options.nowMs ?? NOW_MS,
  }
}
