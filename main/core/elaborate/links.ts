import type { Measure } from '../../../shared/contract/elaborate.ts'
import { groupBy } from '../group-by.ts'
import type { Change } from '../store/change-log.ts'
import type { ReadDb } from '../store/connection.ts'
import { all } from '../store/rows.ts'

/** Fields of a measure that are lists of ids, each in a table of its own. */
const LINKS = {
  goalIds: { table: 'measure_goal', column: 'goal_id' },
  dependsOnIds: { table: 'measure_dependency', column: 'depends_on_id' },
  districtIds: { table: 'measure_district', column: 'district_id' },
} as const

export type LinkField = keyof typeof LINKS
export type Links = Pick<Measure, LinkField>

/** In the order in which people read them: goals and measures by their codes, districts as in their list. */
const LISTS: Record<LinkField, string> = {
  goalIds: `SELECT link.measure_id, goal_id AS id FROM measure_goal AS link
    JOIN goal ON goal.id = goal_id`,
  dependsOnIds: `SELECT link.measure_id, depends_on_id AS id FROM measure_dependency AS link
    JOIN measure AS other ON other.id = depends_on_id
    JOIN working_group ON working_group.id = other.working_group_id`,
  districtIds: `SELECT link.measure_id, district_id AS id FROM measure_district AS link
    JOIN district ON district.id = district_id`,
}
const ORDERS: Record<LinkField, string> = {
  goalIds: 'goal.position, goal.id',
  dependsOnIds: 'working_group.position, working_group.id, other.position, other.id',
  districtIds: 'district.position, district.id',
}

const FIELDS = Object.keys(LINKS) as LinkField[]

export function isLinkField(field: string): field is LinkField {
  return Object.hasOwn(LINKS, field)
}

/** Links of all measures of these groups, in three statements however many there are. */
export function readLinks(db: ReadDb, groupIds: readonly string[]): (measureId: string) => Links {
  return read(
    db,
    'link.measure_id IN (SELECT id FROM measure WHERE working_group_id IN (SELECT value FROM json_each(?)))',
    JSON.stringify(groupIds),
  )
}

/** Links of one measure. */
export function readLinksOf(db: ReadDb, measureId: string): Links {
  return read(db, 'link.measure_id = ?', measureId)(measureId)
}

function read(db: ReadDb, condition: string, parameter: string): (measureId: string) => Links {
  const lists = FIELDS.map((field) => {
    const links = all<{ measureId: string; id: string }>(
      db,
      `${LISTS[field]} WHERE ${condition} ORDER BY ${ORDERS[field]}`,
      [parameter],
    )
    return [field, groupBy(links, (link) => link.measureId)] as const
  })
  const idsOf = (links: readonly { readonly id: string }[] = []) => links.map(({ id }) => id)
  return (measureId) =>
    Object.fromEntries(lists.map(([field, byMeasure]) => [field, idsOf(byMeasure.get(measureId))])) as Links
}

/** Makes the links of a measure those that are wanted; the ones that stay are not touched. */
export function writeLinks(
  db: ReadDb,
  change: Change,
  measure: { readonly id: string; readonly workingGroupId: string },
  field: LinkField,
  wanted: readonly string[],
): void {
  const { table, column } = LINKS[field]
  const there = readLinksOf(db, measure.id)[field]
  for (const id of there) if (!wanted.includes(id)) change.delete(table, [measure.id, id])
  for (const id of new Set(wanted)) {
    if (there.includes(id)) continue
    change.insert(table, {
      measure_id: measure.id,
      [column]: id,
      ...(field === 'goalIds' ? { working_group_id: measure.workingGroupId } : {}),
    })
  }
}
