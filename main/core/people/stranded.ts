import { listPhaseGroupings } from '../bundle/index.ts'
import { CoreError } from '../errors.ts'
import type { ReadDb } from '../store/connection.ts'
import { find } from '../store/rows.ts'

/**
 * Names and wishes are not in the change log: a proposal that was taken back before people chose would come back over
 * theirs, and nobody could see or delete them any more.
 * @throws CoreError `group_has_people`
 */
export function refuseStrandedPeople(db: ReadDb): void {
  const seen = JSON.stringify(listPhaseGroupings(db).map(({ id }) => id))
  const stranded =
    'SELECT 1 AS there FROM person WHERE grouping_id NOT IN (SELECT value FROM json_each(?)) LIMIT 1'
  if (!find(db, stranded, [seen])) return
  throw new CoreError(
    'group_has_people',
    'Für die jetzigen Arbeitskreise haben sich schon Personen eingetragen. Der frühere Vorschlag kommt erst wieder, wenn alle Einträge gelöscht sind.',
  )
}
