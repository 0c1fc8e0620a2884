import type { Context } from '../context.ts'
import { find, get } from '../store/rows.ts'
import { compact } from '../store/compact.ts'
import { countUrn } from './count-urn.ts'
import { getRound } from './round-rows.ts'

/**
 * Closes a round. Whatever interrupts it, the next call carries on: first one transaction counts, shuffles and
 * forgets (state `closing`), then the file is rewritten so that freed pages keep no trace, then it is `closed`.
 */
export function closeRound(context: Context, roundId: string): void {
  const round = getRound(context.db, roundId)
  if (round.state === 'open') {
    context.change(
      {
        label: { key: 'round.closed', name: round.question },
        areas: ['rounds', 'participant', 'beamer'],
        undoable: false,
      },
      (change) => {
        countUrn(context.db, round)
        change.update('round', roundId, { state: 'closing', closed_at_ms: context.nowMs })
      },
    )
  }
  if (getRound(context.db, roundId).state === 'closing') {
    compact(context.db)
    context.change(
      {
        label: { key: 'round.closed', name: round.question },
        areas: ['rounds', 'participant', 'beamer'],
        undoable: false,
      },
      (change) => change.update('round', roundId, { state: 'closed' }),
    )
  }
}

/** Finishes a closing that a crash interrupted. */
export function finishClosing(context: Context): void {
  const { db } = context
  if (!find(db, "SELECT 1 AS closing FROM round WHERE state = 'closing'")) return
  closeRound(context, get<{ id: string }>(db, "SELECT id FROM round WHERE state = 'closing'").id)
}
