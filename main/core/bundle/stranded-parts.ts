import { PART_ENTITIES } from '../../../shared/contract/elaborate.ts'
import { CoreError } from '../errors.ts'
import type { ReadDb } from '../store/connection.ts'
import { find } from '../store/rows.ts'
import { listPhaseGroupings } from './grouping-rows.ts'

/**
 * Refuses a board that would leave behind what a lead has written for the one before it; nobody would see it any more.
 * A new proposal is refused beforehand, one that is done again only finds it there.
 * @throws CoreError `group_has_measures`
 */
export function refuseStrandedParts(db: ReadDb): void {
  const seen = JSON.stringify(listPhaseGroupings(db).map(({ id }) => id))
  const isStranded = PART_ENTITIES.some((entity) =>
    find(
      db,
      `SELECT 1 AS there FROM ${entity} JOIN working_group ON working_group.id = working_group_id
       WHERE grouping_id NOT IN (SELECT value FROM json_each(?)) LIMIT 1`,
      [seen],
    ),
  )
  if (!isStranded) return
  throw new CoreError(
    'group_has_measures',
    'Ein Arbeitskreis hat inzwischen etwas ausgearbeitet. Der andere Vorschlag lässt sich nicht wiederholen, weil er das verwaisen ließe.',
  )
}
