import type { Context } from '../context.ts'
import { requireClosed } from './results.ts'
import { getRound } from './round-rows.ts'

/**
 * Releases the result of a counted round to the room. Safe to repeat; a published round stays published.
 * @throws CoreError `not_found`, `round_not_closed`
 */
export function publishRound(context: Context, roundId: string): void {
  const round = getRound(context.db, roundId)
  if (round.state === 'published') return
  requireClosed(round)
  context.change(
    {
      label: { key: 'round.published', name: round.question },
      areas: ['rounds', 'participant', 'beamer'],
      undoable: false,
    },
    (change) => change.update('round', roundId, { state: 'published', published_at_ms: context.nowMs }),
  )
}
