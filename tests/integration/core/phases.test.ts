import { afterEach, beforeEach, expect, it } from 'vitest'
import { addMeasure } from '../../support/documents.ts'
import { proposeTwo, startTracking } from '../../support/tracking.ts'
import type { Tracking } from '../../support/tracking.ts'
import { twoCamps, vote } from '../../support/voting.ts'

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
const end = (endedOn = '2132-06-30') => call('phases.end', { groupingId: at.groupingId, endedOn })

it('a phase ends, new groups are formed beside it, and each keeps its own', async () => {
  const id = await add(at.a, 'Sprachcafé')
  await expect(proposeTwo(at.test, at.roundId)).rejects.toMatchObject({ code: 'group_has_measures' })
  await expect(end('2000-01-01')).rejects.toMatchObject({ code: 'invalid_input' })
  await end()
  expect(await call('groupings.current', {})).toBeNull()
  const [ended] = await call('phases.list', {})
  expect(ended).toMatchObject({ current: false, endedOn: '2132-06-30', groups: 2, measures: 1 })
  expect(ended!.title).toMatch(/^Phase \d{4}–2132$/)
  await expect(end()).rejects.toMatchObject({ code: 'phase_ended' })

  // Until there are new groups, Nachhalten shows the last phase.
  expect((await call('track.dashboard', {})).measures).toBe(1)
  await call('measures.setStatus', { id, status: 'done' })

  const next = await proposeTwo(at.test, at.roundId)
  await add(next.groups[0]!.id, 'Neues')
  expect((await call('phases.list', {})).map((phase) => [phase.current, phase.title])).toEqual([
    [true, 'Phase in Vorbereitung'],
    [false, ended!.title],
  ])
  const titles = async (phase: string | null) =>
    (await call('measures.search', { phase })).rows.map((row) => row.title)
  expect(await titles(null)).toEqual(['Neues'])
  expect(await titles(at.groupingId)).toEqual(['Sprachcafé'])
  expect(await titles('all')).toEqual(['Neues', 'Sprachcafé'])
  const marks = async (phase: string | null) =>
    (await call('measures.search', { phase })).rows.map((row) => [row.code, row.phaseTitle])
  expect(await marks('all')).toEqual([
    ['A I', 'Phase in Vorbereitung'],
    ['A I', ended!.title],
  ])
  expect(await marks(at.groupingId)).toEqual([['A I', null]])
  const { groups } = await call('track.options', { phase: 'all' })
  expect(groups.map((group) => group.phaseTitle)).toEqual([
    ...next.groups.map(() => 'Phase in Vorbereitung'),
    ended!.title,
    ended!.title,
  ])
  expect((await call('measures.get', { id })).measure).toMatchObject({ code: 'A I', status: 'done' })
  await expect(call('phases.reopen', { groupingId: at.groupingId })).rejects.toMatchObject({
    code: 'phase_followed',
  })
})

it('the minutes of a workshop keep the working groups of their time', async () => {
  await add(at.a, 'Sprachcafé')
  const [session] = await call('sessions.list', {})
  const sheets = async () => (await call('minutes.overview', { sessionId: session!.id })).sheets
  const before = await sheets()
  expect(before).toContainEqual({ name: 'Arbeitskreise', rows: 2, note: null })
  expect(before).toContainEqual({ name: 'Maßnahmen', rows: 1, note: null })
  await end()
  expect(await sheets()).toEqual(before)
})

it('an end is taken back while nothing has followed, by command or by undo', async () => {
  await end()
  await call('phases.reopen', { groupingId: at.groupingId })
  expect((await call('groupings.current', {}))?.groupingId).toBe(at.groupingId)
  await end()
  await call('changes.undo', {})
  expect((await call('phases.list', {})).map((phase) => phase.current)).toEqual([true])
})

it('a proposal that was only replaced is no phase, also not once the newest has ended', async () => {
  const newer = await proposeTwo(at.test, at.roundId)
  await expect(
    call('phases.end', { groupingId: newer.groupingId, endedOn: '2132-01-01' }),
  ).rejects.toMatchObject({ code: 'phase_undecided' })
  await call('groupings.decide', { groupingId: newer.groupingId })
  await call('phases.end', { groupingId: newer.groupingId, endedOn: '2132-01-01' })
  expect((await call('phases.list', {})).map((phase) => phase.groupingId)).toEqual([newer.groupingId])
  expect(await call('groupings.current', {})).toBeNull()
})

it('a phase is evaluated: what was done, with what result', async () => {
  const done = await add(at.a, 'Sprachcafé', {
    result: '40 Treffen',
    indicator: 'Besuche',
    indicatorUnit: 'Personen',
    baseline: 0,
    target: 30,
  })
  await call('readings.save', { measureId: done, date: '2020-05-01', value: 40 })
  await call('measures.setStatus', { id: done, status: 'done' })
  const begun = await add(at.a, 'Lernpaten')
  await call('measures.setStatus', { id: begun, status: 'late' })
  await add(at.b, 'Offene Höfe')
  const { phase, groups } = await call('phases.evaluation', { groupingId: at.groupingId })
  expect(phase.current).toBe(true)
  expect(groups.map(({ letter, done, partly, open }) => [letter, done, partly, open])).toEqual([
    ['A', 1, 1, 0],
    ['B', 0, 0, 1],
  ])
  expect(groups[0]!.measures[0]).toMatchObject({
    result: '40 Treffen',
    outcome: 'done',
    indicator: { title: 'Besuche', unit: 'Personen', target: 30, last: { value: 40 }, reached: true },
  })
  expect(groups[1]!.measures[0]!.indicator).toBeNull()
})

it('what is not finished becomes candidates of the next workshop, in one step, each once', async () => {
  const long = `Anlaufstelle ${'mit vielen Angeboten '.repeat(12)}`.trim()
  const ids = [
    await add(at.a, 'Feld 1', { description: 'Wie bisher' }),
    await add(at.a, long),
    await add(at.b, 'Offene Höfe'),
  ]
  const carry = (measureIds: readonly string[]) =>
    call('phases.carryOver', {
      groupingId: at.groupingId,
      measureIds: [...measureIds],
      session: { title: 'Zweiter Workshop', date: '2132-09-01' },
    })
  const { sessionId, topics } = await carry(ids)
  expect(topics).toBe(3)
  const list = await call('topics.list', {})
  expect(list.slice(4).map((topic) => topic.title)).toEqual([
    'Feld 1 (A I)',
    expect.stringMatching(/^Anlaufstelle .*…$/),
    'Offene Höfe',
  ])
  expect(list[4]).toMatchObject({
    description: 'Wie bisher',
    source: expect.stringMatching(/^Phase seit .*A I$/),
  })
  expect((await call('sessions.list', {})).map((session) => session.id)).toContain(sessionId)
  expect((await carry(ids)).topics).toBe(0)
  await call('changes.undo', {})
  await call('changes.undo', {})
  expect(await call('topics.list', {})).toHaveLength(4)
  expect(await call('sessions.list', {})).toHaveLength(1)

  await expect(carry(['00000000-0000-4000-8000-000000000000'])).rejects.toMatchObject({ code: 'not_found' })
})

it('weights of the same topics stand beside each other over the workshops; small rounds keep theirs', async () => {
  const again = async (date: string, people: number, criterion: string) => {
    const session = await call('sessions.add', { title: `Workshop ${date}`, date })
    const { id } = await call('rounds.create', {
      sessionId: session.id,
      question: 'Wie wichtig?',
      criterion,
      settings: { method: 'scale', max: 5, allowUnknown: true },
      cut: null,
    })
    const round = await call('rounds.open', { roundId: id })
    await vote(at.test, round, twoCamps(people, 4))
    await call('rounds.close', { roundId: id })
  }
  await again('2030-01-01', 10, '')
  await again('2031-01-01', 3, '')
  await again('2031-01-01', 10, 'Machbarkeit')
  const series = await call('track.series', {})
  expect(
    series.map(({ criterion, figure, highest, rounds }) => [criterion, figure, highest, rounds.length]),
  ).toEqual([
    ['', 'mean', 5, 3],
    ['Machbarkeit', 'mean', 5, 1],
  ])
  const [first] = series
  expect(first!.rounds.map((round) => round.sessionTitle)).toEqual([
    ...['Auftakt', 'Workshop 2030-01-01', 'Workshop 2031-01-01'],
  ])
  for (const { values, rankLabels } of first!.topics) {
    expect(values.map((value) => typeof value)).toEqual(['number', 'number', 'object'])
    expect([values[2], rankLabels[2]]).toEqual([null, null])
  }
})

it('people of a phase that has ended are no reason against doing something again', async () => {
  await call('people.add', { groupingId: at.groupingId, name: 'Ada' })
  await end()
  await call('changes.undo', {})
  expect(await call('groupings.current', {})).not.toBeNull()
  await call('changes.redo', {})
  expect(await call('groupings.current', {})).toBeNull()
})
