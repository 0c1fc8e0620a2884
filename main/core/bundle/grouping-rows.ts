import { CoreError } from '../errors.ts'
import type { ReadDb } from '../store/connection.ts'
import type { Placed } from '../store/order.ts'
import { all, find } from '../store/rows.ts'

export interface Grouping {
  readonly id: string
  readonly sessionId: string
  readonly roundId: string
  readonly topN: number
  readonly fixedGroups: number | null
  readonly minSize: number
  readonly maxSize: number
  readonly decidedOn: string | null
}

export interface WorkingGroup extends Placed {
  readonly letter: string
  readonly groupingId: string
  /** Which group of the proposal it came from; null when people added it. */
  readonly proposalIndex: number | null
  readonly title: string
  readonly lead: string
}

export interface GroupTopic extends Placed {
  readonly workingGroupId: string
}

/** The grouping people work on: the newest one. */
export function findCurrentGrouping(db: ReadDb): Grouping | null {
  return find<Grouping>(
    db,
    `SELECT id, session_id, round_id, top_n, fixed_groups, min_size, max_size, decided_on
     FROM grouping ORDER BY created_at_ms DESC, id DESC LIMIT 1`,
  )
}

/** @throws CoreError `not_found` */
export function getGrouping(db: ReadDb, id: string): Grouping {
  const grouping = findCurrentGrouping(db)
  if (grouping?.id !== id) throw new CoreError('not_found', 'Diesen Vorschlag gibt es nicht mehr.')
  return grouping
}

/** Groups in order; the letter follows the order. */
export function listWorkingGroups(db: ReadDb, groupingId: string): WorkingGroup[] {
  return all<Omit<WorkingGroup, 'letter'>>(
    db,
    `SELECT id, grouping_id, position, proposal_index, title, lead
     FROM working_group WHERE grouping_id = ? ORDER BY position, id`,
    [groupingId],
  ).map((group, index) => ({ ...group, letter: letterOf(index) }))
}

/** @throws CoreError `not_found` */
export function getWorkingGroup(db: ReadDb, id: string): WorkingGroup {
  const row = find<{ groupingId: string }>(db, 'SELECT grouping_id FROM working_group WHERE id = ?', [id])
  const group = row && listWorkingGroups(db, row.groupingId).find((g) => g.id === id)
  if (!group) throw new CoreError('not_found', 'Diesen Arbeitskreis gibt es nicht mehr.')
  return group
}

/** Topics of all groups of a grouping, each group's in order; `id` is the topic's. */
export function listGroupTopics(db: ReadDb, groupingId: string): GroupTopic[] {
  return all<GroupTopic>(
    db,
    `SELECT topic_id AS id, working_group_id, position
     FROM working_group_topic WHERE grouping_id = ? ORDER BY working_group_id, position, topic_id`,
    [groupingId],
  )
}

/** The proposal as it was made: topic id → index of its group. */
export function listProposal(db: ReadDb, groupingId: string): Map<string, number> {
  const rows = all<{ topicId: string; groupIndex: number }>(
    db,
    'SELECT topic_id, group_index FROM proposal_topic WHERE grouping_id = ? ORDER BY group_index, topic_id',
    [groupingId],
  )
  return new Map(rows.map((row) => [row.topicId, row.groupIndex]))
}

/** A, B … Z, AA, AB … */
export function letterOf(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}
