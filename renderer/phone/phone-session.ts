import { computed, reactive } from 'vue'
import type { ComputedRef } from 'vue'
import type { Output } from '../../shared/contract/index.ts'
import type { ParticipantRound, StoredBallot } from '../../shared/contract/ballots.ts'
import { CallError } from '../client/client.ts'
import type { Client } from '../client/client.ts'
import { keepRecord, loadRecord, newRecord, outcomeOf, sameAnswers } from './ballot-record.ts'
import type { Answers, BallotRecord, PendingBallot } from './ballot-record.ts'
import type { Keeper } from './keeper.ts'
import { makeBallotId, makeToken } from './random.ts'

export type Stage = 'connecting' | 'waiting' | 'form' | 'sending' | 'receipt' | 'closed'
export type Notice = 'invalid' | 'newer' | 'earlierArrived'

export interface SessionView {
  /** `connecting` until the first answer. */
  line: 'connecting' | 'online' | 'lost'
  projectTitle: string
  word: string
  round: ParticipantRound | null
  record: BallotRecord | null
  notice: Notice | null
  /** The laptop answered that it could not save the ballot; it is sent again. */
  refused: boolean
}

export interface PhoneSession {
  readonly view: SessionView
  readonly stage: ComputedRef<Stage>
  /** Answers one topic; undefined takes the answer back. */
  answer(topicId: string, value: number | null | undefined): void
  /** Remembers that the question about topics left out was put. */
  noteAsked(): void
  /** Hands the draft in: kept first, then sent until it is acknowledged. */
  submit(): void
  /** Opens the form again with what was handed in last. */
  change(): void
  /** Closes the form again and leaves what was handed in as it is. */
  keepSent(): void
  /** Asks the laptop for news, e.g. when the phone wakes up. */
  refresh(): void
  /** Reads again what another window of this browser has kept. */
  reread(): void
}

/** Spreads a room of phones over a moment when all are told at once. */
const SPREAD_MS = 250
const FIRST_RETRY_MS = 500
const LONGEST_RETRY_MS = 8000

/**
 * One phone in one workshop: what it knows of the round, what the person entered, and that a ballot handed in
 * arrives exactly once, through reloads, sleep, lost lines and a laptop that starts again.
 */
export function createPhoneSession(client: Client, keeper: Keeper): PhoneSession {
  const token = findToken(keeper)
  const view = reactive<SessionView>({
    line: 'connecting',
    projectTitle: '',
    word: '',
    round: null,
    record: null,
    notice: null,
    refused: false,
  })
  let casting = false
  let retryMs = FIRST_RETRY_MS
  let known = false

  const stage = computed<Stage>(() => {
    const { round, record } = view
    if (view.line === 'connecting') return 'connecting'
    if (!round || !record) return 'waiting'
    if (round.state === 'closed' && record.outcome) return 'closed'
    if (record.editing) return 'form'
    if (record.pending) return 'sending'
    return record.sent ? 'receipt' : 'form'
  })

  const keep = (): void => {
    if (view.record) keepRecord(keeper, view.record)
  }

  function take(state: Output<'participant.state'>): void {
    known = true
    view.line = client.state === 'connected' ? 'online' : 'lost'
    view.projectTitle = state.projectTitle
    view.word = state.word
    view.round = state.round
    if (!state.round) {
      view.record = null
      return
    }
    if (view.record?.roundId !== state.round.id) meet(state.round.id)
    if (state.round.state === 'open') {
      if (view.record?.outcome) reopen(view.record)
      compare(state.ballot)
      void send()
    } else finish()
  }

  /** A round this page has not shown yet. */
  function meet(roundId: string): void {
    const record = loadRecord(keeper, roundId)
    // The page was closed while a ballot was on its way: nobody knows how far it came.
    if (record.pending) record.pending.unsure = true
    view.record = record
    view.notice = null
    view.refused = false
  }

  /** A round that was closed is open: the laptop went back to an earlier state of the file. */
  function reopen(record: BallotRecord): void {
    view.record = { ...newRecord(record.roundId), seq: record.seq }
  }

  /** Brings together what the laptop has and what this phone believes it has. */
  function compare(stored: StoredBallot | null): void {
    const { record } = view
    if (!record) return
    const { pending, sent } = record
    if (stored) record.seq = Math.max(record.seq, stored.seq)
    if (stored && pending?.ballotId === stored.ballotId) {
      acknowledge(record, stored)
    } else if (stored && (!sent || stored.seq > sent.seq)) {
      record.sent = stored
      if (Object.keys(record.draft).length === 0) record.draft = { ...stored.answers }
    } else if (sent && (!stored || stored.seq < sent.seq)) {
      // The laptop has lost what it had acknowledged (an older file was opened): hand it in again.
      record.sent = stored
      if (!pending)
        record.pending = { ballotId: sent.ballotId, seq: sent.seq, answers: sent.answers, unsure: false }
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
    casting = true
    const { roundId } = record
    const { ballotId, seq, answers } = ballot
    let wait = 0
    try {
      const receipt = await client.call('ballots.cast', {
        roundId,
        token,
        ballotId,
        seq,
        answers: { ...answers },
      })
      retryMs = FIRST_RETRY_MS
      const now = recordOf(roundId)
      if (now?.pending?.ballotId === ballotId) acknowledge(now, { ballotId, answers, ...receipt })
      else if (now) now.sent = { ballotId, answers, ...receipt }
      keep()
    } catch (error) {
      wait = recover(error instanceof CallError ? error : null, roundId, ballotId)
    }
    casting = false
    if (view.round?.state === 'closed') finish()
    else if (wait > 0) setTimeout(() => void send(), wait)
    else void send()
  }

  /** @returns how long to wait before sending what is pending then, in ms */
  function recover(error: CallError | null, roundId: string, ballotId: string): number {
    const record = recordOf(roundId)
    const pending = record?.pending
    if (!record || pending?.ballotId !== ballotId) return 0
    switch (error?.code) {
      case 'round_closed':
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
        record.pending = null
        record.draft = { ...pending.answers }
        record.editing = true
        view.notice = 'invalid'
        keep()
        return 0
      default:
        view.refused = true
        return backOff()
    }
  }

  /** The laptop has another ballot of this phone that counts; nobody is overruled without being told. */
  function supersede(record: BallotRecord, pending: PendingBallot, current: StoredBallot): void {
    record.seq = Math.max(record.seq, current.seq)
    record.sent = current
    record.pending = null
    if (sameAnswers(current.answers, pending.answers)) return
    record.draft = { ...pending.answers }
    record.editing = true
    view.notice = 'newer'
  }

  function backOff(): number {
    const wait = retryMs
    retryMs = Math.min(LONGEST_RETRY_MS, retryMs * 2)
    return wait
  }

  /** The round is over: only how it ended and the receipt stay on the phone. */
  function finish(): void {
    const { record } = view
    if (!record || record.outcome || casting) return
    record.outcome = outcomeOf(record)
    record.draft = {}
    record.editing = false
    record.pending = null
    if (record.sent) record.sent = { ...record.sent, answers: {} }
    view.notice = null
    keep()
  }

  function recordOf(roundId: string): BallotRecord | null {
    return view.record?.roundId === roundId ? view.record : null
  }

  let asking = false
  let askAgain = false
  function refresh(): void {
    if (asking) {
      askAgain = true
      return
    }
    asking = true
    client
      .call('participant.state', { token })
      .then(take)
      // The laptop is there but cannot answer; the next push, wake-up or interval asks again.
      .catch(() => undefined)
      .finally(() => {
        asking = false
        if (askAgain) {
          askAgain = false
          refresh()
        }
      })
  }

  client.onState((state) => {
    if (state === 'connected') {
      if (known) view.line = 'online'
      // After this turn, so that the question goes out once. One that was under way goes out again by itself.
      void Promise.resolve().then(() => {
        if (!asking) refresh()
      })
      return
    }
    if (known) view.line = 'lost'
    if (casting && view.record?.pending) {
      view.record.pending.unsure = true
      keep()
    }
  })
  client.onPush((push) => {
    if (push.event === 'changed' && push.what.includes('participant')) {
      setTimeout(refresh, Math.random() * SPREAD_MS)
    }
  })
  refresh()

  return {
    view,
    stage,
    refresh,
    answer(topicId, value) {
      if (!view.record) return
      const { [topicId]: _before, ...others } = view.record.draft
      view.record.draft = value === undefined ? others : { ...others, [topicId]: value }
      keep()
    },
    noteAsked() {
      if (!view.record) return
      view.record.asked = true
      keep()
    },
    submit() {
      const { record } = view
      if (!record) return
      const answers: Answers = { ...record.draft }
      record.editing = false
      view.notice = null
      if (record.pending || !record.sent || !sameAnswers(answers, record.sent.answers)) {
        record.seq += 1
        // If the ballot before may be in the urn, the phone cannot say later that nothing arrived.
        const unsure = record.pending?.unsure ?? false
        record.pending = { ballotId: makeBallotId(), seq: record.seq, answers, unsure }
      }
      keep()
      void send()
    },
    change() {
      const { record } = view
      const last = record?.pending ?? record?.sent
      if (!record || !last) return
      record.draft = { ...last.answers }
      record.editing = true
      keep()
    },
    keepSent() {
      const { record } = view
      if (!record) return
      record.draft = { ...(record.pending ?? record.sent)?.answers }
      record.editing = false
      view.notice = null
      keep()
    },
    reread() {
      if (view.record && !casting) view.record = loadRecord(keeper, view.record.roundId)
    },
  }
}

function findToken(keeper: Keeper): string {
  const kept = keeper.find('token')
  if (kept !== null && /^[0-9a-f]{32}$/.test(kept)) return kept
  const token = makeToken()
  keeper.keep('token', token)
  return token
}
