import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FieldConflict } from '../../../../shared/contract/elaborate.ts'
import type { Input } from '../../../../shared/contract/index.ts'
import { CallError } from '../../../../renderer/client/client.ts'
import { createFakeClient } from '../../../../renderer/client/fake.ts'
import type { FakeClient } from '../../../../renderer/client/fake.ts'
import { keepWork } from '../../../../renderer/editor/kept-work.ts'
import { openKept } from '../../../../renderer/editor/kept.ts'
import { createOutbox } from '../../../../renderer/editor/outbox.ts'
import { newPartId } from '../../../../renderer/editor/part-id.ts'

const GROUP = newPartId(1)
const GOAL = newPartId(2)
const title = { entity: 'goal', id: GOAL, field: 'title' } as const
const year = { entity: 'goal', id: GOAL, field: 'horizonYear' } as const

/** What the core keeps of one goal, changed by the same rule: a field that changed meanwhile stays. */
function pretendedCore(client: FakeClient) {
  const goal: Record<string, unknown> = { title: 'Alt', horizonYear: null }
  const conflicts: unknown[] = []
  let down = false
  client.answer('parts.update', ({ edits }) => {
    if (down) throw new CallError({ code: 'core_restarted', message: 'Neu gestartet.' })
    const made: unknown[] = []
    for (const [field, edit] of Object.entries(edits)) {
      const { from, to } = edit as { from: unknown; to: unknown }
      if (goal[field] === to) continue
      if (goal[field] === from) goal[field] = to
      else
        made.push({
          id: newPartId(9),
          entity: 'goal',
          entityId: GOAL,
          field,
          value: to,
          current: goal[field],
        })
    }
    conflicts.push(...made)
    return { conflicts: made as FieldConflict[] }
  })
  return { goal, conflicts, setDown: (now: boolean) => (down = now) }
}

function storage(): Storage {
  const texts = new Map<string, string>()
  return new Proxy({} as Storage, {
    get: (_, name) =>
      ({
        getItem: (key: string) => texts.get(key) ?? null,
        setItem: (key: string, text: string) => texts.set(key, text),
        removeItem: (key: string) => texts.delete(key),
      })[String(name)],
    ownKeys: () => [...texts.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  })
}

let kept: Storage
let client: FakeClient
const open = () =>
  createOutbox(
    client,
    keepWork(
      openKept(() => kept),
      GROUP,
    ),
    GROUP,
  )
const sent = () =>
  client.calls
    .filter(({ name }) => name === 'parts.update')
    .map(({ input }) => input as Input<'parts.update'>)

beforeEach(() => {
  vi.useFakeTimers()
  kept = storage()
  client = createFakeClient()
})
afterEach(() => void vi.useRealTimers())

test('typing is sent as one change after a pause, starting from what was seen', async () => {
  const core = pretendedCore(client)
  const outbox = open()
  for (const text of ['Alt u', 'Alt un', 'Alt und neu']) outbox.type(title, 'Alt', text)
  expect(sent()).toEqual([])
  expect(outbox.find(title)?.shown).toBe('Alt und neu')
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent().map(({ edits }) => edits)).toEqual([{ title: { from: 'Alt', to: 'Alt und neu' } }])
  expect(outbox.find(title)?.state).toBe('stored')
  expect(Object.keys(kept)).toEqual([])
  outbox.settle(new Set([GOAL]), [])
  expect(outbox.find(title)).toBeUndefined()
  expect(core.goal['title']).toBe('Alt und neu')
})

test('who types without a pause is sent all the same', async () => {
  const core = pretendedCore(client)
  const outbox = open()
  for (let letter = 0; letter < 30; letter++) {
    outbox.type(title, 'Alt', `Alt ${'x'.repeat(letter + 1)}`)
    await vi.advanceTimersByTimeAsync(200)
  }
  expect(core.goal['title']).not.toBe('Alt')
  expect(core.conflicts).toEqual([])
})

test('what is typed while the core is away survives a reload and arrives exactly once', async () => {
  const core = pretendedCore(client)
  core.setDown(true)
  const first = open()
  first.type(title, 'Alt', 'Neu')
  await vi.advanceTimersByTimeAsync(1000)
  first.type(title, 'Alt', 'Neu und mehr')
  first.type(year, null, 2032)
  expect(first.find(title)?.state).toBe('waiting')
  first.end()

  const second = open()
  expect(second.find(title)?.shown).toBe('Neu und mehr')
  core.setDown(false)
  await vi.advanceTimersByTimeAsync(3000)
  expect(core.goal).toEqual({ title: 'Neu und mehr', horizonYear: 2032 })
  expect(core.conflicts).toEqual([])
  expect(Object.keys(kept)).toEqual([])
})

test('an answer that was lost on its way makes no conflict with oneself', async () => {
  const core = pretendedCore(client)
  const outbox = open()
  let lost = true
  client.answer('parts.update', ({ edits }) => {
    Object.assign(core.goal, { title: edits && 'title' in edits ? edits.title?.to : '' })
    if (!lost) return { conflicts: [] }
    lost = false
    throw new CallError({ code: 'connection_lost', message: 'Unterbrochen.' })
  })
  outbox.type(title, 'Alt', 'Eins')
  outbox.flush()
  await vi.advanceTimersByTimeAsync(0)
  pretendedCore(client).goal['title'] = 'Eins'
  outbox.type(title, 'Alt', 'Eins zwei')
  await vi.advanceTimersByTimeAsync(3000)
  expect(sent().at(-1)?.edits).toMatchObject({ title: { to: 'Eins zwei' } })
  expect(outbox.find(title)?.state).toBe('stored')
})

test('typing that goes on while a change is under way starts from that change', async () => {
  pretendedCore(client)
  let answer: () => void = () => undefined
  client.answer('parts.update', () => new Promise((resolve) => (answer = () => resolve({ conflicts: [] }))))
  const outbox = open()
  outbox.type(title, 'Alt', 'Eins')
  await vi.advanceTimersByTimeAsync(1000)
  outbox.type(title, 'Alt', 'Eins zwei')
  answer()
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent().map(({ edits }) => edits)).toEqual([
    { title: { from: 'Alt', to: 'Eins' } },
    { title: { from: 'Eins', to: 'Eins zwei' } },
  ])
})

test('a field somebody else changed keeps the own text in sight until the writer leaves it', async () => {
  const core = pretendedCore(client)
  core.goal['title'] = 'Von anderen'
  const outbox = open()
  outbox.type(title, 'Alt', 'Von mir')
  await vi.advanceTimersByTimeAsync(1000)
  expect(outbox.find(title)).toMatchObject({ state: 'beside', shown: 'Von mir' })
  outbox.settle(new Set([GOAL]), core.conflicts as FieldConflict[])
  expect(outbox.find(title)?.shown).toBe('Von mir')
  outbox.type(title, 'Von anderen', 'Von mir, weiter')
  await vi.advanceTimersByTimeAsync(1000)
  expect(core.goal['title']).toBe('Von anderen')
  expect(core.conflicts.at(-1)).toMatchObject({ value: 'Von mir, weiter' })
  outbox.leave(title)
  expect(outbox.find(title)).toBeUndefined()
})

test('what the core refuses is said, kept, and sent again when asked', async () => {
  const outbox = open()
  client.answer('parts.update', () => {
    throw new CallError({ code: 'circle', message: 'Das wäre ein Kreis.' })
  })
  outbox.type(title, 'Alt', 'Neu')
  outbox.type(year, null, 12)
  await vi.advanceTimersByTimeAsync(1000)
  expect(outbox.find(title)).toMatchObject({ state: 'refused', problem: 'Das wäre ein Kreis.', lost: false })
  expect(outbox.find(year)?.problem).toContain('Zieljahr')
  expect(Object.keys(kept)).toHaveLength(2)
  pretendedCore(client)
  outbox.retry()
  await vi.advanceTimersByTimeAsync(0)
  expect(outbox.find(title)?.state).toBe('stored')
})

test('a text whose part is gone is not lost', async () => {
  const outbox = open()
  client.answer('parts.update', () => {
    throw new CallError({ code: 'not_found', message: 'Das gibt es nicht mehr.' })
  })
  outbox.type(title, 'Alt', 'Mühsam geschrieben')
  await vi.advanceTimersByTimeAsync(1000)
  expect(outbox.all()).toMatchObject([{ shown: 'Mühsam geschrieben', lost: true }])
  outbox.drop(title)
  expect(Object.keys(kept)).toEqual([])
})

test('where the core keeps no second version, both stand here until their writer has decided', async () => {
  let stands = 'Fremd'
  client.answer('parts.update', ({ edits }) => {
    const { from, to } = (edits as { title: { from: string; to: string } }).title
    if (from !== stands) throw new CallError({ code: 'changed_meanwhile', message: 'Inzwischen geändert.' })
    stands = to
    return { conflicts: [] }
  })
  const outbox = open()
  const writeOver = async () => {
    outbox.type(title, 'Alt', 'Eigenes')
    await vi.advanceTimersByTimeAsync(700)
    expect(outbox.find(title)).toMatchObject({ state: 'refused', disputed: true, shown: 'Eigenes' })
  }

  await writeOver()
  outbox.decide(title, 'Fremd', 'Fremd')
  expect(outbox.find(title)).toBeUndefined()
  expect(stands).toBe('Fremd')

  await writeOver()
  outbox.decide(title, 'Fremd', 'Fremd und Eigenes')
  await vi.advanceTimersByTimeAsync(0)
  expect(stands).toBe('Fremd und Eigenes')
  expect(outbox.find(title)).toMatchObject({ state: 'stored', disputed: false })
})

test('a part made while the line is down is there after a reload and goes out before its fields', async () => {
  client.answer('parts.add', () => {
    throw new CallError({ code: 'connection_lost', message: 'Unterbrochen.' })
  })
  const first = open()
  first.add({ entity: 'goal', id: GOAL, values: { title: 'Neu' } })
  first.type(year, null, 2030)
  await vi.advanceTimersByTimeAsync(500)
  first.end()

  const second = open()
  expect(second.made()).toMatchObject([{ id: GOAL, state: 'waiting' }])
  client.answer('parts.add', ({ id }) => ({ id: id ?? '', code: 'A Z1' }))
  pretendedCore(client)
  await vi.advanceTimersByTimeAsync(3000)
  expect(client.calls.map(({ name }) => name).slice(-2)).toEqual(['parts.add', 'parts.update'])
  second.settle(new Set([GOAL]), [])
  expect(second.made()).toEqual([])
})

test('nothing goes out on a connection that was closed', async () => {
  const outbox = open()
  client.answer('parts.update', () => {
    throw new CallError({ code: 'closed', message: '' })
  })
  outbox.type(title, 'Alt', 'Neu')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent()).toHaveLength(1)
  expect(Object.keys(kept)).toHaveLength(1)
})
