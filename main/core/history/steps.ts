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

/** Stamps of the log from `from` on, before `to`. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** Stamps begin with hexadecimal digits. */
export const WHOLE_TIME: Span = { from: '', to: 'g' }

/** Everything that happened to one thing in a span, its lists of links included; oldest first. */
export function listSteps(db: ReadDb, { entity, entityId }: Thing, span: Span = WHOLE_TIME): Step[] {
  const own = all<Line>(db, `${LINES} AND f.entity_id = ? ${IN_SPAN}`, [entity, entityId, span.from, span.to])
  const links = Object.keys(LINKS).flatMap((table) =>
    LINKS[table]?.owner === entity ? linkLines(db, table, entityId, span) : [],
  )
  const byChange = new Map<string, Written>()
  for (const line of own) placeIn(byChange, line).own.push(line)
  for (const line of links) placeIn(byChange, line).links.push(line)
  const lists = links.length > 0 ? new LinkLists(db, entityId, span) : null
  const changes = [...byChange.values()].sort((a, b) => (a.change.hlc < b.change.hlc ? 1 : -1))
  const steps: Step[] = []
  // Backwards from what stands there now: so the lists are right even where the log begins in the middle.
  for (const { change, own: lines, links: linkLinesOf } of changes) {
    const fields = [...ownFields(lines), ...(lists?.stepBack(linkLinesOf) ?? [])]
    const op = opOf(lines)
    if (op !== null) steps.push({ ...change, op, fields })
  }
  return steps.reverse()
}

/** A row of the log with its change. */
interface Line extends LogRow {
  readonly hlc: string
  readonly actor: string
  readonly role: string
  readonly label: string
  readonly kind: Step['kind']
  readonly undone: number
}

const LINES = `SELECT f.change_id, f.op, f.entity, f.entity_id, f.field, f.old, f.new,
    change.hlc, change.actor, change.role, change.label, change.kind, change.undone
  FROM change_field AS f CROSS JOIN change ON change.id = f.change_id WHERE f.entity = ?`
const IN_SPAN = 'AND change.hlc >= ? AND change.hlc < ? ORDER BY f.change_id, f.seq'

function linkLines(db: ReadDb, table: string, ownerId: string, { from, to }: Span): Line[] {
  // The log writes keys of two parts as a JSON list: all that begin with the owner. After "," comes "-".
  const keys = [`["${ownerId}",`, `["${ownerId}"-`]
  return all<Line>(db, `${LINES} AND f.entity_id >= ? AND f.entity_id < ? ${IN_SPAN}`, [
    table,
    ...keys,
    from,
    to,
  ])
}

/** What one change wrote about one thing. */
interface Written {
  readonly change: Omit<Step, 'op' | 'fields'>
  readonly own: LogRow[]
  readonly links: LogRow[]
}

function placeIn(map: Map<string, Written>, line: Line): Written {
  const found = map.get(line.changeId)
  if (found) return found
  const { changeId, hlc, actor, role, kind } = line
  const label = JSON.parse(line.label) as ChangeLabel
  const change = { changeId, hlc, atMs: hlcTimeMs(hlc), actor, role, label, kind, undone: line.undone === 1 }
  const written = { change, own: [], links: [] }
  map.set(changeId, written)
  return written
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

  /** @param span whose end the lists begin at */
  constructor(db: ReadDb, ownerId: string, span: Span) {
    for (const [table, sql] of Object.entries(LINKED_NOW)) {
      const now = all<{ id: string }>(db, sql, [ownerId])
      this.#lists.set(table, new Set(now.map(({ id }) => id)))
    }
    if (span.to === WHOLE_TIME.to) return
    const later = Object.keys(LINKED_NOW).flatMap((table) =>
      linkLines(db, table, ownerId, { from: span.to, to: WHOLE_TIME.to }),
    )
    const byChange = new Map<string, Written>()
    for (const line of later) placeIn(byChange, line).links.push(line)
    const changes = [...byChange.values()].sort((a, b) => (a.change.hlc < b.change.hlc ? 1 : -1))
    for (const { links } of changes) this.stepBack(links)
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
