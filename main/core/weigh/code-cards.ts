import type { ReadDb } from '../store/connection.ts'
import { get } from '../store/rows.ts'

/** How many code cards have been printed for a session. */
export function countCards(db: ReadDb, sessionId: string): number {
  return get<{ cards: number }>(db, 'SELECT count(*) AS cards FROM code_card WHERE session_id = ?', [
    sessionId,
  ]).cards
}
