import type { Context } from './context.ts'
import { CoreError } from './errors.ts'
import { uuidv7 } from './store/ids.ts'
import { find } from './store/rows.ts'

/**
 * The id of a new row: the one its maker gave it, else a fresh one.
 * @throws CoreError `id_taken`
 */
export function newId(
  { db, nowMs }: Pick<Context, 'db' | 'nowMs'>,
  table: 'topic' | 'session' | 'round' | 'working_group' | 'measure' | 'person',
  wanted: string | undefined,
): string {
  if (wanted === undefined) return uuidv7(nowMs)
  if (find(db, `SELECT 1 AS taken FROM ${table} WHERE id = ?`, [wanted])) {
    throw new CoreError('id_taken', 'Dieser Eintrag ist schon angelegt.')
  }
  return wanted
}
