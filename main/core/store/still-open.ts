import { CoreError } from '../errors.ts'
import type { ReadDb } from '../store/connection.ts'

/**
 * To be asked whenever something was waited for: somebody may have closed the project meanwhile.
 * @throws CoreError `no_project`
 */
export function requireStillOpen(db: ReadDb): void {
  if (!db.open) throw new CoreError('no_project', 'Es ist kein Vorhaben geöffnet.')
}
