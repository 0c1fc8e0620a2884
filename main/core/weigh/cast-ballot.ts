import { createHmac } from 'node:crypto'
import type { ParsedInput } from '../../../shared/contract/index.ts'
import type { Round, StoredBallot } from '../../../shared/contract/weigh.ts'
import { checkAnswers } from '../../../shared/domain/methods.ts'
import { CoreError } from '../errors.ts'
import type { ReadDb, WriteDb } from '../store/connection.ts'
import { find, run } from '../store/rows.ts'
import { makeReceipt } from './receipt.ts'

/** A round that takes ballots, with what is needed to check and key one. Valid inside one transaction. */
export interface Urn {
  readonly round: Round
  readonly topicIds: readonly string[]
  readonly key: Uint8Array
}

export type CastInput = ParsedInput<'ballots.cast'>

interface UrnRow {
  ballotId: string
  seq: number
  receipt: string
  answers: string
}

/** This one ballot is not taken; the others of its batch are none of its business. */
export class BallotRefused extends CoreError {}

/** Keyed by the round's secret, which is destroyed at closing: nobody can lead a ballot back to a phone then. */
export function voterKey(key: Uint8Array, token: string): Uint8Array {
  return createHmac('sha256', key).update(token).digest()
}

export function findUrn(db: ReadDb, round: Round): Urn | null {
  const secret = find<{ key: Uint8Array }>(db, 'SELECT key FROM round_secret WHERE round_id = ?', [round.id])
  return secret && { round, topicIds: round.topics.map((topic) => topic.id), key: secret.key }
}

/** What this phone sent last, or null. */
export function findStoredBallot(db: ReadDb, urn: Urn, token: string): StoredBallot | null {
  const row = findRow(db, urn, voterKey(urn.key, token))
  return row && toStored(row)
}

/**
 * Puts one ballot into the urn, inside the caller's transaction. Repeating the same ballot changes nothing
 * and gives the same receipt; a newer one (higher seq) replaces the one before.
 *
 * @throws BallotRefused `round_closed`, `invalid_ballot`, `ballot_conflict` (same id, other content),
 *   `ballot_outdated` (a newer one is here already; details carry it)
 */
export function castBallot(db: WriteDb, urn: Urn | null, input: CastInput): { receipt: string; seq: number } {
  if (!urn || urn.round.id !== input.roundId || urn.round.state !== 'open') {
    throw new BallotRefused('round_closed', 'Die Runde ist geschlossen.')
  }
  const check = checkAnswers(urn.round.settings, urn.topicIds, input.answers)
  if (!check.ok) {
    throw new BallotRefused('invalid_ballot', 'Dieser Stimmzettel passt nicht zu den Regeln der Runde.', {
      ...check.problem,
    })
  }
  const voter = voterKey(urn.key, input.token)
  const answers = canonical(input.answers)
  const before = findRow(db, urn, voter)
  if (!before) {
    const receipt = freeReceipt(db, urn.round.id)
    run(
      db,
      'INSERT INTO urn (round_id, voter, ballot_id, seq, channel, receipt, answers) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [urn.round.id, voter, input.ballotId, input.seq, 'phone', receipt, answers],
    )
    return { receipt, seq: input.seq }
  }
  if (before.ballotId === input.ballotId) {
    if (before.answers === answers && before.seq === input.seq)
      return { receipt: before.receipt, seq: before.seq }
    throw new BallotRefused('ballot_conflict', 'Unter dieser Kennung liegt schon ein anderer Stimmzettel.', {
      current: toStored(before),
    })
  }
  if (input.seq <= before.seq) {
    throw new BallotRefused('ballot_outdated', 'Es liegt schon ein neuerer Stimmzettel von Ihnen vor.', {
      current: toStored(before),
    })
  }
  run(db, 'UPDATE urn SET ballot_id = ?, seq = ?, answers = ? WHERE round_id = ? AND voter = ?', [
    input.ballotId,
    input.seq,
    answers,
    urn.round.id,
    voter,
  ])
  return { receipt: before.receipt, seq: input.seq }
}

function findRow(db: ReadDb, urn: Urn, voter: Uint8Array): UrnRow | null {
  return find<UrnRow>(
    db,
    'SELECT ballot_id, seq, receipt, answers FROM urn WHERE round_id = ? AND voter = ?',
    [urn.round.id, voter],
  )
}

function toStored(row: UrnRow): StoredBallot {
  return {
    ballotId: row.ballotId,
    seq: row.seq,
    receipt: row.receipt,
    answers: JSON.parse(row.answers) as StoredBallot['answers'],
  }
}

/** One spelling for equal answers, so that "same content" can be compared as text. */
function canonical(answers: CastInput['answers']): string {
  return JSON.stringify(Object.fromEntries(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))))
}

function freeReceipt(db: ReadDb, roundId: string): string {
  for (;;) {
    const receipt = makeReceipt()
    if (!find(db, 'SELECT 1 AS taken FROM urn WHERE round_id = ? AND receipt = ?', [roundId, receipt]))
      return receipt
  }
}
