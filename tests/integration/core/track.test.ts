import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../../shared/contract/index.ts'
import { addMeasure, signIn } from '../../support/documents.ts'
import { startTracking } from '../../support/tracking.ts'
import type { Tracking } from '../../support/tracking.ts'

let at: Tracking
beforeEach(async () => {
  at = await startTracking()
})
afterEach(async () => {
  await at.test.dispose()
})

const call: Tracking['test']['call'] = (name, input) => at.test.call(name, input)
const add = async (workingGroupId: string, title: string, more = {}) =>
  (await addMeasure(at.test, workingGroupId, title, more)).id
const search = (filter: Input<'measures.search'> = {}) => call('measures.search', filter)
const codes = async (filter: Input<'measures.search'>) =>
  (await search(filter)).rows.map((row) => row.code).join(' ')
const status = (id: string, to: Input<'measures.setStatus'>['status'], more = {}) =>
  call('measures.setStatus', { id, status: to, ...more })
const today = new Date().getFullYear()

describe('status', () => {
  it('keeps what was before, by the date it is from', async () => {
    const id = await add(at.a, 'Sprachcafé')
    await status(id, 'running', { date: '2031-03-01', note: 'Seit März offen' })
    await status(id, 'planned', { date: '2031-01-15' })
    const { measure, statusHistory } = await call('measures.get', { id })
    expect(measure).toMatchObject({
      status: 'running',
      statusDate: '2031-03-01',
      statusNote: 'Seit März offen',
    })
    expect(statusHistory.map((entry) => [entry.status, entry.who])).toEqual([
      ['running', 'Moderation'],
      ['planned', 'Moderation'],
      ['idea', 'Moderation'],
    ])
  })

  it('entered today for a day long ago counts: a measure was an idea before, not since', async () => {
    const id = await add(at.a, 'Sprachcafé')
    await status(id, 'running', { date: '2020-03-01' })
    await status(id, 'planned', { date: '2019-03-01' })
    const { measure, statusHistory } = await call('measures.get', { id })
    expect(measure).toMatchObject({ status: 'running', statusDate: '2020-03-01' })
    expect(statusHistory.map((entry) => [entry.status, entry.date])).toEqual([
      ['running', '2020-03-01'],
      ['planned', '2019-03-01'],
      ['idea', '2019-03-01'],
    ])
  })

  it('of today is seen even behind one that somebody dated later', async () => {
    const id = await add(at.a, 'Sprachcafé')
    await status(id, 'running', { date: '2131-03-01' })
    await status(id, 'done')
    expect((await call('measures.get', { id })).measure).toMatchObject({
      status: 'done',
      statusDate: '2131-03-01',
    })
  })

  it('sent twice is one entry; the last entry of one day counts; undo takes one back', async () => {
    const id = await add(at.a, 'Sprachcafé')
    await status(id, 'running', { note: 'läuft' })
    await status(id, 'running', { note: 'läuft' })
    await status(id, 'done')
    expect((await call('measures.get', { id })).statusHistory.map((entry) => entry.status)).toEqual([
      ...['done', 'running', 'idea'],
    ])
    await call('changes.undo', {})
    expect((await call('measures.get', { id })).measure.status).toBe('running')
  })

  it('loses a wrong entry, never the only one', async () => {
    const id = await add(at.a, 'Sprachcafé')
    const other = await add(at.a, 'Lernpaten')
    await status(id, 'dropped')
    const { statusHistory } = await call('measures.get', { id })
    const [wrong, first] = statusHistory
    const remove = (measureId: string, entryId: string) =>
      call('measures.removeStatus', { id: measureId, entryId })
    await expect(remove(other, wrong!.id)).rejects.toMatchObject({ code: 'not_found' })
    await remove(id, wrong!.id)
    await expect(remove(id, first!.id)).rejects.toMatchObject({ code: 'last_status' })
    expect((await call('measures.get', { id })).measure.status).toBe('idea')
  })
})

describe('leads', () => {
  it('keep status and readings of their own group, and learn nothing of another one', async () => {
    const own = await add(at.a, 'Sprachcafé', { baseline: 0, target: 10 })
    const foreign = await add(at.b, 'Offene Höfe', { baseline: 0, target: 10, dependsOnIds: [own] })
    const lead = await signIn(at.test, at.a, 'Frau Ali')
    const as = at.test.callAs
    await as(lead, 'measures.setStatus', { id: own, status: 'running' })
    const { id: readingId } = await as(lead, 'readings.save', {
      measureId: own,
      date: '2026-01-01',
      value: 4,
    })
    const seen = await as(lead, 'measures.get', { id: own })
    const { dependsOn } = await call('measures.get', { id: foreign })
    expect(dependsOn).toEqual([{ id: own, label: 'A I Sprachcafé' }])
    expect(seen.statusHistory[0]).toMatchObject({ status: 'running', who: 'Frau Ali' })
    expect(seen.neededBy).toEqual(['Maßnahme des Arbeitskreises B'])
    expect(seen.lastChange?.who).toBe('Moderation')

    const { id: theirs } = await call('readings.save', { measureId: foreign, date: '2026-01-01', value: 4 })
    const missing = '00000000-0000-4000-8000-000000000000'
    for (const id of [foreign, missing]) {
      const gone = { code: 'not_found', message: 'Diese Maßnahme gibt es nicht mehr.' }
      await expect(as(lead, 'measures.get', { id })).rejects.toMatchObject(gone)
      await expect(as(lead, 'measures.setStatus', { id, status: 'done' })).rejects.toMatchObject(gone)
      const reading = { measureId: id, date: '2026-01-01', value: 1 }
      await expect(as(lead, 'readings.save', reading)).rejects.toMatchObject(gone)
      await expect(as(lead, 'readings.remove', { measureId: id, id: theirs })).rejects.toMatchObject(gone)
    }
    const sneaked = { measureId: own, id: theirs, date: '2026-01-01', value: 99 }
    await expect(as(lead, 'readings.save', sneaked)).rejects.toMatchObject({ code: 'not_found' })
    await expect(as(lead, 'readings.remove', { measureId: own, id: theirs })).rejects.toMatchObject({
      code: 'not_found',
    })
    await as(lead, 'readings.remove', { measureId: own, id: readingId })
    expect((await call('measures.get', { id: foreign })).readings).toHaveLength(1)
  })
})

describe('readings', () => {
  it('are entered, corrected, in order of their dates, and removed', async () => {
    const id = await add(at.a, 'Sprachcafé', { baseline: 0, target: 100, targetYear: 2020 })
    const save = (date: string, value: number, readingId?: string) =>
      call('readings.save', { measureId: id, date, value, ...(readingId ? { id: readingId } : {}) })
    const late = await save('2019-05-01', 50)
    await save('2018-05-01', 20)
    const read = async () => (await call('measures.get', { id })).readings.map((one) => one.value)
    expect(await read()).toEqual([20, 50])
    expect((await call('measures.get', { id })).delay?.reason).toBe('targetMissed')
    await save('2019-05-01', 100, late.id)
    expect((await call('measures.get', { id })).delay).toBeNull()
    await call('readings.remove', { measureId: id, id: late.id })
    expect(await read()).toEqual([20])
  })
})

describe('search', () => {
  it('finds by every filter, alone and together, and counts per status', async () => {
    const { groupingId, a, b } = at
    await call('districts.save', { districts: [{ title: 'Nord' }, { title: 'Süd' }] })
    const [north] = await call('districts.list', {})
    const cafe = await add(a, 'Sprachcafé', {
      lead: 'Volkshochschule',
      partners: 'Caritas\nDiakonie',
      districtIds: [north!.id],
      startsOn: '2020-01-01',
      endsOn: '2022-12-31',
    })
    await add(a, 'Lernpaten', { lead: 'volkshochschule', startsOn: `${today}-01-01` })
    await add(b, 'Offene Höfe', { description: 'Höfe öffnen für die Nachbarschaft' })
    await status(cafe, 'running', { date: '2020-02-01' })

    expect(await codes({})).toBe('A I A II B I')
    expect(await codes({ workingGroupIds: [b] })).toBe('B I')
    expect(await codes({ lead: 'VOLKSHOCHSCHULE' })).toBe('A I A II')
    expect(await codes({ districtId: north!.id })).toBe('A I')
    expect(await codes({ districtId: 'city' })).toBe('A II B I')
    expect(await codes({ year: 2021 })).toBe('A I')
    expect(await codes({ year: today + 1 })).toBe('A II')
    expect(await codes({ statuses: ['idea'] })).toBe('A II B I')
    expect(await codes({ text: 'HÖFE nachbar' })).toBe('B I')
    expect(await codes({ text: 'diakonie café' })).toBe('A I')
    expect(await codes({ text: 'a i' })).toBe('A I')
    expect(await codes({ text: 'nirgends' })).toBe('')
    expect(await codes({ delayedOnly: true, statuses: ['running'] })).toBe('A I')
    expect(await codes({ phase: groupingId })).toBe('A I A II B I')
    expect(await codes({ phase: 'all', lead: 'volkshochschule', year: 2021 })).toBe('A I')

    const ideas = await search({ lead: 'volkshochschule', statuses: ['idea'] })
    expect(ideas.total).toBe(1)
    expect(ideas.byStatus).toMatchObject({ idea: 1, running: 1, done: 0 })
    const options = await call('track.options', {})
    expect(options.leads).toEqual(['Volkshochschule'])
    expect(options.years).toContain(2021)
    expect(options.groups.map((group) => group.letter)).toEqual(['A', 'B'])
  })

  it('sorts both ways, with what has no date last, and pages', async () => {
    await add(at.a, 'Zebra', { endsOn: '2100-01-01' })
    await add(at.a, 'Ähre', { endsOn: '2090-01-01' })
    await add(at.b, 'Apfel')
    expect(await codes({ sort: 'title' })).toBe('A II B I A I')
    expect(await codes({ sort: 'endsOn' })).toBe('A II A I B I')
    expect(await codes({ sort: 'endsOn', descending: true })).toBe('A I A II B I')
    expect(await codes({ descending: true })).toBe('B I A II A I')
    await add(at.b, 'Verspätet', { endsOn: '2021-01-01' })
    await add(at.b, 'Verschleppt', { endsOn: '2020-01-01' })
    expect(await codes({ sort: 'delay' })).toBe('B III B II A I A II B I')
    expect(await codes({ sort: 'delay', descending: true })).toBe('B II B III A I A II B I')
    const page = await search({ offset: 1, limit: 1 })
    expect([page.total, page.rows.map((row) => row.code)]).toEqual([5, ['A II']])
  })

  it('sees every change at once, also what was taken back', async () => {
    const id = await add(at.a, 'Sprachcafé')
    expect((await search()).byStatus.idea).toBe(1)
    await status(id, 'done')
    expect((await search()).byStatus).toMatchObject({ idea: 0, done: 1 })
    await call('changes.undo', {})
    expect((await search()).byStatus).toMatchObject({ idea: 1, done: 0 })
  })
})

describe('the dashboard', () => {
  it('sums up what the steering group asks for', async () => {
    const money = { costPerYear: 1000, costOnce: 50, fundingState: 'secured' as const }
    const late = await add(at.a, 'Überfällig', { endsOn: '2020-01-01', ...money })
    const next = await add(at.a, 'Bald fertig', { endsOn: `${today + 1}-01-01` })
    await add(at.b, 'Nicht begonnen', { startsOn: '2021-01-01' })
    const done = await add(at.b, 'Fertig', { baseline: 0, target: 5, endsOn: '2020-01-01', ...money })
    await status(late, 'running', { note: 'zäh' })
    await status(next, 'planned')
    await status(done, 'done')
    await call('readings.save', { measureId: done, date: '2020-01-01', value: 5 })

    const dashboard = await call('track.dashboard', {})
    expect(dashboard).toMatchObject({ projectTitle: 'Probe', measures: 4 })
    expect(dashboard.byStatus).toMatchObject({ running: 1, planned: 1, idea: 1, done: 1, late: 0 })
    expect(dashboard.groups.map((group) => [group.letter, group.measures, group.delayed])).toEqual([
      ['A', 2, 1],
      ['B', 2, 1],
    ])
    expect(dashboard.delayed.count).toBe(2)
    expect(dashboard.delayed.rows.map((row) => [row.code, row.delay?.reason])).toEqual([
      ['A I', 'endPassed'],
      ['B I', 'startPassed'],
    ])
    expect(dashboard.deadlines.map(({ row, kind }) => [row.code, kind])).toEqual([['A II', 'end']])
    expect(dashboard.indicators).toEqual({ withTarget: 1, reached: 1, onTheWay: 0, behind: 0, unread: 0 })
    expect(dashboard.costs).toEqual({ perYear: 1000, once: 50, without: 1 })
    expect(dashboard.funding).toEqual({ secured: 1, appliedFor: 0, open: 0, unknown: 1 })
    expect(dashboard.recent.map(({ row, entry }) => [row.code, entry.status, entry.who])).toEqual([
      ['B II', 'done', 'Moderation'],
      ['A II', 'planned', 'Moderation'],
      ['A I', 'running', 'Moderation'],
    ])
  })

  it('shows at most fifty that are behind, the longest behind first', async () => {
    for (let n = 0; n < 52; n++) {
      await add(at.a, `Maßnahme ${n}`, {
        endsOn: `20${String(20 - Math.floor(n / 10)).padStart(2, '0')}-01-01`,
      })
    }
    const { delayed } = await call('track.dashboard', {})
    expect([delayed.count, delayed.rows.length]).toEqual([52, 50])
    const days = delayed.rows.map((row) => row.delay!.days)
    expect(days).toEqual(days.toSorted((x, y) => y - x))
  })
})

it('the matrix shows districts against groups, and what nobody covers', async () => {
  await call('districts.save', { districts: [{ title: 'Nord' }, { title: 'Süd' }] })
  const [north, south] = await call('districts.list', {})
  await add(at.a, 'Beide', { districtIds: [north!.id, south!.id] })
  await add(at.a, 'Überall')
  await status(await add(at.b, 'Aufgegeben', { districtIds: [north!.id] }), 'dropped')
  const { groups, rows } = await call('track.coverage', {})
  expect(groups.map((group) => group.letter)).toEqual(['A', 'B'])
  expect(rows.map(({ title, cells }) => [title, ...cells.map((cell) => cell.codes.join(' '))])).toEqual([
    ['Ganze Stadt', 'A II', ''],
    ['Nord', 'A I', ''],
    ['Süd', 'A I', ''],
  ])
})
