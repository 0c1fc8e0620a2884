import type { ChangeLabel } from '../../../shared/contract/projects.ts'
import type { ReadDb } from '../store/connection.ts'
import { hlcTimeMs } from '../store/hlc.ts'
import { all, camelCase } from '../store/rows.ts'
import type { SqlValue } from '../store/rows.ts'
import { LINKS } from './log-shape.ts'

/** As stored; for a list of links the ids it holds. */
export type LoggedValue = SqlValue | readonly string[]

export interface StepField {
  /** Column of its table, or for a list of links the field of the contract. */
  readonly column: string
  readonly field: string
  readonly old: LoggedValue
  readonly new: LoggedValue
}

/** What one change did to one thing. */
export interface Step {
  readonly changeId: string
  readonly hlc: string
  readonly atMs: number
  readonly actor: string
  readonly role: string
  readonly label: ChangeLabel
  readonly kind: 'do' | 'undo' | 'redo'
  /** Whether it was taken back later. */
  readonly undone: boolean
  readonly op: 'insert' | 'update' | 'delete'
  readonly fields: readonly StepField[]
}

/** A thing of the history, as the log names it. */
export interface Thing {
  readonly entity: string
  readonly entityId: string
}

export interface LogRow extends Thing {
  readonly changeId: string
  readonly op: 'insert' | 'update' | 'delete'
  readonly field: string
  readonly old: SqlValue
  readonly new: SqlValue
}

interface ChangeRow {
  readonly id: string
  readonly hlc: string
  readonly actor: string
  readonly role: string
  readonly label: ChangeLabel
  readonly kind: 'do' | 'undo' | 'redo'
  readonly undone: boolean
}

/** The thing a row of the log is about; rows of links are about their owner. */
export function thingOf({ entity, entityId }: Thing): Thing {
  const link = LINKS[entity]
  return link ? { entity: link.owner, entityId: keyParts(entityId)[0] ?? '' } : { entity, entityId }
}

/** The values of a primary key as the log writes it. */
export function keyParts(entityId: string): string[] {
  if (!entityId.startsWith('[')) return [entityId]
  const parts: unknown = JSON.parse(entityId)
  return Array.isArray(parts) ? parts.map(String) : []
}

/** Everything that happened to one thing, its lists of links included; oldest first. */
export function listSteps(db: ReadDb, { entity, entityId }: Thing): Step[] {
  const own = all<LogRow>(db, `${ROWS} WHERE entity = ? AND entity_id = ? ORDER BY change_id, seq`, [
    entity,
    entityId,
  ])
  const links = Object.keys(LINKS).flatMap((table) =>
    LINKS[table]?.owner === entity ? linkRows(db, table, entityId) : [],
  )
  const byChange = new Map<string, Written>()
  for (const row of own) placeIn(byChange, row.changeId).own.push(row)
  for (const row of links) placeIn(byChange, row.changeId).links.push(row)
  const changes = all<ChangeRow>(
    db,
    `SELECT id, hlc, actor, role, label, kind, undone FROM change
     WHERE id IN (SELECT value FROM json_each(?)) ORDER BY hlc`,
    [JSON.stringify([...byChange.keys()])],
    { json: ['label'], boolean: ['undone'] },
  )
  const lists = links.length > 0 ? new LinkLists(db, entityId) : null
  const steps: Step[] = []
  // Backwards from what stands there now: so the lists are right even where the log begins in the middle.
  for (const { id, ...change } of changes.toReversed()) {
    const rows = byChange.get(id)
    if (!rows) continue
    const fields = [...ownFields(rows.own), ...(lists?.stepBack(rows.links) ?? [])]
    const op = opOf(rows.own)
    if (op !== null) steps.push({ changeId: id, atMs: hlcTimeMs(change.hlc), ...change, op, fields })
  }
  return steps.reverse()
}

const ROWS = 'SELECT change_id, op, entity, entity_id, field, old, new FROM change_field'

function linkRows(db: ReadDb, table: string, ownerId: string): LogRow[] {
  // The log writes keys of two parts as a JSON list: all that begin with the owner. After "," comes "-".
  const from = `["${ownerId}",`
  return all<LogRow>(db, `${ROWS} WHERE entity = ? AND entity_id >= ? AND entity_id < ?`, [
    table,
    from,
    `["${ownerId}"-`,
  ])
}

/** What one change wrote about one thing. */
interface Written {
  readonly own: LogRow[]
  readonly links: LogRow[]
}

function placeIn(map: Map<string, Written>, changeId: string): Written {
  const found = map.get(changeId) ?? { own: [], links: [] }
  map.set(changeId, found)
  return found
}

/** One change can write a row several times; what counts is from where to where. Null: made and gone at once. */
function opOf(rows: readonly LogRow[]): Step['op'] | null {
  const made = rows.some(({ op }) => op === 'insert')
  const gone = rows.some(({ op }) => op === 'delete')
  if (made) return gone ? null : 'insert'
  return gone ? 'delete' : 'update'
}

function ownFields(rows: readonly LogRow[]): StepField[] {
  const fields = new Map<string, StepField>()
  for (const { field: column, old, new: now } of rows) {
    const before = fields.get(column)
    fields.set(column, { column, field: camelCase(column), old: before ? before.old : old, new: now })
  }
  return [...fields.values()].filter((one) => one.old !== one.new)
}

/** The lists of links of one thing, going back in time. */
class LinkLists {
  readonly #lists = new Map<string, Set<string>>()

  constructor(db: ReadDb, ownerId: string) {
    for (const [table, sql] of Object.entries(LINKED_NOW)) {
      const now = all<{ id: string }>(db, sql, [ownerId])
      this.#lists.set(table, new Set(now.map(({ id }) => id)))
    }
  }

  /** The fields a change has made of its links; afterwards the lists are as before it. */
  stepBack(rows: readonly LogRow[]): StepField[] {
    return [...new Set(rows.map(({ entity }) => entity))].flatMap((table) => {
      const list = this.#lists.get(table) ?? new Set()
      const after = [...list]
      const added = idsOf(rows, table, 'insert')
      const removed = idsOf(rows, table, 'delete')
      for (const id of added) if (!removed.has(id)) list.delete(id)
      for (const id of removed) if (!added.has(id)) list.add(id)
      const { field } = LINKS[table] ?? { field: table }
      // A move to another group writes the same links anew.
      return list.size === after.length && after.every((id) => list.has(id))
        ? []
        : [{ column: field, field, old: [...list], new: after }]
    })
  }
}

function idsOf(rows: readonly LogRow[], table: string, op: LogRow['op']): Set<string> {
  const own = rows.filter((row) => row.entity === table && row.op === op)
  return new Set(own.map(({ entityId }) => keyParts(entityId)[1] ?? ''))
}

const LINKED_NOW: Readonly<Record<string, string>> = {
  measure_goal: 'SELECT goal_id AS id FROM measure_goal WHERE measure_id = ?',
  measure_dependency: 'SELECT depends_on_id AS id FROM measure_dependency WHERE measure_id = ?',
  measure_district: 'SELECT district_id AS id FROM measure_district WHERE measure_id = ?',
}
