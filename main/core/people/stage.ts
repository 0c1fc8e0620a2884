import type { ReadDb, WriteDb } from '../store/connection.ts'
import { get, run } from '../store/rows.ts'

/** How far the choice of working groups is. It belongs to the room and not to what can be undone. */
export interface Stage {
  /** Whether phones may send wishes. */
  readonly open: boolean
  /** Whether the room has seen who is in which group. */
  readonly shown: boolean
}

export function readStage(db: ReadDb, groupingId: string): Stage {
  return get<Stage>(
    db,
    'SELECT wishes_open AS open, people_shown AS shown FROM grouping WHERE id = ?',
    [groupingId],
    { boolean: ['open', 'shown'] },
  )
}

export function setStage(db: WriteDb, groupingId: string, stage: Partial<Stage>): void {
  const { open, shown } = { ...readStage(db, groupingId), ...stage }
  run(db, 'UPDATE grouping SET wishes_open = ?, people_shown = ? WHERE id = ?', [open, shown, groupingId])
}
