import type {
  Goal,
  Measure,
  PartEntity,
  Recommendation,
  Subarea,
  Vision,
} from '../../../shared/contract/elaborate.ts'
import { roman } from '../../../shared/domain/roman.ts'
import { groupBy } from '../group-by.ts'
import type { ReadDb } from '../store/connection.ts'
import type { Placed } from '../store/order.ts'
import { all, find } from '../store/rows.ts'
import { readLinks } from './links.ts'
import { JOIN_STATUS, STATUS_COLUMNS } from './newest-status.ts'

/** Fields that are columns; links of a measure stand in tables of their own. */
const COLUMNS: Record<PartEntity, string> = {
  subarea: 'title',
  vision: 'subarea_id, text',
  goal: 'subarea_id, title, description, horizon_year',
  recommendation: 'subarea_id, kind, text',
  measure: `subarea_id, title, description, target_group, lead, partners, starts_on, ends_on, cost_per_year, cost_once,
    funding_source, funding_state, priority, indicator, indicator_unit, baseline, target, target_year, topic_id, origin,
    result`,
}

const LETTERED = { goal: goalCode, measure: measureCode }

/** A group, as far as its parts are called by it. */
export interface Lettered {
  readonly id: string
  readonly letter: string
}

type Row<T> = Omit<T, 'code'> & Placed

/** "A Z2": the second goal of group A. */
function goalCode(letter: string, index: number): string {
  return `${letter} Z${index + 1}`
}

/** "A III": the third measure of group A. */
export function measureCode(letter: string, index: number): string {
  return `${letter} ${roman(index + 1)}`
}

/** Sub-areas of a group in order. */
export function listSubareas(db: ReadDb, workingGroupId: string): Subarea[] {
  return listRows<Subarea>(db, 'subarea', [workingGroupId]).map(unplaced)
}

/** Leitbilder of a group in order. */
export function listVisions(db: ReadDb, workingGroupId: string): Vision[] {
  return listRows<Vision>(db, 'vision', [workingGroupId]).map(unplaced)
}

/** Recommendations of a group in order; null: the general ones of the steering group. */
export function listRecommendations(db: ReadDb, workingGroupId: string | null): Recommendation[] {
  if (workingGroupId !== null)
    return listRows<Recommendation>(db, 'recommendation', [workingGroupId]).map(unplaced)
  return all<Row<Recommendation>>(
    db,
    `SELECT id, working_group_id, position, ${COLUMNS.recommendation} FROM recommendation
     WHERE working_group_id IS NULL ORDER BY position, id`,
  ).map(unplaced)
}

/** Goals of groups, group by group in order, with their codes ("A Z2"). */
export function listGoals(db: ReadDb, groups: readonly Lettered[]): Goal[] {
  const rows = groupBy(listRows<Goal>(db, 'goal', idsOf(groups)), (row) => row.workingGroupId)
  return groups.flatMap(({ id, letter }) =>
    (rows.get(id) ?? []).map((row, index) => ({ ...unplaced(row), code: goalCode(letter, index) })),
  )
}

/** Measures of groups, group by group in order, with their codes ("A III"), links and newest status. */
export function listMeasuresOf(db: ReadDb, groups: readonly Lettered[]): Measure[] {
  const found = all<Row<Measure>>(
    db,
    `SELECT measure.id, working_group_id, position, ${COLUMNS.measure},
       ${STATUS_COLUMNS}
     FROM measure ${JOIN_STATUS}
     WHERE working_group_id IN (SELECT value FROM json_each(?)) ORDER BY position, measure.id`,
    [JSON.stringify(idsOf(groups))],
  )
  const links = readLinks(db, idsOf(groups))
  const rows = groupBy(found, (row) => row.workingGroupId)
  return groups.flatMap(({ id, letter }) =>
    (rows.get(id) ?? []).map((row, index) => ({
      ...unplaced(row),
      code: measureCode(letter, index),
      ...links(row.id),
    })),
  )
}

/** What stands in the fields of a part that are columns; null where it is not there. */
export function findFields(db: ReadDb, entity: PartEntity, id: string): Record<string, unknown> | null {
  return find(db, `SELECT ${COLUMNS[entity]} FROM ${entity} WHERE id = ?`, [id])
}

/** Order of one kind within its group (null: general recommendations). */
export function listPlaces(db: ReadDb, entity: PartEntity, workingGroupId: string | null): Placed[] {
  return all<Placed>(
    db,
    `SELECT id, position FROM ${entity} WHERE working_group_id IS ? ORDER BY position, id`,
    [workingGroupId],
  )
}

/** What a part is called by in its group; null for kinds without codes. */
export function codeOf(db: ReadDb, entity: PartEntity, group: Lettered | null, id: string): string | null {
  if (group === null || !(entity === 'goal' || entity === 'measure')) return null
  const index = listPlaces(db, entity, group.id).findIndex((row) => row.id === id)
  return index < 0 ? null : LETTERED[entity](group.letter, index)
}

function listRows<T>(db: ReadDb, entity: PartEntity, groupIds: readonly string[]): Row<T>[] {
  return all<Row<T>>(
    db,
    `SELECT id, working_group_id, position, ${COLUMNS[entity]} FROM ${entity}
     WHERE working_group_id IN (SELECT value FROM json_each(?)) ORDER BY position, id`,
    [JSON.stringify(groupIds)],
  )
}

function idsOf(groups: readonly Lettered[]): string[] {
  return groups.map(({ id }) => id)
}

function unplaced<T extends Placed>({ position: _position, ...row }: T): Omit<T, 'position'> {
  return row
}
