import type { ChangeLabel } from '../../../shared/contract/projects.ts'
import { CoreError } from '../errors.ts'
import { recordChange } from './change-log.ts'
import type { ChangeMeta } from './change-log.ts'
import { driver, transaction } from './connection.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { replay } from './replay.ts'
import type { LoggedField } from './row-writer.ts'
import { all, find } from './rows.ts'

/** Who takes back or does again; the words come from the change itself. */
export type UndoMeta = Pick<ChangeMeta, 'actor' | 'role' | 'nowMs'>

interface Candidate {
  id: string
  label: ChangeLabel
}

/** The last change that stands, if it may be taken back: what cannot be undone ends the way back. */
const NEXT_UNDO = `
  SELECT id, label FROM (
    SELECT id, label, undoable FROM change WHERE kind = 'do' AND undone = 0 ORDER BY hlc DESC LIMIT 1
  ) WHERE undoable = 1`

/** The change that was taken back last and not done again, unless something new was done since. */
const NEXT_REDO = `
  SELECT target.id, target.label
  FROM change AS step JOIN change AS target ON target.id = step.target
  WHERE step.kind = 'undo' AND target.undone = 1
    AND step.hlc > (SELECT coalesce(max(hlc), '') FROM change WHERE kind = 'do')
  ORDER BY step.hlc DESC LIMIT 1`

/** What undo and redo would do now; null where there is nothing. */
export function undoState(db: ReadDb): {
  undo: ChangeLabel | null
  redo: ChangeLabel | null
  undoId: string | null
} {
  const next = candidate(db, NEXT_UNDO)
  return {
    undo: next?.label ?? null,
    redo: candidate(db, NEXT_REDO)?.label ?? null,
    undoId: next?.id ?? null,
  }
}

/**
 * Takes back the last change, in one transaction, and returns its words.
 * @throws CoreError `nothing_to_undo`; `undo_conflict` when the change no longer fits what is there now
 */
export function undo(db: WriteDb, meta: UndoMeta): ChangeLabel {
  return step(db, meta, 'undo')
}

/**
 * Does again what was taken back last, in one transaction, and returns its words.
 * @param check throws where it must not be there again, and then nothing is done
 * @throws CoreError `nothing_to_redo`; `undo_conflict` as for undo
 */
export function redo(db: WriteDb, meta: UndoMeta, check?: () => void): ChangeLabel {
  return step(db, meta, 'redo', check)
}

function step(db: WriteDb, meta: UndoMeta, kind: 'undo' | 'redo', check?: () => void): ChangeLabel {
  return transaction(db, () => {
    const target = candidate(db, kind === 'undo' ? NEXT_UNDO : NEXT_REDO)
    if (!target) {
      throw kind === 'undo'
        ? new CoreError('nothing_to_undo', 'Es gibt nichts, was sich rückgängig machen lässt.')
        : new CoreError('nothing_to_redo', 'Es gibt nichts zu wiederholen.')
    }
    const fields = fieldsOf(db, target.id)
    const written = replay(db, kind === 'undo' ? reversed(fields) : fields)
    check?.()
    recordChange(db, { ...meta, label: target.label, undoable: false, kind, target: target.id }, written)
    driver(db)
      .prepare('UPDATE change SET undone = ? WHERE id = ?')
      .run(kind === 'undo' ? 1 : 0, target.id)
    return target.label
  })
}

function candidate(db: ReadDb, sql: string): Candidate | null {
  return find<Candidate>(db, sql, [], { json: ['label'] })
}

function fieldsOf(db: ReadDb, changeId: string): LoggedField[] {
  return all<LoggedField>(
    db,
    'SELECT op, entity, entity_id, field, old, new FROM change_field WHERE change_id = ? ORDER BY seq',
    [changeId],
  )
}

/** The same steps backwards, each turned round. */
function reversed(fields: readonly LoggedField[]): LoggedField[] {
  const opposite = { insert: 'delete', delete: 'insert', update: 'update' } as const
  return fields.toReversed().map((f) => ({ ...f, op: opposite[f.op], old: f.new, new: f.old }))
}
