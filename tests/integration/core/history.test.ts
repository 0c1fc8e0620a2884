import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { HistoryEntry } from '../../../shared/contract/history.ts'
import type { Role } from '../../../shared/contract/index.ts'
import { addMeasure, signIn, startBoard } from '../../support/documents.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'

const FACILITATOR: Role = { kind: 'facilitator' }
const MINUTE = 60_000
let t: TestCore
let a: string
let b: string
let nowMs = Date.UTC(2026, 10, 21, 9, 0)

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: nowMs })
  t = await startTestCore()
  ;[a = '', b = ''] = await startBoard(t)
  later(60)
})
afterEach(async () => {
  vi.useRealTimers()
  await t.dispose()
})

function later(minutes: number): void {
  vi.setSystemTime((nowMs += minutes * MINUTE))
}

const write = (id: string, fields: Record<string, unknown>, role: Role = FACILITATOR) =>
  t.callAs(role, 'parts.update', {
    entity: 'measure',
    id,
    edits: Object.fromEntries(Object.entries(fields).map(([field, to]) => [field, { to }])),
  })
const historyOf = async (id: string, field?: string, role: Role = FACILITATOR) =>
  (await t.callAs(role, 'history.of', { entity: 'measure', id, ...(field !== undefined && { field }) }))
    .entries
const recent = (input: { text?: string; workingGroupId?: string; limit?: number; afterChangeId?: string }) =>
  t.call('history.recent', input)
const told = ({ who, op, fields }: HistoryEntry) => [
  who,
  op,
  ...fields.map((one) => [one.field, one.old, one.new]),
]

it('tells of a measure who changed what from where to where, status, readings and links included', async () => {
  const goal = await t.call('parts.add', {
    entity: 'goal',
    workingGroupId: a,
    values: { title: 'Alle lernen Deutsch' },
  })
  const { id } = await addMeasure(t, a, 'Sprachcafé', { lead: 'VHS' })
  const ina = await signIn(t, a, 'Ina Kern')
  later(10)
  await write(id, { startsOn: '2027-02-01', costOnce: 12_500, fundingState: 'appliedFor' }, ina)
  later(10)
  await write(id, { goalIds: [goal.id] })
  later(10)
  await t.call('measures.setStatus', { id, status: 'running', note: 'läuft gut' })
  await t.call('readings.save', { measureId: id, date: '2027-03-01', value: 1234.5 })
  later(10)
  await t.call('parts.move', { entity: 'measure', id, beforeId: null, workingGroupId: b })

  const entries = await historyOf(id)
  expect(entries.map(({ entity, label, title }) => [entity, label['key'], title])).toEqual([
    ['measure', 'measure.moved', 'Sprachcafé'],
    ['reading', 'reading.added', 'Sprachcafé'],
    ['measure_status', 'measure.status', 'Sprachcafé'],
    ['measure', 'measure.changed', 'Sprachcafé'],
    ['measure', 'measure.changed', 'Sprachcafé'],
    ['measure', 'measure.added', 'Sprachcafé'],
  ])
  const [moved, reading, status, links, fields, added] = entries.map(told)
  expect(moved).toContainEqual(['goalIds', 'Alle lernen Deutsch', null])
  expect(reading).toContainEqual(['value', null, '1.234,5'])
  expect(status).toEqual(
    expect.arrayContaining([
      ['status', null, 'in Umsetzung'],
      ['note', null, 'läuft gut'],
    ]),
  )
  expect(links).toEqual(['Moderation', 'update', ['goalIds', null, 'Alle lernen Deutsch']])
  expect(fields).toEqual([
    'Ina Kern',
    'update',
    ['startsOn', null, '01.02.2027'],
    ['costOnce', null, '12.500\u00a0€'],
    ['fundingState', null, 'beantragt'],
  ])
  expect(added).toEqual(
    expect.arrayContaining([
      ['title', null, 'Sprachcafé'],
      ['lead', null, 'VHS'],
    ]),
  )
  expect((await historyOf(id, 'status')).map(told)).toEqual([status])
  expect((await historyOf(id, 'lead')).map(told)).toEqual([['Moderation', 'insert', ['lead', null, 'VHS']]])
})

it('what one person types in one go is one entry, and what was taken back says so', async () => {
  const { id } = await addMeasure(t, a, 'Lernpaten')
  later(15)
  for (const text of ['Paten', 'Paten helfen', 'Paten helfen Kindern']) {
    await write(id, { description: text })
    later(2)
  }
  await write(id, { lead: 'VHS' })
  await t.call('changes.undo', {})
  const [undo, lead, typing] = await historyOf(id)
  expect([undo, lead].map((one) => [one?.kind, one?.takenBack])).toEqual([
    ['undo', false],
    ['do', true],
  ])
  expect(typing).toMatchObject({ takenBack: false, fields: [{ old: null, new: 'Paten helfen Kindern' }] })
  expect(typing?.changeIds).toHaveLength(3)
  expect(typing?.changeIds[0]).toBe(typing?.changeId)

  // Page by page the list of the project is what it is as a whole.
  const whole = (await recent({ limit: 200 })).entries
  const pages: HistoryEntry[] = []
  for (let more = true; more;) {
    const afterChangeId = pages.at(-1)?.changeId
    const page = await recent({ limit: 1, ...(afterChangeId !== undefined && { afterChangeId }) })
    pages.push(...page.entries)
    more = page.more
  }
  expect(pages).toEqual(whole)
  expect(whole).toContainEqual(typing)
})

it('any earlier text comes back, as a change of its own', async () => {
  const { id } = await addMeasure(t, a, 'Sprachcafé')
  await write(id, { description: 'Erste Fassung' })
  later(20)
  await write(id, { description: '', districtIds: [] })
  const entries = await historyOf(id, 'description')
  const restore = (
    changeId: string,
    state: 'before' | 'after',
    field = 'description',
    role: Role = FACILITATOR,
  ) => t.callAs(role, 'history.restore', { entity: 'measure', id, field, changeId, state })
  const description = async () =>
    (await t.call('documents.get', { workingGroupId: a })).measures[0]?.description
  await restore(entries[1]!.changeId, 'after')
  expect(await description()).toBe('Erste Fassung')
  await restore(entries[1]!.changeId, 'before')
  expect(await description()).toBe('')
  await t.call('changes.undo', {})
  expect(await description()).toBe('Erste Fassung')
  await restore(entries[0]!.changeId, 'after', 'description', await signIn(t, a, 'Ina'))
  expect(await description()).toBe('')
  const refused = { code: 'nothing_to_restore' }
  for (const field of ['nonsense', 'constructor', '__proto__', 'workingGroupId'])
    await expect(restore(entries[1]!.changeId, 'before', field)).rejects.toMatchObject(refused)
  const made = (await historyOf(id)).at(-1)!
  await expect(restore(made.changeId, 'before', 'title')).rejects.toMatchObject(refused)
})

it('leads see their own group alone: other parts, names and titles are nobody there', async () => {
  const own = await addMeasure(t, a, 'Eigene')
  const other = await addMeasure(t, b, 'Fremde')
  const [ina, jo] = [await signIn(t, a, 'Ina Kern'), await signIn(t, b, 'Jo Fremd')]
  await write(other.id, { lead: 'VHS' }, jo)
  await write(own.id, { dependsOnIds: [other.id] })
  const missing = { code: 'not_found', message: 'Diesen Eintrag gibt es nicht mehr.' }
  await expect(historyOf(other.id, undefined, ina)).rejects.toMatchObject(missing)
  await expect(historyOf(own.id.replace(/.$/, '0'), undefined, ina)).rejects.toMatchObject(missing)
  await expect(t.callAs(ina, 'history.of', { entity: 'working_group', id: a })).rejects.toMatchObject(missing)
  await expect(
    t.callAs(ina, 'history.restore', {
      entity: 'measure',
      id: other.id,
      field: 'lead',
      changeId: (await historyOf(other.id))[0]!.changeId,
      state: 'before',
    }),
  ).rejects.toMatchObject(missing)
  const seen = JSON.stringify(await historyOf(own.id, undefined, ina))
  expect(seen).toContain('aus einem anderen Arbeitskreis')
  expect(seen).not.toContain('Fremde')
  // A part that comes over from another group brings no names along.
  await t.call('parts.move', { entity: 'measure', id: other.id, beforeId: null, workingGroupId: a })
  const moved = await historyOf(other.id, undefined, ina)
  expect(moved.map(({ who }) => who)).toEqual(['Moderation', 'Leitung des Arbeitskreises B', 'Moderation'])
})

it('a deleted name is nowhere, and deleted parts are still told by their titles', async () => {
  const { id } = await addMeasure(t, a, 'Lernpaten')
  const ina = await signIn(t, a, 'Ina Kern')
  await write(id, { lead: 'VHS' }, ina)
  if (ina.kind === 'lead') await t.call('leads.remove', { id: ina.accessId })
  await t.call('parts.remove', { entity: 'measure', id })
  const { title, entries } = await t.call('history.of', { entity: 'measure', id })
  expect(title).toBe('Lernpaten')
  expect(entries.map(({ who, op }) => [who, op])).toEqual([
    ['Moderation', 'delete'],
    ['Leitung des Arbeitskreises A', 'update'],
    ['Moderation', 'insert'],
  ])
  const group = (await recent({ workingGroupId: a })).entries
  expect(group.filter((one) => one.entityId === id)).toHaveLength(3)
  expect((await recent({ workingGroupId: b })).entries.map((one) => one.entity)).toEqual(['working_group'])
})

it('finds by title, person, text, state, day and figure, in whatever case', async () => {
  const café = await addMeasure(t, a, 'Sprachcafé ÖFFNEN')
  const paten = await addMeasure(t, a, 'Lernpaten', { costOnce: 12_500, endsOn: '2027-03-31' })
  later(20)
  await write(café.id, { lead: 'Amt 100%' }, await signIn(t, a, 'Jörg Müller'))
  await t.call('measures.setStatus', { id: paten.id, status: 'done' })
  const found = async (text: string) =>
    (await recent({ text })).entries.map(({ title, label }) => `${title}: ${String(label['key'])}`)
  const [changed, added] = ['Sprachcafé ÖFFNEN: measure.changed', 'Sprachcafé ÖFFNEN: measure.added']
  expect(await found('CAFÉ öffnen')).toEqual([changed, added])
  expect(await found('jörg')).toEqual([changed])
  expect(await found('amt 100%')).toEqual([changed])
  expect(await found('amt 100_')).toEqual([])
  expect(await found('abgeschlossen')).toEqual(['Lernpaten: measure.status'])
  expect(await found('31.03.2027')).toEqual(['Lernpaten: measure.added'])
  expect(await found('12.500')).toEqual(['Lernpaten: measure.added'])
  expect(await found('lernpaten idea')).toEqual([])
  expect((await recent({ text: 'café', workingGroupId: b })).entries).toEqual([])
  expect((await recent({ text: 'café', workingGroupId: a })).entries).toHaveLength(2)
})
