import type { ParsedInput } from '../../../shared/contract/index.ts'
import type { BallotChannel } from '../../../shared/domain/weighting.ts'
import type { WriteDb } from '../store/connection.ts'
import { run } from '../store/rows.ts'
import { BallotRefused, refuseInvalid } from './ballot-checks.ts'
import type { ReadCard } from './card-reader.ts'
import { makeReceipt } from './receipt.ts'
import { channelOf, findPlace, findUrnRow, toStoredBallot } from './urn.ts'
import { nounOf } from './round-rows.ts'
import type { Place, Urn, Voter } from './urn.ts'
import { packAnswers } from './urn-answers.ts'
import { packPiles } from './urn-piles.ts'

export type CastInput = ParsedInput<'ballots.cast'> & Pick<Voter, 'role'>

/**
 * Puts one ballot into the urn, inside the caller's transaction. Repeating the same ballot changes nothing
 * and gives the same receipt; a newer one (higher seq) replaces the one before. At the kiosk, where people hold
 * only their card, a new ballot always is the newer one.
 *
 * @throws BallotRefused `round_closed`, `round_paused`, `invalid_ballot`, `card_needed`, `card_unknown`,
 *   `card_throttled`, `card_used` (through another channel, or from another paper; details name the channel),
 *   `ballot_conflict` (same id, other content), `ballot_outdated` (a newer one is here already; details carry it)
 */
export function castBallot(
  db: WriteDb,
  urn: Urn | null,
  input: CastInput,
  readCard: ReadCard,
): { receipt: string; seq: number } {
  if (!urn || urn.roundId !== input.roundId) {
    throw new BallotRefused('round_closed', 'Die Runde ist geschlossen.')
  }
  if (urn.state === 'paused') {
    throw new BallotRefused('round_paused', `Die ${nounOf(urn)} macht Pause. Es geht gleich weiter.`)
  }
  refuseInvalid(urn, input)
  const place = findPlace(db, urn, input, readCard)
  if (place.state !== 'place') throw cardRefused(place.state)
  const { voter } = place
  const channel = channelOf(input.role)
  const answers = packAnswers(input.answers, urn.topicIds)
  const piles = packPiles(urn.settings, input.piles)
  // Nearly every ballot is somebody's first: it goes in with one statement, and only who has one is looked up.
  const drawn = makeReceipt()
  const inserted = run(
    db,
    `INSERT INTO urn (round_id, voter, ballot_id, seq, channel, receipt, answers, piles, stakeholder_group_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (round_id, voter) DO NOTHING`,
    [urn.roundId, voter, input.ballotId, input.seq, channel, drawn, answers, piles, input.stakeholderGroupId],
  )
  if (inserted === 1) return { receipt: drawn, seq: input.seq }
  const before = findUrnRow(db, urn, voter)
  if (!before) throw new Error('A place in the urn is taken and empty')
  const { receipt } = before
  if (before.channel !== channel) throw cardUsed(before.channel)
  const kiosk = urn.access === 'codes' && channel === 'kiosk'
  if (before.ballotId === input.ballotId) {
    const sameContent =
      before.answers === answers &&
      before.piles === piles &&
      before.stakeholderGroupId === input.stakeholderGroupId
    if (sameContent && (kiosk || before.seq === input.seq)) return { receipt, seq: before.seq }
    throw new BallotRefused('ballot_conflict', 'Unter dieser Kennung liegt schon ein anderer Stimmzettel.', {
      current: toStoredBallot(before, urn),
    })
  }
  const seq = kiosk ? Math.max(input.seq, before.seq + 1) : input.seq
  if (seq <= before.seq) {
    // A paper that is no correction of the one before is somebody's second ballot.
    if (urn.access === 'codes' && channel === 'paper') throw cardUsed('paper')
    throw new BallotRefused('ballot_outdated', 'Es liegt schon ein neuerer Stimmzettel von Ihnen vor.', {
      current: toStoredBallot(before, urn),
    })
  }
  run(
    db,
    `UPDATE urn SET ballot_id = ?, seq = ?, answers = ?, piles = ?, stakeholder_group_id = ?
     WHERE round_id = ? AND voter = ?`,
    [input.ballotId, seq, answers, piles, input.stakeholderGroupId, urn.roundId, voter],
  )
  return { receipt, seq }
}

const CARD_REFUSED: Record<Exclude<Place['state'], 'place'>, readonly [code: string, message: string]> = {
  needed: ['card_needed', 'Für diese Runde braucht es den Code einer Codekarte.'],
  unknown: ['card_unknown', 'Diesen Code gibt es nicht. Bitte noch einmal mit der Karte vergleichen.'],
  throttled: [
    'card_throttled',
    'Es wurden gerade zu viele falsche Codes eingegeben. Bitte einen Moment warten und den Code dann noch einmal eingeben.',
  ],
}

export function cardRefused(state: keyof typeof CARD_REFUSED): BallotRefused {
  return new BallotRefused(...CARD_REFUSED[state])
}

const CARD_USED: Record<BallotChannel, string> = {
  phone:
    'Mit dieser Karte wurde schon am Telefon abgestimmt. Dort lässt sich der Stimmzettel ändern, bis die Runde schließt.',
  kiosk:
    'Mit dieser Karte wurde schon am Laptop abgestimmt. Dort lässt sich der Stimmzettel ändern, bis die Runde schließt.',
  paper: 'Mit dieser Karte wurde schon auf Papier abgestimmt. Jede Karte zählt einmal.',
}

function cardUsed(channel: BallotChannel): BallotRefused {
  return new BallotRefused('card_used', CARD_USED[channel], { channel })
}
