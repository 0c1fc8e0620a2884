import type { StoredBallot } from '../../shared/contract/ballots.ts'
import { CallError } from '../client/client.ts'
import type { Client } from '../client/client.ts'
import { redraft, sameContent } from './ballot-record.ts'
import type { BallotRecord, PendingBallot } from './ballot-record.ts'
import type { SessionView } from './phone-session.ts'
import type { Voter } from './voter.ts'

interface SenderParts {
  client: Client
  view: SessionView
  voter: Voter
  keep(): void
  refresh(): void
  /** A ballot has met its fate, or the next attempt waits. */
  settled(): void
}

export interface BallotSender {
  /** A ballot is out and not answered yet. */
  busy(): boolean
  /** Sends what is pending, again and again until it is acknowledged or can never be. */
  send(): Promise<void>
  /** Brings together what the laptop has and what this phone believes it has. */
  compare(stored: StoredBallot | null): void
  /** What cannot be sent as it is becomes a draft again. */
  giveBack(): void
}

const FIRST_RETRY_MS = 500
const LONGEST_RETRY_MS = 8000

/** Gets a ballot that is kept on this phone into the urn exactly once. */
export function createBallotSender({
  client,
  view,
  voter,
  keep,
  refresh,
  settled,
}: SenderParts): BallotSender {
  let casting = false
  let retryMs = FIRST_RETRY_MS

  function compare(stored: StoredBallot | null): void {
    const { record } = view
    if (!record) return
    const { pending, sent } = record
    if (stored) record.seq = Math.max(record.seq, stored.seq)
    if (stored && pending?.ballotId === stored.ballotId) {
      acknowledge(record, stored)
    } else if (stored && (!sent || stored.seq > sent.seq)) {
      record.sent = stored
      if (Object.keys(record.draft).length === 0) redraft(record, stored)
    } else if (sent && (!stored || stored.seq < sent.seq)) {
      // The laptop has lost what it had acknowledged (an older file was opened): hand it in again.
      record.sent = stored
      if (!pending) {
        const { ballotId, seq, answers, piles, stakeholderGroupId } = sent
        record.pending = { ballotId, seq, answers, piles, stakeholderGroupId, unsure: false }
      }
    }
    keep()
  }

  function acknowledge(record: BallotRecord, stored: StoredBallot): void {
    record.sent = stored
    record.pending = null
    view.refused = false
    if (record.editing) view.notice = 'earlierArrived'
  }

  async function send(): Promise<void> {
    const { record, round } = view
    const ballot = record?.pending
    if (casting || !record || !ballot || round?.state !== 'open' || round.id !== record.roundId) return
    if (view.card !== 'notNeeded' && view.card !== 'accepted') return
    casting = true
    const { roundId } = record
    const { ballotId, seq, answers, piles, stakeholderGroupId } = ballot
    const { token, card } = voter
    let wait = 0
    try {
      const receipt = await client.call('ballots.cast', {
        roundId,
        token,
        ...(card === null ? {} : { card }),
        ballotId,
        seq,
        answers: { ...answers },
        piles: [...piles],
        stakeholderGroupId,
      })
      retryMs = FIRST_RETRY_MS
      const now = recordOf(roundId)
      const stored = { ballotId, answers, piles, stakeholderGroupId, ...receipt }
      if (now) now.seq = Math.max(now.seq, receipt.seq)
      if (now?.pending?.ballotId === ballotId) acknowledge(now, stored)
      else if (now) now.sent = stored
      keep()
    } catch (error) {
      wait = recover(error instanceof CallError ? error : null, roundId, ballotId)
    }
    casting = false
    settled()
    if (wait > 0) setTimeout(() => void send(), wait)
    else void send()
  }

  /** @returns how long to wait before sending what is pending then, in ms */
  function recover(error: CallError | null, roundId: string, ballotId: string): number {
    const record = recordOf(roundId)
    const pending = record?.pending
    if (!record || pending?.ballotId !== ballotId) return 0
    switch (error?.code) {
      case 'round_closed':
      case 'round_paused':
      case 'card_needed':
      case 'card_unknown':
      case 'card_throttled':
      case 'card_used':
        // The state says the same with all that belongs to it.
        refresh()
        return backOff()
      case 'ballot_conflict':
      case 'ballot_outdated': {
        const current = (error.details as { current?: StoredBallot } | undefined)?.current
        if (current) supersede(record, pending, current)
        keep()
        return current ? 0 : backOff()
      }
      case 'invalid_ballot':
      case 'invalid_input':
        giveBack()
        record.editing = true
        view.notice = 'invalid'
        keep()
        return 0
      default:
        view.refused = true
        return backOff()
    }
  }

  /** The laptop has another ballot of this voter that counts; nobody is overruled without being told. */
  function supersede(record: BallotRecord, pending: PendingBallot, current: StoredBallot): void {
    record.seq = Math.max(record.seq, current.seq)
    record.sent = current
    if (sameContent(current, pending)) {
      record.pending = null
      return
    }
    giveBack()
    view.notice = view.card === 'accepted' ? 'newerCard' : 'newer'
  }

  function giveBack(): void {
    const { record } = view
    const pending = record?.pending
    if (!record || !pending) return
    // What the person changes at the moment is newer than what could not be sent.
    if (!record.editing) {
      redraft(record, pending)
      record.editing = record.sent !== null
    }
    record.pending = null
    view.refused = false
    keep()
  }

  function backOff(): number {
    const wait = retryMs
    retryMs = Math.min(LONGEST_RETRY_MS, retryMs * 2)
    return wait
  }

  function recordOf(roundId: string): BallotRecord | null {
    return view.record?.roundId === roundId ? view.record : null
  }

  return { busy: () => casting, send, compare, giveBack }
}
