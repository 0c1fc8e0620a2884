import { afterEach, beforeEach, expect, it } from 'vitest'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { draftRound } from '../../support/workshop.ts'

let test: TestCore
beforeEach(async () => {
  test = await startTestCore()
})
afterEach(async () => {
  await test.dispose()
})

const titles = async () => (await test.call('sessions.list', {})).map((session) => session.title)

it('sessions stand in the order in which they are held', async () => {
  await test.call('sessions.add', { title: 'Zweite', date: '2026-12-01' })
  await test.call('sessions.add', { title: 'Nachmittags', date: '2026-11-21', startsAt: '14:00' })
  await test.call('sessions.add', {
    title: 'Vormittags',
    date: '2026-11-21',
    startsAt: '09:30',
    endsAt: '12:00',
  })
  expect(await titles()).toEqual(['Vormittags', 'Nachmittags', 'Zweite'])
})

it('changes single fields, empties them again, and undo brings them back', async () => {
  const before = await test.call('sessions.add', {
    title: 'Auftakt',
    date: '2026-11-21',
    startsAt: '09:30',
    attendance: 40,
    place: 'Rathaus',
  })
  const { id } = before
  await test.call('sessions.update', { id, attendance: null, startsAt: null, minuteTaker: 'Herr Ayşe' })
  expect(await test.call('sessions.list', {})).toEqual([
    { ...before, attendance: null, startsAt: null, minuteTaker: 'Herr Ayşe' },
  ])
  await test.call('changes.undo', {})
  expect(await test.call('sessions.list', {})).toEqual([before])
})

it.each([
  [{ startsAt: '12:30' }, 'Das Ende (12:00 Uhr) liegt vor dem Beginn (12:30 Uhr).'],
  [{ endsAt: '25:00' }, 'Die Uhrzeit ist nicht lesbar (Beispiel: 09:30).'],
  [{ date: '2026-13-01' }, 'Das Datum ist nicht lesbar (Beispiel: 21.11.2026).'],
  [{ attendance: -1 }, 'Zahl der Anwesenden muss eine ganze Zahl von 0 bis 100000 sein.'],
  [{ attendance: 2.5 }, 'Zahl der Anwesenden muss eine ganze Zahl von 0 bis 100000 sein.'],
  [{ title: ' ' }, 'Name der Sitzung fehlt.'],
])('refuses %j in words and changes nothing', async (patch, message) => {
  const session = await test.call('sessions.add', {
    title: 'S',
    date: '2026-11-21',
    startsAt: '09:00',
    endsAt: '12:00',
  })
  await expect(test.call('sessions.update', { id: session.id, ...patch })).rejects.toMatchObject({
    code: 'invalid_input',
    message,
  })
  expect(await test.call('sessions.list', {})).toEqual([session])
})

it('a session in which work was done stays, another one goes and comes back', async () => {
  const { sessionId } = await draftRound(test, { topicCount: 2 })
  await expect(test.call('sessions.remove', { id: sessionId })).rejects.toMatchObject({
    code: 'session_in_use',
    message: 'In der Sitzung „Auftakt“ wurde schon gearbeitet, sie bleibt deshalb im Vorhaben.',
  })
  const other = await test.call('sessions.add', { title: 'Leer', date: '2026-11-22' })
  await test.call('sessions.remove', { id: other.id })
  expect(await titles()).toEqual(['Auftakt'])
  await test.call('changes.undo', {})
  expect(await titles()).toEqual(['Auftakt', 'Leer'])
  await expect(
    test.call('sessions.add', { id: other.id, title: 'X', date: '2026-11-22' }),
  ).rejects.toMatchObject({
    code: 'id_taken',
  })
})

it('a session for which code cards were printed stays', async () => {
  const session = await test.call('sessions.add', { title: 'Mit Karten', date: '2026-11-22' })
  await test.call('codeCards.create', { sessionId: session.id, count: 2 })
  await expect(test.call('sessions.remove', { id: session.id })).rejects.toMatchObject({
    code: 'session_in_use',
  })
})
