import { computed, reactive, ref } from 'vue'
import type { ComputedRef } from 'vue'
import type { CardState, ParticipantRound } from '../../shared/contract/ballots.ts'
import type { Output } from '../../shared/contract/index.ts'
import type { LanguageCode } from '../../shared/domain/language.ts'
import type { Client } from '../client/client.ts'
import {
  contentOf,
  forgetRecord,
  keepRecord,
  loadRecord,
  newRecord,
  outcomeOf,
  redraft,
  sameContent,
} from './ballot-record.ts'
import type { BallotRecord, Draft } from './ballot-record.ts'
import { createBallotSender } from './ballot-sender.ts'
import { createCardDesk } from './card-desk.ts'
import type { Keeper } from './keeper.ts'
import { makeBallotId } from './random.ts'
import { createVoter } from './voter.ts'
import { createWishDesk } from './wish-desk.ts'
import type { WishDesk } from './wish-desk.ts'

export type Stage = 'connecting' | 'waiting' | 'card' | 'form' | 'sending' | 'receipt' | 'closed' | 'wishes'
export type Notice = 'invalid' | 'newer' | 'newerCard' | 'earlierArrived'

export interface SessionView {
  /** `connecting` until the first answer. */
  line: 'connecting' | 'online' | 'lost'
  projectTitle: string
  word: string
  round: ParticipantRound | null
  record: BallotRecord | null
  /** How the laptop sees the code card of this phone. */
  card: CardState
  /** There is a code card, accepted or not looked at yet. */
  hasCard: boolean
  /** Somebody may have voted here before the laptop got another address. */
  addressChanged: boolean
  notice: Notice | null
  /** The laptop answered that it could not save the ballot; it is sent again. */
  refused: boolean
}

export interface PhoneSession {
  readonly view: SessionView
  readonly stage: ComputedRef<Stage>
  /** Which working group somebody would like to join; by name, and apart from every ballot. */
  readonly wishes: WishDesk
  /** Goes to the wishes, or back to how the last round ended, where there are both. */
  front(what: 'wishes' | 'round'): void
  /** Answers one topic; undefined takes the answer back. */
  answer(topicId: string, value: Draft[string] | undefined): void
  /** Replaces all answers of the draft, where one depends on the others, and the titles of its piles. */
  answerAll(draft: Draft, piles: string[]): void
  /** Names the stakeholder group of the draft; null for none. */
  chooseGroup(groupId: string | null): void
  /** Remembers that the question about topics left out was put. */
  noteAsked(): void
  /** Hands the draft in: kept first, then sent until it is acknowledged. */
  submit(): void
  /** Opens the form again with what was handed in last. */
  change(): void
  /** Closes the form again and leaves what was handed in as it is. */
  keepSent(): void
  /** Takes a code card: its secret from the QR code, or the code typed. Waits for a ballot on its way. */
  useCard(card: string): void
  /** Forgets the code card, so that another one can be given. Not while a ballot is on its way. */
  otherCard(): void
  /** Asks for the texts in another language. */
  speak(language: LanguageCode): void
  /** Asks the laptop for news, e.g. when the phone wakes up. */
  refresh(): void
  /** Reads again what another window of this browser has kept. */
  reread(): void
}

export interface SessionStart {
  language: LanguageCode
  /** The secret that the address brought along. */
  card?: string | null
}

/** Spreads a room of phones over a moment when all are told at once. */
const SPREAD_MS = 250

/**
 * One phone in one workshop: what it knows of the round, what the person entered, and that a ballot handed in
 * arrives exactly once, through reloads, sleep, lost lines and a laptop that starts again.
 */
export function createPhoneSession(client: Client, keeper: Keeper, start: SessionStart): PhoneSession {
  const voter = createVoter(keeper)
  const view = reactive<SessionView>({
    line: 'connecting',
    projectTitle: '',
    word: '',
    round: null,
    record: null,
    card: 'notNeeded',
    hasCard: voter.card !== null,
    addressChanged: false,
    notice: null,
    refused: false,
  })
  let { language } = start
  let known = false

  const keep = (): void => {
    if (view.record) keepRecord(keeper, view.record)
  }
  const sender = createBallotSender({ client, view, voter, keep, refresh, settled })
  const cards = createCardDesk({ view, voter, restart, giveBack: sender.giveBack, refresh })
  const front = ref<'wishes' | 'round'>('wishes')
  const wishes = createWishDesk({
    client,
    keeper,
    language: () => language,
    refresh,
    onNews: () => (front.value = 'wishes'),
  })

  /** A round that is open always comes first. */
  const stage = computed<Stage>(() => {
    const { round, record } = view
    if (view.line === 'connecting') return 'connecting'
    const asked = wishes.stage.value !== 'none'
    if (!round || !record) return asked ? 'wishes' : 'waiting'
    if (round.state === 'closed') {
      if (!record.outcome) return 'sending'
      return asked && front.value === 'wishes' ? 'wishes' : 'closed'
    }
    if (view.card !== 'notNeeded' && view.card !== 'accepted') return 'card'
    if (record.editing) return 'form'
    if (record.pending) return 'sending'
    return record.sent ? 'receipt' : 'form'
  })

  function take(state: Output<'participant.state'>): void {
    known = true
    view.line = client.state === 'connected' ? 'online' : 'lost'
    view.projectTitle = state.projectTitle
    view.word = state.word
    // Whoever has just been in a round wants to see how it ended.
    if (state.round?.state === 'closed' && view.round?.id === state.round.id && view.round.state !== 'closed')
      front.value = 'round'
    view.round = state.round
    view.addressChanged = state.addressChanged
    wishes.take(state)
    if (!state.round) {
      view.record = null
      cards.judge(state.card)
      return
    }
    if (view.record?.roundId !== state.round.id) meet(state.round)
    if (state.round.state !== 'closed' && view.record?.outcome) reopen(state.round, view.record)
    cards.judge(state.card)
    if (state.round.state === 'closed') {
      finish()
    } else if (view.card === 'notNeeded' || view.card === 'accepted') {
      sender.compare(state.ballot)
      void sender.send()
    }
    cards.takeNext()
  }

  /** A round this page has not shown yet. */
  function meet(round: ParticipantRound): void {
    const record = loadRecord(keeper, round)
    // The page was closed while a ballot was on its way: nobody knows how far it came.
    if (record.pending) record.pending.unsure = true
    view.record = record
    view.notice = null
    view.refused = false
  }

  /** A round that was closed is open: the laptop went back to an earlier state of the file. */
  function reopen(round: ParticipantRound, { seq }: BallotRecord): void {
    view.record = { ...newRecord(round), seq }
  }

  /** Another person's round begins with nothing. */
  function restart(): void {
    view.notice = null
    view.refused = false
    if (!view.round || !view.record) return
    forgetRecord(keeper, view.round.id)
    view.record = newRecord(view.round)
  }

  function settled(): void {
    if (view.round?.state === 'closed') finish()
    cards.takeNext()
  }

  /** The round is over: only how it ended and the receipt stay on the phone. */
  function finish(): void {
    const { record } = view
    if (!record || record.outcome || sender.busy()) return
    record.outcome = outcomeOf(record)
    record.draft = {}
    record.piles = []
    record.group = null
    record.editing = false
    record.pending = null
    if (record.sent) record.sent = { ...record.sent, answers: {}, piles: [], stakeholderGroupId: null }
    view.notice = null
    keep()
  }

  let asking = false
  let askAgain = false
  function refresh(): void {
    if (asking) {
      askAgain = true
      return
    }
    asking = true
    const { token, card } = voter
    client
      .call('participant.state', { token, language, ...(card === null ? {} : { card }) })
      .then((state) => {
        // An answer to who was here before tells nothing about who is here now, who has been asked about since.
        if (voter.token === token && voter.card === card) take(state)
        else askAgain = true
      })
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
    if (sender.busy() && view.record?.pending) {
      view.record.pending.unsure = true
      keep()
    }
  })
  client.onPush((push) => {
    if (push.event === 'changed' && push.what.includes('participant')) {
      setTimeout(refresh, Math.random() * SPREAD_MS)
    }
  })
  if (start.card) cards.use(start.card)
  refresh()

  return {
    view,
    stage,
    wishes,
    refresh,
    front(what) {
      front.value = what
    },
    answer(topicId, value) {
      if (!view.record) return
      const { [topicId]: _before, ...others } = view.record.draft
      view.record.draft = value === undefined ? others : { ...others, [topicId]: value }
      keep()
    },
    answerAll(draft, piles) {
      if (!view.record) return
      view.record.draft = draft
      view.record.piles = piles
      keep()
    },
    chooseGroup(groupId) {
      if (!view.record) return
      view.record.group = groupId
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
      const content = contentOf(record)
      record.editing = false
      view.notice = null
      if (record.pending || !record.sent || !sameContent(content, record.sent)) {
        record.seq += 1
        // If the ballot before may be in the urn, the phone cannot say later that nothing arrived.
        const unsure = record.pending?.unsure ?? false
        record.pending = { ballotId: makeBallotId(), seq: record.seq, ...content, unsure }
      }
      keep()
      void sender.send()
    },
    change() {
      const { record } = view
      const last = record?.pending ?? record?.sent
      if (!record || !last) return
      redraft(record, last)
      record.editing = true
      keep()
    },
    keepSent() {
      const { record } = view
      const last = record?.pending ?? record?.sent
      if (!record || !last) return
      redraft(record, last)
      record.editing = false
      view.notice = null
      keep()
    },
    useCard: cards.use,
    otherCard: cards.other,
    speak(next) {
      if (next === language) return
      language = next
      refresh()
    },
    reread() {
      wishes.reread()
      if (sender.busy()) return
      if (view.round && view.record) view.record = loadRecord(keeper, view.round)
      voter.reread()
      view.hasCard = voter.card !== null
    },
  }
}
