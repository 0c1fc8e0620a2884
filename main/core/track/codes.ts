import { roman } from '../../../shared/domain/roman.ts'
import { listWorkingGroups } from '../bundle/index.ts'
import type { WorkingGroup } from '../bundle/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { get } from '../store/rows.ts'

/** A working group of any phase. @throws CoreError `not_found` */
export function getGroup(db: ReadDb, id: string): WorkingGroup {
  const { groupingId } = get<{ groupingId: string }>(
    db,
    'SELECT grouping_id FROM working_group WHERE id = ?',
    [id],
  )
  const group = listWorkingGroups(db, groupingId).find((one) => one.id === id)
  if (!group) throw new Error('a working group is not among those of its board')
  return group
}

export function letterOfGroup(db: ReadDb, id: string): string {
  return getGroup(db, id).letter
}

/** "A III": letter of the group and place in it. */
export function codeOf(
  db: ReadDb,
  measure: { id: string; workingGroupId: string; position: string },
  letter: string,
): string {
  const { place } = get<{ place: number }>(
    db,
    `SELECT count(*) AS place FROM measure
     WHERE working_group_id = ? AND (position, id) <= (?, ?)`,
    [measure.workingGroupId, measure.position, measure.id],
  )
  return `${letter} ${roman(place)}`
}
