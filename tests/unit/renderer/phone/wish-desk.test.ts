import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CallError } from '../../../../renderer/client/client.ts'
import { createFakeClient } from '../../../../renderer/client/fake.ts'
import { createKeeper } from '../../../../renderer/phone/keeper.ts'
import { createPhoneSession } from '../../../../renderer/phone/phone-session.ts'
import type { PhoneSession } from '../../../../renderer/phone/phone-session.ts'
import type { Input, Output } from '../../../../shared/contract/index.ts'
import type { ParticipantRound } from '../../../../shared/contract/ballots.ts'

const GROUPS = ['a', 'b', 'c', 'd'].map((letter) => `00000000-0000-4000-8000-00000000000${letter}`)
const [A = '', B = '', C = ''] = GROUPS
const said = (text: string) => ({ text, language: 'de' as const })
const ME = { wishes: [B, A], name: 'Miriam Ölçer', organisation: 'Frauenhaus' }

const ROUND: ParticipantRound = {
  id: '00000000-0000-4000-8000-000000000001',
  number: 1,
  practice: false,
  question: said('Wie wichtig?'),
  criterion: said(''),
  settings: { method: 'scale', max: 5, allowUnknown: true },
  axes: null,
  access: 'open',
  groups: [],
  state: 'open',
  topics: [],
  ranking: null,
}

/** What a stage may begin with. */
type Change = Partial<Pick<Stage, 'open' | 'round'>>

type Person = Omit<Input<'wishes.send'>, 'wishToken' | 'consent'>

/** A laptop that asks for wishes, and a phone whose page can be loaded anew. */
class Stage {
  open = true
  round: ParticipantRound | null = null
  workingGroupId: string | null = null
  /** Thrown instead of an answer. */
  refusal: CallError | null = null
  /** Stored and then not answered: the line breaks. */
  mute = false
  readonly people = new Map<string, Person>()
  readonly stored = new Map<string, string>()
  readonly client = createFakeClient({
    'participant.state': (input) => this.#state(input),
    'wishes.send': ({ wishToken, consent: _consent, ...person }) => {
      if (this.refusal) throw this.refusal
      if (!this.open) throw new CallError({ code: 'wishes_closed', message: '' })
      this.people.set(wishToken, { organisation: '', ...person })
      return this.mute ? new Promise(() => undefined) : null
    },
    'wishes.withdraw': ({ wishToken }) => {
      if (this.refusal) throw this.refusal
      this.people.delete(wishToken)
      return null
    },
  })
  session: PhoneSession

  constructor(change: Change) {
    Object.assign(this, change)
    this.session = this.#newSession()
  }

  #newSession() {
    const storage = {
      getItem: (key: string) => this.stored.get(key) ?? null,
      setItem: (key: string, text: string) => void this.stored.set(key, text),
      removeItem: (key: string) => void this.stored.delete(key),
    }
    const keeper = createKeeper(() => storage as unknown as Storage)
    return createPhoneSession(this.client, keeper, { language: 'de' })
  }

  #state({ wishToken }: Input<'participant.state'>): Output<'participant.state'> {
    const own = wishToken === undefined ? undefined : this.people.get(wishToken)
    const asked = this.open || own !== undefined
    return {
      projectTitle: 'Weltoffen',
      word: 'Roter Fuchs',
      round: this.round,
      ballot: null,
      card: 'notNeeded',
      addressChanged: false,
      wishes: asked
        ? {
            open: this.open,
            groups: GROUPS.map((id) => ({ id, letter: id.slice(-1), title: said(id), topics: [] })),
            own: own ? { organisation: '', ...own, workingGroupId: this.workingGroupId } : null,
          }
        : null,
    }
  }

  /** The next answer about wishes stays on its way until it is let go, and then tells how things were. */
  hold(): () => void {
    let letGo: () => void = () => undefined
    this.client.answer('participant.state', (input) => {
      const state = this.#state(input)
      if (input.wishToken === undefined) return state
      this.client.answer('participant.state', (later) => this.#state(later))
      return new Promise((resolve) => (letGo = () => resolve(state)))
    })
    return () => letGo()
  }

  get desk() {
    return this.session.wishes
  }
  get kept(): string {
    return [...this.stored.values()].join('\n')
  }
  async settle(): Promise<void> {
    await vi.advanceTimersByTimeAsync(20_000)
  }
  async push(): Promise<void> {
    this.client.push({ event: 'changed', what: ['participant'], revision: 1 })
    await this.settle()
  }
  async reload(): Promise<void> {
    this.client.close()
    this.session = this.#newSession()
    await this.settle()
  }
  async send(person = ME): Promise<void> {
    this.desk.write({ ...person, consent: true })
    this.desk.submit()
    await this.settle()
  }
}

async function start(change: Change = {}): Promise<Stage> {
  const stage = new Stage(change)
  await stage.settle()
  return stage
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('wishes for working groups', () => {
  it('are kept as a draft, sent, and then known to the laptop alone', async () => {
    const stage = await start()
    expect([stage.session.stage.value, stage.desk.stage.value]).toEqual(['wishes', 'form'])
    stage.desk.write({ ...ME, name: ' Miriam Ölçer ', consent: true })
    await stage.reload()
    expect(stage.desk.view.record.draft).toEqual({ ...ME, name: ' Miriam Ölçer ', consent: true })
    stage.desk.submit()
    await stage.settle()
    expect(stage.desk.stage.value).toBe('sent')
    expect([...stage.people.values()]).toEqual([ME])
    expect(stage.kept).not.toContain('Miriam')
    await stage.reload()
    expect(stage.desk.stage.value).toBe('sent')
    expect(stage.desk.view.wishes?.own).toMatchObject(ME)
  })

  it('never stand in one question with a ballot: another token, and a new one beside it every time', async () => {
    const stage = await start()
    await stage.send()
    await stage.push()
    await stage.reload()
    const asked = stage.client.calls
      .filter(({ name }) => name === 'participant.state')
      .map(({ input }) => input as Input<'participant.state'>)
    const ballotTokens = new Set(asked.filter((one) => !one.wishToken).map(({ token }) => token))
    const besides = asked.filter((one) => one.wishToken).map(({ token }) => token)
    expect(ballotTokens.size).toBe(1)
    expect(besides.length).toBeGreaterThan(1)
    expect(new Set(besides).size).toBe(besides.length)
    const [wishToken] = stage.people.keys()
    expect(wishToken).toMatch(/^[0-9a-f]{32}$/)
    for (const token of [...ballotTokens, wishToken]) expect(besides).not.toContain(token)
    expect(ballotTokens).not.toContain(wishToken)
  })

  it('are sent once more after a reload, and found where they arrived without an answer', async () => {
    const stage = await start()
    stage.mute = true
    await stage.send()
    expect(stage.desk.stage.value).toBe('sending')
    stage.mute = false
    await stage.reload()
    expect(stage.desk.stage.value).toBe('sent')
    expect(stage.people.size).toBe(1)
    expect(stage.client.calls.filter(({ name }) => name === 'wishes.send')).toHaveLength(1)
  })

  it('wait while the laptop cannot save them', async () => {
    const stage = await start()
    stage.refusal = new CallError({ code: 'internal', message: '' })
    await stage.send()
    expect([stage.desk.stage.value, stage.desk.view.refused]).toEqual(['sending', true])
    stage.refusal = null
    await stage.settle()
    expect([stage.desk.stage.value, stage.desk.view.refused]).toEqual(['sent', false])
  })

  it('are changed and withdrawn under the same token; then nothing is left here either', async () => {
    const stage = await start()
    await stage.send()
    stage.desk.change()
    expect(stage.desk.view.record.draft).toEqual({ ...ME, consent: true })
    await stage.send({ ...ME, wishes: [C] })
    expect([...stage.people.values()]).toEqual([{ ...ME, wishes: [C] }])
    stage.desk.change()
    stage.desk.keepSent()
    expect(stage.desk.stage.value).toBe('sent')
    stage.desk.withdraw()
    await stage.settle()
    expect(stage.people.size).toBe(0)
    expect([stage.desk.stage.value, stage.desk.view.notice]).toEqual(['form', 'withdrawn'])
    expect([...stage.stored.keys()].filter((key) => key.endsWith('wishToken'))).toEqual([])
    expect(stage.kept).not.toContain('Miriam')
  })

  it('believe no answer that was under way when something was sent', async () => {
    const stage = await start()
    await stage.send()
    const letGo = stage.hold()
    await stage.push()
    stage.desk.change()
    await stage.send({ ...ME, wishes: [C] })
    letGo()
    await stage.settle()
    expect(stage.desk.view.wishes?.own?.wishes).toEqual([C])
  })

  it('come back into the form when a group is gone', async () => {
    const stage = await start()
    stage.refusal = new CallError({ code: 'unknown_group', message: '' })
    await stage.send()
    expect([stage.desk.stage.value, stage.desk.view.notice]).toEqual(['form', 'invalid'])
    expect(stage.desk.view.record.draft.name).toBe('Miriam Ölçer')
  })

  it('end with what arrived, and with the own group once the room has seen it', async () => {
    const stage = await start()
    await stage.send()
    stage.open = false
    await stage.push()
    expect(stage.desk.stage.value).toBe('closed')
    expect(stage.desk.view.wishes?.own).toMatchObject({ ...ME, workingGroupId: null })
    stage.workingGroupId = B
    await stage.push()
    expect(stage.desk.view.wishes?.own?.workingGroupId).toBe(B)
    stage.desk.withdraw()
    await stage.settle()
    expect(stage.people.size).toBe(0)
    expect(stage.desk.stage.value).toBe('closed')
  })

  it('that come too late are said to be, and leave no name behind', async () => {
    const stage = await start()
    stage.open = false
    await stage.send()
    expect([stage.desk.stage.value, stage.desk.view.record.late]).toEqual(['closed', true])
    expect(stage.people.size).toBe(0)
    expect(stage.kept).not.toContain('Miriam')
    stage.open = true
    await stage.push()
    expect([stage.desk.stage.value, stage.desk.view.record.late]).toEqual(['form', false])
  })

  it('forget a draft when the choice ends; whoever was never asked waits for the next round', async () => {
    const stage = await start()
    stage.desk.write({ ...ME, consent: false })
    stage.open = false
    await stage.push()
    expect([stage.session.stage.value, stage.desk.stage.value]).toEqual(['wishes', 'closed'])
    expect(stage.kept).not.toContain('Miriam')
    const other = await start({ open: false })
    expect([other.session.stage.value, other.desk.stage.value]).toEqual(['waiting', 'none'])
  })
})

describe('wishes beside rounds', () => {
  it('wait while a round is open; how it ended is seen first, and both are one step away', async () => {
    const stage = await start({ round: ROUND })
    expect(stage.session.stage.value).toBe('form')
    stage.round = { ...ROUND, state: 'closed' }
    await stage.push()
    expect(stage.session.stage.value).toBe('closed')
    stage.session.front('wishes')
    expect(stage.session.stage.value).toBe('wishes')
    stage.session.front('round')
    expect(stage.session.stage.value).toBe('closed')
  })

  it('come before a round that was over when the page was opened, and come forward when they open', async () => {
    const stage = await start({ round: { ...ROUND, state: 'closed' } })
    expect(stage.session.stage.value).toBe('wishes')
    const later = await start({ open: false, round: ROUND })
    later.round = { ...ROUND, state: 'closed' }
    await later.push()
    expect(later.session.stage.value).toBe('closed')
    later.open = true
    await later.push()
    expect(later.session.stage.value).toBe('wishes')
  })
})
