import { CoreError } from '../errors.ts'
import type { WriteDb } from '../store/connection.ts'
import { run } from '../store/rows.ts'
import type { ReadCard } from './card-reader.ts'
import { cardRefused } from './cast-ballot.ts'
import { findPlace, findUrn, findUrnRow } from './urn.ts'
import type { Voter } from './urn.ts'

/**
 * Takes a ballot out of the urn. Only what came on paper: everybody else changes their ballot themselves.
 *
 * @throws CoreError `round_closed`, `not_found`, `card_needed`, `card_unknown`
 */
export function withdrawBallot(db: WriteDb, input: Voter & { roundId: string }, readCard: ReadCard): void {
  const urn = findUrn(db, input.roundId)
  if (!urn) throw new CoreError('round_closed', 'Die Runde ist geschlossen.')
  const place = findPlace(db, urn, input, readCard)
  if (place.state !== 'place') throw cardRefused(place.state)
  if (findUrnRow(db, urn, place.voter)?.channel !== 'paper') {
    throw new CoreError('not_found', 'Diesen Papier-Stimmzettel gibt es nicht (mehr).')
  }
  run(db, 'DELETE FROM urn WHERE round_id = ? AND voter = ?', [urn.roundId, place.voter])
}
