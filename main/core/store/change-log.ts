import type { ChangeLabel } from '../../../shared/contract/projects.ts'
import { createHlcClock } from './hlc.ts'
import type { HlcClock } from './hlc.ts'
import { uuidv7 } from './ids.ts'
import { driver, statement, transaction } from './connection.ts'
import type { WriteDb } from './connection.ts'
import { createRowWriter } from './row-writer.ts'
import type { Key, LoggedField, RowValues } from './row-writer.ts'

/** Who changes something, and how it is called in "Rückgängig: …". */
export interface ChangeMeta {
  /** Name of the person or the group, as it appears in the history. */
  readonly actor: string
  readonly role: string
  /** Words for the window: a key of its dictionary and what goes into the sentence. */
  readonly label: ChangeLabel
  /** False for what cannot be taken back (opening a round); undo does not go past it either. */
  readonly undoable: boolean
  readonly nowMs: number
}

/** What a command may do to the tables; every call is written to the log in the same transaction. */
export interface Change {
  /**
   * Adds a row. Names in snake_case or camelCase; what is `undefined` takes the column's default.
   * @throws TypeError for a table or column that does not exist; SqliteError for a broken constraint
   */
  insert(table: string, row: RowValues): void
  /**
   * Changes fields of one row; fields that already have the value are not logged, `undefined` is left alone.
   * @returns whether anything changed
   * @throws CoreError `not_found`; TypeError for a part of the primary key
   */
  update(table: string, key: Key, patch: RowValues): boolean
  /**
   * Deletes one row. What the schema deletes or clears along with it is logged row by row, so that undo brings
   * everything back.
   * @throws CoreError `not_found`
   */
  delete(table: string, key: Key): void
}

const clocks = new WeakMap<WriteDb, HlcClock>()

/**
 * Runs one command: one transaction with its rows of the change log. A command that changes nothing leaves no
 * trace. If `work` throws, nothing has happened.
 */
export function withChange<T>(db: WriteDb, meta: ChangeMeta, work: (change: Change) => T): T {
  return transaction(db, () => {
    const fields: LoggedField[] = []
    let over = false
    const writer = createRowWriter(db, (field) => {
      if (over) throw new Error('change: the command it belongs to has ended')
      fields.push(field)
    })
    const result = work(writer)
    over = true
    if (fields.length > 0) recordChange(db, { ...meta, kind: 'do', target: null }, fields)
    return result
  })
}

/** Writes one entry of the log. Call only inside the transaction that makes the change. */
export function recordChange(
  db: WriteDb,
  entry: ChangeMeta & { kind: 'do' | 'undo' | 'redo'; target: string | null },
  fields: readonly LoggedField[],
): void {
  const id = uuidv7(entry.nowMs)
  statement(
    db,
    `INSERT INTO change (id, hlc, actor, role, label, undoable, kind, target, undone)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)`,
  ).run(
    id,
    clockOf(db).next(entry.nowMs),
    entry.actor,
    entry.role,
    JSON.stringify(entry.label),
    entry.undoable ? 1 : 0,
    entry.kind,
    entry.target,
  )
  const insert = statement(
    db,
    `INSERT INTO change_field (change_id, seq, op, entity, entity_id, field, old, new)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  fields.forEach((f, seq) => insert.run(id, seq, f.op, f.entity, f.entityId, f.field, f.old, f.new))
}

/** The clock of this file; it starts behind everything the file has already seen. */
function clockOf(db: WriteDb): HlcClock {
  let clock = clocks.get(db)
  if (!clock) {
    const last = driver(db).prepare<[], { hlc: string | null }>('SELECT max(hlc) AS hlc FROM change').get()
    clock = createHlcClock(last?.hlc ?? null)
    clocks.set(db, clock)
  }
  return clock
}
