import { historyWords } from '../../../shared/locales/de/history.ts'
import { accessOf } from '../actor.ts'
import { findWorkingGroup } from '../bundle/index.ts'
import { find } from '../store/rows.ts'
import { mayTouch } from './own-group.ts'
import type { Asking } from './own-group.ts'

/**
 * Who the change log names, in words. A lead has no name once the access was deleted, and to leads of other groups
 * none at all: what they wrote may have come over with its part.
 *
 * @param groupOf the working group of what was written, asked where the access tells none
 */
export function whoInWords({ db, role }: Asking, actor: string, groupOf: () => string | null): string {
  const accessId = accessOf(actor)
  if (accessId === null) return actor
  const access = find<{ name: string; workingGroupId: string }>(
    db,
    'SELECT name, working_group_id FROM lead_access WHERE id = ?',
    [accessId],
  )
  if (access && mayTouch(role, access.workingGroupId)) return access.name
  const groupId = access?.workingGroupId ?? groupOf()
  const group = groupId === null ? null : findWorkingGroup(db, groupId)
  return group ? historyWords.leadOf(group.letter) : historyWords.someLead
}
