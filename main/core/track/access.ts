import type { Context } from '../context.ts'
import { getOwnPart } from '../elaborate/index.ts'
import { get } from '../store/rows.ts'

/** What every change of a measure's progress must know first. */
export interface OwnedMeasure {
  readonly id: string
  readonly workingGroupId: string
  readonly title: string
}

/**
 * The measure, if this role may touch it. To a lead another group's measure is one that does not exist.
 * @throws CoreError `not_found`
 */
export function getOwned(context: Pick<Context, 'db' | 'role'>, id: string): OwnedMeasure {
  getOwnPart(context, 'measure', id)
  return get<OwnedMeasure>(context.db, 'SELECT id, working_group_id, title FROM measure WHERE id = ?', [id])
}
