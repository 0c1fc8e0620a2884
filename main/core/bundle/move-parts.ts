import { PART_ENTITIES } from '../../../shared/contract/elaborate.ts'
import type { PartEntity } from '../../../shared/contract/elaborate.ts'
import type { Change } from '../store/change-log.ts'
import type { ReadDb } from '../store/connection.ts'
import { positionAtEnd } from '../store/order.ts'
import type { Placed } from '../store/order.ts'
import { all, find } from '../store/rows.ts'

/** Ids of parts of one working group, of each kind in their order. */
export type PartIds = { readonly [E in PartEntity]?: readonly string[] }

interface Target {
  readonly workingGroupId: string
  /** Places already found; every other part goes to the end. */
  readonly positions?: ReadonlyMap<string, string>
}

/** Everything a working group has written. */
export function listPartIds(db: ReadDb, workingGroupId: string): PartIds {
  return Object.fromEntries(
    PART_ENTITIES.map((entity) => [entity, placed(db, entity, workingGroupId).map(({ id }) => id)]),
  )
}

/** Whether a working group has written anything. */
export function hasParts(db: ReadDb, workingGroupId: string): boolean {
  return PART_ENTITIES.some(
    (entity) =>
      find(db, `SELECT 1 AS used FROM ${entity} WHERE working_group_id = ? LIMIT 1`, [workingGroupId]) !==
      null,
  )
}

/**
 * Moves parts of one working group to another one. A sub-area takes nothing along that is not named; what is moved
 * without its sub-area loses it, and a measure stays linked to the goals that move with it.
 */
export function moveParts(db: ReadDb, change: Change, parts: PartIds, target: Target): void {
  const { workingGroupId, positions } = target
  unlink(db, change, parts, workingGroupId)
  const subareas = new Set(parts.subarea)
  for (const entity of PART_ENTITIES) {
    const there = placed(db, entity, workingGroupId)
    for (const id of parts[entity] ?? []) {
      const position = positions?.get(id) ?? positionAtEnd(there)
      if (!positions?.has(id)) there.push({ id, position })
      change.update(entity, id, {
        working_group_id: workingGroupId,
        position,
        ...(entity !== 'subarea' && !keepsSubarea(db, entity, id, subareas) ? { subarea_id: null } : {}),
      })
      for (const conflict of conflictsOf(db, entity, id)) {
        change.update('field_conflict', conflict.id, { working_group_id: workingGroupId })
      }
    }
  }
}

/** Links between what goes and what stays are cut; those among what goes go along. */
function unlink(db: ReadDb, change: Change, parts: PartIds, workingGroupId: string): void {
  const measures = new Set(parts.measure)
  const goals = new Set(parts.goal)
  const links = all<{ measureId: string; goalId: string }>(
    db,
    `SELECT measure_id, goal_id FROM measure_goal WHERE measure_id IN (SELECT value FROM json_each(?))
     UNION
     SELECT measure_id, goal_id FROM measure_goal WHERE goal_id IN (SELECT value FROM json_each(?))
     ORDER BY measure_id, goal_id`,
    [JSON.stringify([...measures]), JSON.stringify([...goals])],
  )
  for (const { measureId, goalId } of links) {
    if (measures.has(measureId) && goals.has(goalId)) {
      change.update('measure_goal', [measureId, goalId], { working_group_id: workingGroupId })
    } else {
      change.delete('measure_goal', [measureId, goalId])
    }
  }
}

function keepsSubarea(
  db: ReadDb,
  entity: Exclude<PartEntity, 'subarea'>,
  id: string,
  subareas: ReadonlySet<string>,
): boolean {
  const row = find<{ subareaId: string | null }>(db, `SELECT subarea_id FROM ${entity} WHERE id = ?`, [id])
  return row !== null && row.subareaId !== null && subareas.has(row.subareaId)
}

function placed(db: ReadDb, entity: PartEntity, workingGroupId: string): Placed[] {
  return all<Placed>(
    db,
    `SELECT id, position FROM ${entity} WHERE working_group_id = ? ORDER BY position, id`,
    [workingGroupId],
  )
}

function conflictsOf(db: ReadDb, entity: PartEntity, id: string): { id: string }[] {
  return all<{ id: string }>(
    db,
    'SELECT id FROM field_conflict WHERE entity = ? AND entity_id = ? ORDER BY id',
    [entity, id],
  )
}
