import { driver } from './connection.ts'
import type { WriteDb } from './connection.ts'

/**
 * Rewrites the whole file and empties its journal, so that deleted rows and the order of writing leave no
 * trace in freed pages or in the WAL.
 */
export function compact(db: WriteDb): void {
  const connection = driver(db)
  connection.pragma('wal_checkpoint(TRUNCATE)')
  connection.exec('VACUUM')
  connection.pragma('wal_checkpoint(TRUNCATE)')
}
