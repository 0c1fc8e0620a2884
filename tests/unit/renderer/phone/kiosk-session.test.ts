import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFakeClient } from '../../../../renderer/client/fake.ts'
import { createKiosk } from '../../../../renderer/phone/kiosk-session.ts'
import type { Input, Output, Push } from '../../../../shared/contract/index.ts'

const ROUND = '00000000-0000-4000-8000-000000000001'
const TOPIC = '00000000-0000-4000-8000-00000000000a'
const said = (text: string) => ({ text, language: 'de' as const })

const state = (roundState: 'open' | 'paused' | null): Output<'participant.state'> => ({
  projectTitle: 'Weltoffen',
  word: 'Roter Fuchs',
  round:
    roundState === null
      ? null
      : {
          id: ROUND,
          number: 1,
          practice: false,
          question: said('Wie wichtig?'),
          criterion: said(''),
          settings: { method: 'scale', max: 5, allowUnknown: true },
          axes: null,
          access: 'open',
          groups: [],
          state: roundState,
          topics: [{ id: TOPIC, number: 1, title: said('Bildung'), description: said('') }],
          ranking: null,
        },
  ballot: null,
  card: 'notNeeded',
  addressChanged: false,
  wishes: null,
})

const root = { lang: '', dir: '' }
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', { documentElement: root })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const settle = () => vi.advanceTimersByTimeAsync(1000)

async function startKiosk() {
  const client = createFakeClient({ 'participant.state': () => state('open') })
  const kiosk = createKiosk(client)
  await settle()
  const tokens = () => [
    ...new Set(client.calls.map(({ input }) => (input as Input<'participant.state'>).token)),
  ]
  return { client, kiosk, tokens }
}

const changed: Push = { event: 'changed', what: ['participant'], revision: 1 }

describe('the laptop that is handed round', () => {
  it('lets people begin only while a round takes ballots', async () => {
    const { client, kiosk } = await startKiosk()
    expect(kiosk.stage.value).toBe('start')
    client.answer('participant.state', () => state('paused'))
    client.push(changed)
    await settle()
    expect(kiosk.stage.value).toBe('paused')
    client.answer('participant.state', () => state(null))
    client.push(changed)
    await settle()
    expect(kiosk.stage.value).toBe('waiting')
  })

  it('gives every person a token, a memory and a language of their own', async () => {
    const { kiosk, tokens } = await startKiosk()
    kiosk.begin('ar')
    await settle()
    expect(root).toEqual({ lang: 'ar', dir: 'rtl' })
    const first = kiosk.person.value
    first?.session.answer(TOPIC, 4)
    first?.keeper.keep('card', 'K7M2Q-X9P4R')
    expect(kiosk.end()).toBe(true)
    expect(kiosk.person.value).toBeNull()
    expect(root).toEqual({ lang: 'de', dir: 'ltr' })
    kiosk.begin('de')
    await settle()
    const second = kiosk.person.value
    expect(second?.turn).not.toBe(first?.turn)
    expect(second?.keeper.find('card')).toBeNull()
    expect(second?.session.view.record?.draft).toEqual({})
    // The kiosk itself, and two people.
    expect(tokens()).toHaveLength(3)
  })

  it('follows a person who changes the language on the page', async () => {
    const { kiosk } = await startKiosk()
    kiosk.begin('de')
    kiosk.person.value?.keeper.keep('language', 'uk')
    expect(kiosk.person.value?.language).toBe('uk')
  })

  it('asks nothing more for somebody who has gone', async () => {
    const { client, kiosk, tokens } = await startKiosk()
    kiosk.begin('de')
    await settle()
    const [, gone] = tokens()
    kiosk.end()
    const before = client.calls.length
    client.push(changed)
    client.setState('reconnecting')
    client.setState('connected')
    await settle()
    const later = client.calls.slice(before).map(({ input }) => (input as { token: string }).token)
    expect(later.length).toBeGreaterThan(0)
    expect(later).not.toContain(gone)
  })

  it('keeps what was handed in until it has arrived, and drops what was changed since', async () => {
    const { client, kiosk } = await startKiosk()
    let arrive: (receipt: Output<'ballots.cast'>) => void = () => undefined
    client.answer('ballots.cast', () => new Promise((resolve) => (arrive = resolve)))
    kiosk.begin('de')
    await settle()
    const session = kiosk.person.value?.session
    session?.answer(TOPIC, 5)
    session?.submit()
    await settle()
    session?.change()
    session?.answer(TOPIC, 1)
    expect(kiosk.end()).toBe(false)
    expect(session?.stage.value).toBe('sending')
    arrive({ receipt: 'K7M-2QX', seq: 1 })
    await settle()
    expect(session?.stage.value).toBe('receipt')
    expect(session?.view.record?.sent?.answers).toEqual({ [TOPIC]: 5 })
    expect(kiosk.end()).toBe(true)
  })

  it('asks one person after another for a working group, each with a token of their own', async () => {
    const people = new Map<string, string>()
    const client = createFakeClient({
      'participant.state': ({ wishToken }) => {
        const name = people.get(wishToken ?? '')
        const own = name === undefined ? null : { name, organisation: '', wishes: [], workingGroupId: null }
        return { ...state(null), wishes: { open: true, groups: [], own } }
      },
    })
    let arrive: () => void = () => undefined
    client.answer('wishes.send', ({ wishToken, name }) => {
      people.set(wishToken, name)
      return new Promise((resolve) => (arrive = () => resolve(null)))
    })
    const kiosk = createKiosk(client)
    await settle()
    expect([kiosk.stage.value, kiosk.byName.value]).toEqual(['start', true])
    for (const name of ['Ada', 'Emmy']) {
      kiosk.begin('de')
      await settle()
      const { session, keeper } = kiosk.person.value ?? {}
      expect(session?.wishes.stage.value).toBe('form')
      expect(session?.wishes.view.record.draft.name).toBe('')
      expect(keeper?.find('wishToken')).toBeNull()
      session?.wishes.write({ wishes: [], name, organisation: '', consent: true })
      session?.wishes.submit()
      await settle()
      // What was handed in stays until it has arrived.
      expect(kiosk.end()).toBe(false)
      arrive()
      await settle()
      expect(session?.wishes.stage.value).toBe('sent')
      expect(kiosk.end()).toBe(true)
    }
    expect([...people.values()]).toEqual(['Ada', 'Emmy'])
  })

  it('a round comes before the choice of working groups', async () => {
    const { client, kiosk } = await startKiosk()
    client.answer('participant.state', () => ({
      ...state('paused'),
      wishes: { open: true, groups: [], own: null },
    }))
    client.push(changed)
    await settle()
    expect([kiosk.stage.value, kiosk.byName.value]).toEqual(['paused', false])
  })
})
