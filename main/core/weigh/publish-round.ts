import { FEWEST_SHOWN, isTooSmall } from '../../../shared/domain/small-rounds.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { requireClosed } from './results.ts'
import { getRound } from './round-rows.ts'

/**
 * Releases the result of a counted round to the room. Safe to repeat; a published round stays published.
 * @throws CoreError `not_found`, `round_not_closed`, `too_few_ballots`
 */
export function publishRound(context: Context, roundId: string): void {
  const round = getRound(context.db, roundId)
  if (round.state === 'published') return
  requireClosed(round)
  if (isTooSmall(round)) {
    throw new CoreError(
      'too_few_ballots',
      `Runde ${round.number} hat weniger als ${FEWEST_SHOWN} Stimmzettel. Ihr Ergebnis lässt sich nicht veröffentlichen, weil man einzelne Meinungen erkennen könnte.`,
    )
  }
  context.change(
    {
      label: { key: 'round.published', name: round.question },
      areas: ['rounds', 'participant', 'beamer'],
      undoable: false,
    },
    (change) => change.update('round', roundId, { state: 'published', published_at_ms: context.nowMs }),
  )
}
