import type { ReadDb } from '../store/connection.ts'
import { find } from '../store/rows.ts'
import { letterOfGroup } from './codes.ts'

const LEAD = 'lead:'

/** Who changed something, in words. A lead whose access was deleted has no name any more. */
export function actorInWords(db: ReadDb, actor: string, workingGroupId: string): string {
  if (!actor.startsWith(LEAD)) return actor
  const access = find<{ name: string }>(db, 'SELECT name FROM lead_access WHERE id = ?', [
    actor.slice(LEAD.length),
  ])
  return access?.name ?? `Leitung des Arbeitskreises ${letterOfGroup(db, workingGroupId)}`
}
