import { createHmac, createSecretKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { ParsedInput } from '../../../shared/contract/index.ts'
import type { StoredBallot } from '../../../shared/contract/ballots.ts'
import type { Round } from '../../../shared/contract/weigh.ts'
import type { BallotChannel } from '../../../shared/domain/weighting.ts'
import { checkAnswers } from '../../../shared/domain/methods.ts'
import { CoreError } from '../errors.ts'
import type { ReadDb, WriteDb } from '../store/connection.ts'
import { find, run } from '../store/rows.ts'
import { makeReceipt } from './receipt.ts'
import { findOpenRules } from './round-rows.ts'

/** A round that takes ballots, with what is needed to check and key one. Valid inside one transaction. */
export interface Urn {
  readonly roundId: string
  readonly settings: Round['settings']
  readonly topicIds: readonly string[]
  /** Prepared once: made from bytes for every ballot, it costs more than everything else about the ballot. */
  readonly key: KeyObject
}

export type CastInput = ParsedInput<'ballots.cast'> & { readonly channel: BallotChannel }

interface UrnRow {
  ballotId: string
  seq: number
  receipt: string
  answers: string
  stakeholderGroupId: string | null
}

/** This one ballot is not taken; the others of its batch are none of its business. */
export class BallotRefused extends CoreError {}

/** Keyed by the round's secret, which is destroyed at closing: nobody can lead a ballot back to a phone then. */
function voterKey(key: KeyObject, token: string): Uint8Array {
  return createHmac('sha256', key).update(token).digest()
}

/** The urn of a round that is open, or null. Asked for once per batch, so that a closed round takes nothing. */
export function findUrn(db: ReadDb, roundId: string): Urn | null {
  const rules = findOpenRules(db, roundId)
  const secret = find<{ key: Uint8Array }>(db, 'SELECT key FROM round_secret WHERE round_id = ?', [roundId])
  return rules && secret && { roundId, ...rules, key: createSecretKey(secret.key) }
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
  if (!urn || urn.roundId !== input.roundId) {
    throw new BallotRefused('round_closed', 'Die Runde ist geschlossen.')
  }
  const check = checkAnswers(urn.settings, urn.topicIds, input.answers)
  if (!check.ok) {
    throw new BallotRefused('invalid_ballot', 'Dieser Stimmzettel passt nicht zu den Regeln der Runde.', {
      ...check.problem,
    })
  }
  const voter = voterKey(urn.key, input.token)
  const answers = canonical(input.answers)
  // Nearly every ballot is somebody's first: it goes in with one statement, and only who has one is looked up.
  let before: UrnRow | null = null
  while (!before) {
    const receipt = makeReceipt()
    const inserted = run(
      db,
      `INSERT INTO urn (round_id, voter, ballot_id, seq, channel, receipt, answers, stakeholder_group_id)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (round_id, voter) DO NOTHING ON CONFLICT (round_id, receipt) DO NOTHING`,
      [
        urn.roundId,
        voter,
        input.ballotId,
        input.seq,
        input.channel,
        receipt,
        answers,
        input.stakeholderGroupId,
      ],
    )
    if (inserted === 1) return { receipt, seq: input.seq }
    // Null when it was the code that somebody has already: then another one is drawn.
    before = findRow(db, urn, voter)
  }
  if (before.ballotId === input.ballotId) {
    if (
      before.answers === answers &&
      before.stakeholderGroupId === input.stakeholderGroupId &&
      before.seq === input.seq
    )
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
  run(
    db,
    `UPDATE urn SET ballot_id = ?, seq = ?, answers = ?, stakeholder_group_id = ?
     WHERE round_id = ? AND voter = ?`,
    [input.ballotId, input.seq, answers, input.stakeholderGroupId, urn.roundId, voter],
  )
  return { receipt: before.receipt, seq: input.seq }
}

function findRow(db: ReadDb, urn: Urn, voter: Uint8Array): UrnRow | null {
  return find<UrnRow>(
    db,
    'SELECT ballot_id, seq, receipt, answers, stakeholder_group_id FROM urn WHERE round_id = ? AND voter = ?',
    [urn.roundId, voter],
  )
}

function toStored(row: UrnRow): StoredBallot {
  return {
    ballotId: row.ballotId,
    seq: row.seq,
    receipt: row.receipt,
    answers: JSON.parse(row.answers) as StoredBallot['answers'],
    stakeholderGroupId: row.stakeholderGroupId,
  }
}

/** One spelling for equal answers, so that "same content" can be compared as text. */
function canonical(answers: CastInput['answers']): string {
  return JSON.stringify(Object.fromEntries(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))))
}
