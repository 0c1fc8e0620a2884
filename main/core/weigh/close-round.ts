import type { Round } from '../../../shared/contract/weigh.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { storageError } from '../store/connection.ts'
import { find, get } from '../store/rows.ts'
import { compact } from '../store/compact.ts'
import { countUrn } from './count-urn.ts'
import { getRound } from './round-rows.ts'

/**
 * Closes a round. Whatever interrupts it, the next call carries on: first one transaction counts, shuffles and
 * forgets (state `closing`), then the file is rewritten so that freed pages keep no trace, then it is `closed`.
 * Phones hear that the round is closed as soon as it is counted.
 *
 * @throws CoreError `closing_unfinished` when everything is counted and only the second half has to be repeated
 */
export function closeRound(context: Context, roundId: string): void {
  const round = getRound(context.db, roundId)
  if (round.state === 'open' || round.state === 'paused') {
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
    try {
      compact(context.db)
      context.change(
        {
          label: { key: 'round.closed', name: round.question },
          areas: ['rounds', 'participant', 'beamer'],
          undoable: false,
        },
        (change) => change.update('round', roundId, { state: 'closed' }),
      )
    } catch (error) {
      throw unfinished(round, error)
    }
  }
}

function unfinished({ number }: Round, cause: unknown): CoreError {
  const known = storageError(cause)
  const why = known instanceof CoreError && known.code === 'disk_full' ? ': Der Datenträger ist voll' : ''
  return new CoreError(
    'closing_unfinished',
    `Runde ${number} ist geschlossen, und alle Stimmzettel sind gezählt. Nur ihre Spuren ließen sich noch nicht aus der Datei entfernen${why}. Bitte die Runde noch einmal schließen.`,
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
