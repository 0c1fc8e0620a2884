import type { ChangeLabel } from '../../../shared/contract/projects.ts'
import type { ReadDb } from './connection.ts'
import { hlcTimeMs } from './hlc.ts'
import { all } from './rows.ts'
import type { SqlValue } from './rows.ts'

/** One change of one row: who, when, what. */
export interface HistoryEntry {
  readonly changeId: string
  readonly atMs: number
  readonly actor: string
  readonly role: string
  readonly label: ChangeLabel
  readonly kind: 'do' | 'undo' | 'redo'
  readonly op: 'insert' | 'update' | 'delete'
  /** As stored: column names, booleans as 0/1. */
  readonly fields: readonly { readonly field: string; readonly old: SqlValue; readonly new: SqlValue }[]
}

type Line = Omit<HistoryEntry, 'atMs' | 'fields'> & {
  hlc: string
  field: string
  old: SqlValue
  new: SqlValue
}

/** Everything that happened to one row, oldest first. `entityId` as in the log: several keys as a JSON list. */
export function listHistory(db: ReadDb, entity: string, entityId: string): HistoryEntry[] {
  const lines = all<Line>(
    db,
    `SELECT c.id AS change_id, c.hlc, c.actor, c.role, c.label, c.kind, f.op, f.field, f.old, f.new
     FROM change_field AS f JOIN change AS c ON c.id = f.change_id
     WHERE f.entity = ? AND f.entity_id = ? ORDER BY c.hlc, f.seq`,
    [entity, entityId],
    { json: ['label'] },
  )
  const entries: (HistoryEntry & { fields: HistoryEntry['fields'][number][] })[] = []
  for (const { hlc, field, old, new: now, ...rest } of lines) {
    const last = entries.at(-1)
    if (last && last.changeId === rest.changeId && last.op === rest.op)
      last.fields.push({ field, old, new: now })
    else entries.push({ ...rest, atMs: hlcTimeMs(hlc), fields: [{ field, old, new: now }] })
  }
  return entries
}
