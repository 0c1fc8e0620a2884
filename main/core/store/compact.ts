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

/**
 * Empties the journal, where what was deleted still stands. In the file `secure_delete` has overwritten the rows
 * themselves, but not every copy that moving them about has left; only `compact` is sure, and takes longer.
 */
export function emptyJournal(db: WriteDb): void {
  driver(db).pragma('wal_checkpoint(TRUNCATE)')
}
