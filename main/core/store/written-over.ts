import type { ReadDb } from './connection.ts'
import { all, find } from './rows.ts'
import { findTable, quoted } from './schema.ts'
import type { Reference, Table } from './schema.ts'

/** A change of the moderation that may be the next to be taken back. */
export interface Standing {
  readonly id: string
  readonly hlc: string
}

/** A row that a change has written: as a whole, or one field of it. */
interface Touched {
  readonly op: 'insert' | 'update' | 'delete'
  readonly entity: string
  readonly entityId: string
  readonly field: string | null
}

/** Rows of one change; of whole rows one line, however many columns they have. */
const TOUCHED = `SELECT DISTINCT op, entity, entity_id, CASE op WHEN 'update' THEN field END AS field
  FROM change_field WHERE change_id = ?`

/** Tables in which leads write. */
const BY_LEADS: ReadonlySet<string> = new Set([
  'subarea',
  'vision',
  'goal',
  'recommendation',
  'measure',
  'measure_goal',
  'measure_dependency',
  'measure_district',
  'measure_status',
  'reading',
  'field_conflict',
])

/** A part hangs on its group and its sub-area together: who has set one of them since relies on the other. */
const TOGETHER = `('working_group_id', 'subarea_id')`

/**
 * Whether a lead has gone on since from what a change wrote: in the same field, on the same new row, or on a row that
 * hangs on it. Such a change stays, or the lead's text would go with it; earlier states of a field are in the history.
 */
export function isWrittenOver(db: ReadDb, { id, hlc }: Standing): boolean {
  const any = find(db, "SELECT 1 AS later FROM change WHERE role = 'lead' AND hlc > ? LIMIT 1", [hlc])
  if (!any) return false
  const sameRow = find(
    db,
    `SELECT 1 AS touched FROM (${TOUCHED}) AS mine
     JOIN change_field AS theirs ON theirs.entity = mine.entity AND theirs.entity_id = mine.entity_id
     JOIN change AS later ON later.id = theirs.change_id
     WHERE later.role = 'lead' AND later.hlc > ?
       AND (mine.op <> 'update' OR theirs.op <> 'update' OR theirs.field = mine.field
         OR (mine.field IN ${TOGETHER} AND theirs.field IN ${TOGETHER}))
     LIMIT 1`,
    [id, hlc],
  )
  return (
    sameRow !== null || groupsOf(all<Touched>(db, TOUCHED, [id])).some((rows) => isLeanedOn(db, rows, hlc))
  )
}

/** Rows of one table that a change has written in the same way. */
interface Rows extends Omit<Touched, 'entityId'> {
  readonly ids: string[]
}

function groupsOf(touched: readonly Touched[]): Rows[] {
  const groups = new Map<string, Rows>()
  for (const { op, entity, entityId, field } of touched) {
    const key = JSON.stringify([op, entity, field])
    const rows = groups.get(key) ?? { op, entity, field, ids: [] }
    groups.set(key, rows)
    rows.ids.push(entityId)
  }
  return [...groups.values()]
}

/** Whether a row that a lead has written since hangs on one of these, which would come, go or be another one's. */
function isLeanedOn(db: ReadDb, { op, entity, field, ids }: Rows, hlc: string): boolean {
  const table = findTable(db, entity)
  if (!table || table.key.length !== 1) return false
  const references = table.references.filter(
    (reference) =>
      BY_LEADS.has(reference.table) &&
      (op !== 'update' || (field !== null && reference.parentColumns.includes(field))),
  )
  if (references.some((reference) => hasWrittenChild(db, table, reference, ids, hlc))) return true
  // Versions beside a field name their part without a foreign key: parts stand in five tables.
  return (
    op !== 'update' &&
    BY_LEADS.has(entity) &&
    find(
      db,
      `SELECT 1 AS beside FROM field_conflict
       WHERE entity = ? AND entity_id IN (SELECT value FROM json_each(?)) AND actor LIKE 'lead:%' LIMIT 1`,
      [entity, JSON.stringify(ids)],
    ) !== null
  )
}

function hasWrittenChild(
  db: ReadDb,
  parent: Table,
  { table, columns, parentColumns }: Reference,
  ids: readonly string[],
  hlc: string,
): boolean {
  const child = findTable(db, table)
  if (!child) return false
  const joined = columns
    .map((column, n) => `child.${quoted(column)} = parent.${quoted(parentColumns[n] ?? '')}`)
    .join(' AND ')
  const keys = child.key.map((column) => `child.${quoted(column)}`)
  const name = keys.length === 1 ? keys[0] : `json_array(${keys.join(', ')})`
  return (
    find(
      db,
      `SELECT 1 AS written FROM ${quoted(parent.name)} AS parent JOIN ${quoted(table)} AS child ON ${joined}
       WHERE parent.${quoted(parent.key[0] ?? '')} IN (SELECT value FROM json_each(?)) AND EXISTS (
         SELECT 1 FROM change_field JOIN change ON change.id = change_id
         WHERE entity = ? AND entity_id = ${name} AND role = 'lead' AND hlc > ?)
       LIMIT 1`,
      [JSON.stringify(ids), table, hlc],
    ) !== null
  )
}
