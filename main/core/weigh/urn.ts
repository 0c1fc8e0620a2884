import { createHmac, createSecretKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { CardState, StoredBallot } from '../../../shared/contract/ballots.ts'
import type { Role } from '../../../shared/contract/index.ts'
import type { BallotChannel } from '../../../shared/domain/weighting.ts'
import type { ReadDb } from '../store/connection.ts'
import { find } from '../store/rows.ts'
import { findCardKey } from './card-keys.ts'
import type { CardKey } from './card-keys.ts'
import type { ReadCard } from './card-reader.ts'
import { findBallotRules } from './round-rows.ts'
import type { BallotRules } from './round-rows.ts'
import { unpackAnswers } from './urn-answers.ts'
import { unpackPiles } from './urn-piles.ts'

/** A round that takes ballots (or pauses), with what is needed to check and key one. Valid inside one transaction. */
export interface Urn extends BallotRules {
  readonly roundId: string
  /** Prepared once: made from bytes for every ballot, it costs more than everything else about the ballot. */
  readonly key: KeyObject
  /** Of the session's code cards; null for open access, or while there are no cards. */
  readonly cardKey: CardKey | null
}

/** Who casts, as they say it themselves, and over which connection. */
export interface Voter {
  readonly token: string
  readonly card?: string | undefined
  readonly role: Role
}

export interface UrnRow {
  readonly ballotId: string
  readonly seq: number
  readonly channel: BallotChannel
  readonly receipt: string
  readonly answers: string
  /** Titles of the piles; null for a weighting. */
  readonly piles: string | null
  readonly stakeholderGroupId: string | null
}

/** Whose place in the urn it is, or why there is none. */
export type Place =
  | { readonly state: 'place'; readonly voter: Uint8Array }
  | { readonly state: Extract<CardState, 'needed' | 'unknown' | 'throttled'> }

/** The urn of a round that is open or pauses, or null. Asked for once per batch, so that a closed round takes nothing. */
export function findUrn(db: ReadDb, roundId: string): Urn | null {
  const rules = findBallotRules(db, roundId)
  const secret = find<{ key: Uint8Array }>(db, 'SELECT key FROM round_secret WHERE round_id = ?', [roundId])
  if (!rules || !secret) return null
  const cardKey = rules.access === 'codes' ? findCardKey(db, rules.sessionId) : null
  return { roundId, ...rules, key: createSecretKey(secret.key), cardKey }
}

/**
 * With code cards the place belongs to the card, whichever of its two spellings is given and wherever; else to
 * whoever holds the token. Keyed by the round's secret, which is destroyed at closing: nobody can lead a ballot
 * back to a phone or a card then.
 */
export function findPlace(db: ReadDb, urn: Urn, { token, card, role }: Voter, readCard: ReadCard): Place {
  if (urn.access === 'open') return { state: 'place', voter: hmac(urn.key, token) }
  if (card === undefined) return { state: 'needed' }
  const reading = readCard(db, urn.cardKey, card, role)
  return reading.state === 'known' ? { state: 'place', voter: cardVoter(urn, reading.codeHash) } : reading
}

/** The key of a card's place. */
export function cardVoter({ key }: Urn, codeHash: Uint8Array): Uint8Array {
  return createHmac('sha256', key).update('card:').update(codeHash).digest()
}

function hmac(key: KeyObject, text: string): Uint8Array {
  return createHmac('sha256', key).update(text).digest()
}

/** What lies at a place, or null. */
export function findUrnRow(db: ReadDb, { roundId }: Urn, voter: Uint8Array): UrnRow | null {
  return find<UrnRow>(
    db,
    `SELECT ballot_id, seq, channel, receipt, answers, piles, stakeholder_group_id FROM urn
     WHERE round_id = ? AND voter = ?`,
    [roundId, voter],
  )
}

export function toStoredBallot(row: UrnRow, { topicIds }: Urn): StoredBallot {
  return {
    ballotId: row.ballotId,
    seq: row.seq,
    receipt: row.receipt,
    answers: unpackAnswers(row.answers, topicIds),
    piles: unpackPiles(row.piles),
    stakeholderGroupId: row.stakeholderGroupId,
  }
}

/** Which way a ballot came follows from who sends it, so that nobody can claim another one. */
export function channelOf(role: Role): BallotChannel {
  if (role.kind === 'participant') return 'phone'
  return role.kind === 'kiosk' ? 'kiosk' : 'paper'
}

/** What a phone or the kiosk may do, and what it has sent: for `participant.state`. */
export function standingOf(
  open: { db: ReadDb; urn: Urn } | null,
  voter: Voter,
  readCard: ReadCard,
): { card: CardState; ballot: StoredBallot | null } {
  if (!open) return { card: 'notNeeded', ballot: null }
  const { db, urn } = open
  const place = findPlace(db, urn, voter, readCard)
  if (place.state !== 'place') return { card: place.state, ballot: null }
  const row = findUrnRow(db, urn, place.voter)
  const own = row?.channel === channelOf(voter.role) ? row : null
  if (urn.access === 'codes' && row && !own) return { card: 'usedElsewhere', ballot: null }
  return { card: urn.access === 'codes' ? 'accepted' : 'notNeeded', ballot: own && toStoredBallot(own, urn) }
}
