import type { Round } from '../../../shared/contract/weigh.ts'
import type { StickyTotals } from '../../../shared/domain/weighting.ts'
import type { ReadDb } from '../store/connection.ts'
import { all, find } from '../store/rows.ts'

/** Sticky dots counted on the wall for this round, as METHODS wants them; null if nobody recorded any. */
export function findSticky(db: ReadDb, round: Pick<Round, 'id' | 'settings'>): StickyTotals | null {
  const row = find<{ people: number | null }>(db, 'SELECT people FROM sticky WHERE round_id = ?', [round.id])
  if (!row) return null
  const topics: Record<string, number | number[]> = {}
  for (const { topicId, step, count } of all<{ topicId: string; step: number; count: number }>(
    db,
    'SELECT topic_id, step, count FROM sticky_topic WHERE round_id = ?',
    [round.id],
  )) {
    if (round.settings.method !== 'scale') topics[topicId] = count
    else {
      const steps = (topics[topicId] ??= new Array<number>(round.settings.max).fill(0)) as number[]
      steps[step - 1] = count
    }
  }
  return { people: row.people, topics }
}
