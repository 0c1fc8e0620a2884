import type { Role } from '../../../shared/contract/index.ts'
import { mayTouch } from '../elaborate/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { find } from '../store/rows.ts'
import { letterOfGroup } from './codes.ts'

const LEAD = 'lead:'

/**
 * Who changed something, in words. A lead whose access was deleted has no name any more.
 * @param reader to leads, those of other groups (a measure may have come from there) have none
 */
export function actorInWords(
  db: ReadDb,
  actor: string,
  workingGroupId: string,
  reader: Role = { kind: 'facilitator' },
): string {
  if (!actor.startsWith(LEAD)) return actor
  const access = find<{ name: string; workingGroupId: string }>(
    db,
    'SELECT name, working_group_id FROM lead_access WHERE id = ?',
    [actor.slice(LEAD.length)],
  )
  if (access && mayTouch(reader, access.workingGroupId)) return access.name
  return `Leitung des Arbeitskreises ${letterOfGroup(db, access?.workingGroupId ?? workingGroupId)}`
}
