import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { storageError } from '../store/connection.ts'
import { find, get } from '../store/rows.ts'
import { compact } from '../store/compact.ts'
import { countUrn } from './count-urn.ts'
import { getAnyRound, nameOf, nounOf } from './round-rows.ts'
import type { AnyRound } from './round-rows.ts'
import { stepOf } from './round-steps.ts'

/**
 * Closes a round. Whatever interrupts it, the next call carries on: first one transaction counts, shuffles and
 * forgets (state `closing`), then the file is rewritten so that freed pages keep no trace, then it is `closed`.
 * Phones hear that the round is closed as soon as it is counted.
 *
 * @throws CoreError `closing_unfinished` when everything is counted and only the second half has to be repeated
 */
export function closeRound(context: Context, roundId: string): void {
  const round = getAnyRound(context.db, roundId)
  if (round.state === 'open' || round.state === 'paused') {
    context.change(stepOf(round, 'closed'), (change) => {
      countUrn(context.db, round)
      change.update('round', roundId, { state: 'closing', closed_at_ms: context.nowMs })
    })
  }
  if (getAnyRound(context.db, roundId).state === 'closing') {
    try {
      compact(context.db)
      context.change(stepOf(round, 'closed'), (change) =>
        change.update('round', roundId, { state: 'closed' }),
      )
    } catch (error) {
      throw unfinished(round, error)
    }
  }
}

function unfinished(round: AnyRound, cause: unknown): CoreError {
  const known = storageError(cause)
  const why = known instanceof CoreError && known.code === 'disk_full' ? ': Der Datenträger ist voll' : ''
  return new CoreError(
    'closing_unfinished',
    `${nameOf(round)} ist geschlossen, und alle Stimmzettel sind gezählt. Nur ihre Spuren ließen sich noch nicht aus der Datei entfernen${why}. Bitte die ${nounOf(round)} noch einmal schließen.`,
    undefined,
    { cause },
  )
}

/** Finishes a closing that a crash interrupted. */
export function finishClosing(context: Context): void {
  const { db } = context
  if (!find(db, "SELECT 1 AS closing FROM round WHERE state = 'closing'")) return
  closeRound(context, get<{ id: string }>(db, "SELECT id FROM round WHERE state = 'closing'").id)
}
