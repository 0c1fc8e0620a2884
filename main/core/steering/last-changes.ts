import { PART_ENTITIES } from '../../../shared/contract/elaborate.ts'
import type { ReadDb } from '../store/connection.ts'
import { hlcTimeMs } from '../store/hlc.ts'
import { all } from '../store/rows.ts'

interface LastChange {
  readonly actor: string
  readonly atMs: number
}

/** The newest change of a row of the log's thing `entity`: the index ends with the change's id, which tells the time. */
const newest = (entity: string, id: string): string =>
  `max((SELECT max(change_id) FROM change_field WHERE entity = '${entity}' AND entity_id = ${id}))`

const BELONGING = ['measure_status', 'reading'] as const

const SQL = [
  ...PART_ENTITIES.map(
    (table) => `SELECT working_group_id, ${newest(table, `${table}.id`)} AS change_id FROM ${table}
      WHERE working_group_id IN (SELECT value FROM json_each(:ids)) GROUP BY working_group_id`,
  ),
  ...BELONGING.map(
    (table) => `SELECT working_group_id, ${newest(table, `${table}.id`)} AS change_id
      FROM measure JOIN ${table} ON ${table}.measure_id = measure.id
      WHERE working_group_id IN (SELECT value FROM json_each(:ids)) GROUP BY working_group_id`,
  ),
].join('\nUNION ALL ')

/** Who changed the document of each group last, and when; groups nobody has written for are missing. */
export function listLastChanges(
  db: ReadDb,
  groups: readonly { readonly id: string }[],
): ReadonlyMap<string, LastChange> {
  const rows = all<{ workingGroupId: string; actor: string; hlc: string }>(
    db,
    `SELECT last.working_group_id, change.actor, change.hlc
     FROM (SELECT working_group_id, max(change_id) AS change_id FROM (${SQL}) GROUP BY working_group_id) AS last
     JOIN change ON change.id = last.change_id`,
    { ids: JSON.stringify(groups.map(({ id }) => id)) },
  )
  return new Map(
    rows.map(({ workingGroupId, actor, hlc }) => [workingGroupId, { actor, atMs: hlcTimeMs(hlc) }]),
  )
}
