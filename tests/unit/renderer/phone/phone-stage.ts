import { nextTick } from 'vue'
import { vi } from 'vitest'
import { createCallTable } from '../../../../renderer/client/call-table.ts'
import { createKeeper } from '../../../../renderer/phone/keeper.ts'
import { createPhoneSession } from '../../../../renderer/phone/phone-session.ts'
import type { PhoneSession } from '../../../../renderer/phone/phone-session.ts'
import { sameContent } from '../../../../renderer/phone/ballot-record.ts'
import type { Answers } from '../../../../shared/contract/round.ts'
import type { ErrorBody, Input, Output, Request, Response } from '../../../../shared/contract/index.ts'
import type { CardState, ParticipantRound, StoredBallot } from '../../../../shared/contract/ballots.ts'

export const ROUND_ID = '00000000-0000-4000-8000-000000000001'
export const TOPICS = ['a', 'b', 'c'].map((letter) => `00000000-0000-4000-8000-00000000000${letter}`)

export const GROUP = '00000000-0000-4000-8000-0000000000aa'

/** What becomes of the next ballot that goes out. */
export type Fate = 'arrives' | 'lostBefore' | 'lostAfter'

/**
 * A laptop with one round and one phone. The laptop follows SAFETY 1 and is written down here once more in
 * its simplest form; the phone is the real one, on the real call table, with a line that can be cut anywhere.
 */
export class PhoneStage {
  /** Who has cast what: one token without code cards, one card each with them. */
  readonly urns = new Map<string, StoredBallot>()
  state: ParticipantRound['state'] = 'open'
  /** Cards that exist; null while the round is open to all. */
  cards: readonly string[] | null = null
  /** Cards that have voted elsewhere. */
  readonly used = new Set<string>()
  throttled = false
  practice = false
  ranking: ParticipantRound['ranking'] = null
  roundId = ROUND_ID
  addressChanged = false
  /** What the phone has asked for. */
  readonly asked: Input<'participant.state'>[] = []
  /** Answered instead of casting, if set. */
  refusal: ErrorBody | null = null
  fate: Fate = 'arrives'
  readonly casts: Input<'ballots.cast'>[] = []
  /** What the phone had kept when each ballot went out. */
  readonly keptAtCast: string[] = []
  readonly #stored = new Map<string, string>()
  #table = this.#newTable()
  session: PhoneSession

  constructor() {
    this.session = this.#newSession()
  }

  #newTable() {
    return createCallTable({
      canResend: () => true,
      interrupted: { code: 'connection_lost', message: '' },
    })
  }

  #newSession(card: string | null = null): PhoneSession {
    return createPhoneSession(
      { ...this.#table.client, close: () => undefined, state: 'connected' },
      this.#keeper(),
      { language: 'de', card },
    )
  }

  #keeper() {
    const stored = this.#stored
    const storage = {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, text: string) => void stored.set(key, text),
      removeItem: (key: string) => void stored.delete(key),
    }
    return createKeeper(() => storage as unknown as Storage)
  }

  get kept(): string {
    return [...this.#stored.values()].join('\n')
  }

  async connect(): Promise<void> {
    this.#table.attach((request) => this.#receive(request))
    await this.settle()
  }

  async cut(): Promise<void> {
    this.#table.detach()
    await this.settle()
  }

  /** The page is loaded anew: only what was kept is left. */
  async reload(card: string | null = null): Promise<void> {
    this.#table.end()
    this.#table = this.#newTable()
    this.session = this.#newSession(card)
    await this.settle()
  }

  /** What the only person has cast, or the last one to hold a card. */
  get urn(): StoredBallot | null {
    return [...this.urns.values()].at(-1) ?? null
  }
  set urn(ballot: Omit<StoredBallot, 'stakeholderGroupId' | 'piles'> | null) {
    const voter = [...this.urns.keys()].at(-1)
    this.urns.clear()
    if (ballot && voter !== undefined)
      this.urns.set(voter, { stakeholderGroupId: null, piles: [], ...ballot })
  }
  set open(open: boolean) {
    this.state = open ? 'open' : 'closed'
  }

  async close(): Promise<void> {
    this.state = 'closed'
    await this.push()
  }
  async pause(): Promise<void> {
    this.state = 'paused'
    await this.push()
  }
  async resume(): Promise<void> {
    this.state = 'open'
    await this.push()
  }

  async push(): Promise<void> {
    this.#table.receive({ event: 'changed', what: ['participant'], revision: 1 })
    await this.settle()
  }

  /** Lets everything happen that would happen within some seconds. */
  async settle(): Promise<void> {
    for (let i = 0; i < 4; i++) {
      await vi.advanceTimersByTimeAsync(3000)
      await nextTick()
    }
  }

  #receive({ id, command, input }: Request): void {
    if (command === 'participant.state') {
      this.#answer({ id, result: this.#stateFor(input as Input<'participant.state'>) })
      return
    }
    const fate = this.fate
    this.fate = 'arrives'
    if (fate === 'lostBefore') return void queueMicrotask(() => this.#table.detach())
    this.keptAtCast.push(this.kept)
    const outcome = this.#cast(input as Input<'ballots.cast'>)
    if (fate === 'lostAfter') return void queueMicrotask(() => this.#table.detach())
    this.#answer('code' in outcome ? { id, error: outcome } : { id, result: outcome })
  }

  #answer(response: Response): void {
    // Over the line and back: nothing is shared by reference.
    const text = JSON.stringify(response)
    const table = this.#table
    queueMicrotask(() => table.receive(JSON.parse(text)))
  }

  #standing(input: { token: string; card?: string | undefined }): { card: CardState; voter: string | null } {
    if (!this.cards) return { card: 'notNeeded', voter: input.token }
    if (input.card === undefined) return { card: 'needed', voter: null }
    if (this.throttled) return { card: 'throttled', voter: null }
    if (!this.cards.includes(input.card)) return { card: 'unknown', voter: null }
    if (this.used.has(input.card)) return { card: 'usedElsewhere', voter: null }
    return { card: 'accepted', voter: input.card }
  }

  #stateFor(input: Input<'participant.state'>): Output<'participant.state'> {
    this.asked.push(input)
    const closed = this.state === 'closed'
    const { card, voter } = this.#standing(input)
    const said = (text: string) => ({ text, language: 'de' as const })
    return {
      projectTitle: 'Weltoffen',
      word: 'Roter Fuchs',
      round: {
        id: this.roundId,
        number: this.practice ? 0 : 1,
        practice: this.practice,
        question: said('Wie wichtig?'),
        criterion: said(''),
        settings: { method: 'scale', max: 5, allowUnknown: true },
        axes: null,
        access: this.cards ? 'codes' : 'open',
        groups: [{ id: GROUP, title: said('Verein') }],
        state: this.state,
        topics: TOPICS.map((id, index) => ({
          id,
          number: index + 1,
          title: said(id),
          description: said(''),
        })),
        ranking: this.ranking,
      },
      ballot: closed || voter === null ? null : (this.urns.get(voter) ?? null),
      card: closed ? 'notNeeded' : card,
      addressChanged: this.addressChanged,
      wishes: null,
    }
  }

  #cast(cast: Input<'ballots.cast'>): Output<'ballots.cast'> | ErrorBody {
    const sent = JSON.parse(JSON.stringify(cast)) as Input<'ballots.cast'>
    const { ballotId, seq, answers } = sent
    const { piles = [] } = sent
    const stakeholderGroupId = sent.stakeholderGroupId ?? null
    this.casts.push(cast)
    if (this.refusal) return this.refusal
    if (this.state !== 'open') return { code: `round_${this.state}`, message: '' }
    const { card, voter } = this.#standing(cast)
    if (voter === null) return { code: card === 'usedElsewhere' ? 'card_used' : `card_${card}`, message: '' }
    const before = this.urns.get(voter)
    if (before?.ballotId === ballotId) {
      if (before.seq === seq && sameContent(before, { answers, piles, stakeholderGroupId }))
        return { receipt: before.receipt, seq }
      return { code: 'ballot_conflict', message: '', details: { current: before } }
    }
    if (before && seq <= before.seq)
      return { code: 'ballot_outdated', message: '', details: { current: before } }
    this.urns.delete(voter)
    this.urns.set(voter, { ballotId, seq, answers, piles, stakeholderGroupId, receipt: 'K7M-2QX' })
    return { receipt: 'K7M-2QX', seq }
  }

  rate(answers: Answers): void {
    for (const [topic, value] of Object.entries(answers)) this.session.answer(topic, value)
  }

  async submit(): Promise<void> {
    this.session.submit()
    await this.settle()
  }
}
