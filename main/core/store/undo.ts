import type { ChangeLabel } from '../../../shared/contract/projects.ts'
import { CoreError } from '../errors.ts'
import { recordChange } from './change-log.ts'
import type { ChangeMeta } from './change-log.ts'
import { driver, transaction } from './connection.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { isConstraint, replay, undoConflict } from './replay.ts'
import type { LoggedField } from './row-writer.ts'
import { all, find } from './rows.ts'
import { isWrittenOver } from './written-over.ts'

/** Who takes back or does again; the words come from the change itself. */
export type UndoMeta = Pick<ChangeMeta, 'actor' | 'role' | 'nowMs'>

interface Candidate {
  id: string
  label: ChangeLabel
}

/** The changes of the moderation that stand, newest first. What leads write is their own: undo passes it over. */
const STANDING = `
  SELECT id, hlc, label, undoable FROM change
  WHERE kind = 'do' AND undone = 0 AND role <> 'lead' AND hlc < ? ORDER BY hlc DESC LIMIT 1`
/** Above every clock reading. */
const NOW = '~'

/** How many changes that leads have gone on from are passed over in search of one that can be taken back. */
const FARTHEST = 200

/** The change that was taken back last and not done again, unless the moderation has done something new since. */
const NEXT_REDO = `
  SELECT target.id, target.label, step.hlc
  FROM change AS step JOIN change AS target ON target.id = step.target
  WHERE step.kind = 'undo' AND target.undone = 1
    AND step.hlc > (SELECT coalesce(max(hlc), '') FROM change WHERE kind = 'do' AND role <> 'lead')
  ORDER BY step.hlc DESC LIMIT 1`

/** What undo and redo would do now; null where there is nothing. */
export function undoState(db: ReadDb): {
  undo: ChangeLabel | null
  redo: ChangeLabel | null
  undoId: string | null
} {
  const next = nextUndo(db)
  return {
    undo: next?.label ?? null,
    redo: nextRedo(db)?.label ?? null,
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
  try {
    return transaction(db, () => {
      const target = kind === 'undo' ? nextUndo(db) : nextRedo(db)
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
  } catch (error) {
    // Some ties between rows are looked at only when everything is written.
    throw isConstraint(error) ? undoConflict(error) : error
  }
}

/** The last change that may be taken back: what cannot be undone ends the way back. */
function nextUndo(db: ReadDb): Candidate | null {
  let before = NOW
  for (let passed = 0; passed < FARTHEST; passed++) {
    const change = find<Candidate & { hlc: string; undoable: number }>(db, STANDING, [before], {
      json: ['label'],
    })
    if (!change || change.undoable === 0) return null
    if (!isWrittenOver(db, change)) return change
    before = change.hlc
  }
  return null
}

/** Where a lead has written since it was taken back, it is not done again: what they saw would go. */
function nextRedo(db: ReadDb): Candidate | null {
  const change = find<Candidate & { hlc: string }>(db, NEXT_REDO, [], { json: ['label'] })
  return change && !isWrittenOver(db, change) ? change : null
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
