import { nextTick } from 'vue'
import { vi } from 'vitest'
import { createCallTable } from '../../../../renderer/client/call-table.ts'
import { createKeeper } from '../../../../renderer/phone/keeper.ts'
import { createPhoneSession } from '../../../../renderer/phone/phone-session.ts'
import type { PhoneSession } from '../../../../renderer/phone/phone-session.ts'
import { sameAnswers } from '../../../../renderer/phone/ballot-record.ts'
import type { Answers } from '../../../../renderer/phone/ballot-record.ts'
import type { ErrorBody, Input, Output, Request, Response } from '../../../../shared/contract/index.ts'
import type { StoredBallot } from '../../../../shared/contract/ballots.ts'

export const ROUND_ID = '00000000-0000-4000-8000-000000000001'
export const TOPICS = ['a', 'b', 'c'].map((letter) => `00000000-0000-4000-8000-00000000000${letter}`)

/** What becomes of the next ballot that goes out. */
export type Fate = 'arrives' | 'lostBefore' | 'lostAfter'

/**
 * A laptop with one round and one phone. The laptop follows SAFETY 1 and is written down here once more in
 * its simplest form; the phone is the real one, on the real call table, with a line that can be cut anywhere.
 */
export class PhoneStage {
  urn: StoredBallot | null = null
  open = true
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

  #newSession(): PhoneSession {
    return createPhoneSession(
      { ...this.#table.client, close: () => undefined, state: 'connected' },
      this.#keeper(),
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
  async reload(): Promise<void> {
    this.#table.end()
    this.#table = this.#newTable()
    this.session = this.#newSession()
    await this.settle()
  }

  async close(): Promise<void> {
    this.open = false
    this.#table.receive({ event: 'changed', what: ['participant'], revision: 1 })
    await this.settle()
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
      this.#answer({ id, result: this.#state() })
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

  #state(): Output<'participant.state'> {
    return {
      projectTitle: 'Weltoffen',
      word: 'Roter Fuchs',
      round: {
        id: ROUND_ID,
        number: 1,
        question: 'Wie wichtig?',
        criterion: '',
        settings: { method: 'scale', max: 5, allowUnknown: true },
        state: this.open ? 'open' : 'closed',
        topics: TOPICS.map((id, index) => ({ id, number: index + 1, title: id, description: '' })),
      },
      ballot: this.open ? this.urn : null,
    }
  }

  #cast(cast: Input<'ballots.cast'>): Output<'ballots.cast'> | ErrorBody {
    const { ballotId, seq, answers } = JSON.parse(JSON.stringify(cast)) as Input<'ballots.cast'>
    this.casts.push(cast)
    if (this.refusal) return this.refusal
    if (!this.open) return { code: 'round_closed', message: '' }
    const before = this.urn
    if (before?.ballotId === ballotId) {
      if (before.seq === seq && sameAnswers(before.answers, answers)) return { receipt: before.receipt, seq }
      return { code: 'ballot_conflict', message: '', details: { current: before } }
    }
    if (before && seq <= before.seq)
      return { code: 'ballot_outdated', message: '', details: { current: before } }
    this.urn = { ballotId, seq, answers, receipt: 'K7M-2QX' }
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
