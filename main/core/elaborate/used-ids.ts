import { PART_ENTITIES } from '../../../shared/contract/elaborate.ts'
import type { PartEntity } from '../../../shared/contract/elaborate.ts'
import { CoreError } from '../errors.ts'
import type { ReadDb } from '../store/connection.ts'
import { all } from '../store/rows.ts'
import { groupOfPart } from './own-group.ts'

interface NewPart {
  readonly entity: PartEntity
  readonly id: string
  /** Null: a general recommendation of the steering group. */
  readonly workingGroupId: string | null
}

/**
 * Refuses an id that is or was another part's: of another kind, or of another group. The history of a part is found by
 * its id, so whoever took over the id of a removed one would read what others have written into it.
 * @throws CoreError `id_taken`
 */
export function refuseUsedId(db: ReadDb, { entity, id, workingGroupId }: NewPart): void {
  if (PART_ENTITIES.some((kind) => kind !== entity && groupOfPart(db, kind, id))) throw idTaken()
  const known = all<{ entity: string; workingGroupId: string | null }>(
    db,
    `SELECT DISTINCT entity, CASE field WHEN 'working_group_id' THEN coalesce(new, old) END AS working_group_id
     FROM change_field WHERE entity IN (SELECT value FROM json_each(?)) AND entity_id = ?`,
    [JSON.stringify(PART_ENTITIES), id],
  )
  const groups = known.flatMap((row) => row.workingGroupId ?? [])
  const wasGeneral = known.length > 0 && groups.length === 0
  const isOthers =
    known.some((row) => row.entity !== entity) ||
    groups.some((group) => group !== workingGroupId) ||
    (wasGeneral && workingGroupId !== null)
  if (isOthers) throw idTaken()
}

export function idTaken(): CoreError {
  return new CoreError('id_taken', 'Dieser Eintrag ist schon angelegt.')
}
