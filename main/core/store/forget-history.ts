import type { WriteDb } from './connection.ts'
import { all, run } from './rows.ts'

const ENTRIES = 'entity = ? AND entity_id IN (SELECT value FROM json_each(?))'

/**
 * Takes rows out of the change log as if they had never been written, for what must be deletable. Undo passes them
 * over from then on; changes that were about nothing else go as a whole.
 *
 * Call inside a transaction.
 * @param entityIds as in the log: several keys as a JSON list
 */
export function forgetHistory(db: WriteDb, entity: string, entityIds: readonly string[]): void {
  const entries = [entity, JSON.stringify(entityIds)]
  const touched = all<{ changeId: string }>(
    db,
    `SELECT DISTINCT change_id FROM change_field WHERE ${ENTRIES}`,
    entries,
  ).map(({ changeId }) => changeId)
  if (touched.length === 0) return
  run(db, `DELETE FROM change_field WHERE ${ENTRIES}`, entries)
  const empty = `id IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM change_field WHERE change_id = change.id)`
  // First the steps back and forth: they point at the change they took back.
  run(db, `DELETE FROM change WHERE ${empty} AND target IS NOT NULL`, [JSON.stringify(touched)])
  run(
    db,
    `DELETE FROM change WHERE ${empty} AND NOT EXISTS (SELECT 1 FROM change AS step WHERE step.target = change.id)`,
    [JSON.stringify(touched)],
  )
}
