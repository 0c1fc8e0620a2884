import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { find } from '../store/rows.ts'

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
export function getOwned({ db, role }: Pick<Context, 'db' | 'role'>, id: string): OwnedMeasure {
  const measure = find<OwnedMeasure>(db, 'SELECT id, working_group_id, title FROM measure WHERE id = ?', [id])
  if (!measure || (role.kind === 'lead' && role.workingGroupId !== measure.workingGroupId)) {
    throw new CoreError('not_found', 'Diese Maßnahme gibt es nicht mehr.')
  }
  return measure
}
