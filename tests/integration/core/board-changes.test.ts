import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Board } from '../../../shared/contract/bundle.ts'
import type { Topic } from '../../../shared/contract/prepare.ts'
import { voteAndClose } from '../../support/bundling.ts'
import { addMeasure, listMeasures } from '../../support/documents.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { openRound } from '../../support/workshop.ts'
import { twoCamps } from '../../support/voting.ts'

// Locks, splitting and merging: A holds 1, 3, 5 and B holds 2, 4, 6; 7 waits in the Themenspeicher.

let test: TestCore
let topics: readonly Topic[]
let roundId: string
let sessionId: string
beforeEach(async () => {
  test = await startTestCore()
  const workshop = await openRound(test, { topicCount: 6 })
  roundId = workshop.round.id
  sessionId = workshop.sessionId
  await voteAndClose(test, workshop.round, twoCamps(25, 6))
  await test.call('topics.add', { title: 'Feld 7' })
  topics = await test.call('topics.list', {})
  await propose()
})
afterEach(async () => {
  await test.dispose()
})

const propose = (settings: { groups?: number } = {}) =>
  test.call('groupings.propose', { roundId, choice: { by: 'best', n: 6, ties: 'in' }, ...settings })
const current = async (): Promise<Board> => (await test.call('groupings.current', {}))!
const idOf = (n: number): string => topics[n - 1]!.id
const numbers = (list: readonly { number: number }[]): string => list.map(({ number }) => number).join(' ')
const shape = async (): Promise<string> => {
  const { groups, parkingLot } = await current()
  return [
    ...groups.map((group) => `${group.letter} ${numbers(group.topics)}`),
    `– ${numbers(parkingLot)}`,
  ].join(' | ')
}
const groupId = async (letter: string): Promise<string> =>
  (await current()).groups.find((group) => group.letter === letter)!.id
const lock = (a: number, b: number, kind: 'together' | 'apart' | null) =>
  test.call('topicLocks.set', { a: idOf(a), b: idOf(b), kind })
const move = async (n: number, letter: string | null, before: number | null = null) =>
  test.call('workingGroups.moveTopic', {
    groupingId: (await current()).groupingId,
    topicId: idOf(n),
    workingGroupId: letter === null ? null : await groupId(letter),
    beforeTopicId: before === null ? null : idOf(before),
  })
const undo = () => test.call('changes.undo', {})
const locksOf = async (n: number): Promise<[string, string]> => {
  const board = await current()
  const topic = [...board.groups.flatMap((group) => group.topics), ...board.parkingLot].find(
    ({ topicId }) => topicId === idOf(n),
  )!
  const named = (ids: readonly string[]) =>
    ids.map((id) => topics.find((one) => one.id === id)!.number).join(' ')
  return [named(topic.lockedWith), named(topic.lockedApart)]
}

describe('topics held together', () => {
  it('the second follows the first into its group, then they move as one; one step of undo each', async () => {
    const { groupingId } = await current()
    await test.call('groupings.decide', { groupingId })
    const before = await current()
    await lock(1, 2, 'together')
    expect(await shape()).toBe('A 1 3 5 2 | B 4 6 | – 7')
    expect(await locksOf(1)).toEqual(['2', ''])
    expect((await current()).decidedOn).toBeNull()
    await undo()
    expect(await current()).toEqual(before)
    await test.call('changes.redo', {})
    await move(2, 'B', 6)
    expect(await shape()).toBe('A 3 5 | B 4 1 2 6 | – 7')
    expect((await test.call('changes.state', {})).undo).toMatchObject({
      key: 'topics.moved',
      name: 'Feld 2',
      count: 1,
    })
    // Within the group a topic moves alone.
    await move(1, 'B')
    expect(await shape()).toBe('A 3 5 | B 4 2 6 1 | – 7')
    await move(1, null)
    expect(await shape()).toBe('A 3 5 | B 4 6 | – 1 2 7')
    await move(2, 'A', 5)
    expect(await shape()).toBe('A 3 1 2 5 | B 4 6 | – 7')
  })

  it('a parked topic comes to the one in a group, whichever was named first', async () => {
    await lock(7, 2, 'together')
    expect(await shape()).toBe('A 1 3 5 | B 2 4 6 7 | – ')
  })

  it('chains hold too, and later proposals follow them', async () => {
    await lock(1, 2, 'together')
    await lock(2, 4, 'together')
    expect(await shape()).toBe('A 1 3 5 2 4 | B 6 | – 7')
    expect(await locksOf(1)).toEqual(['2 4', ''])
    const board = await propose()
    const together = board.groups.find((group) => group.topics.some(({ topicId }) => topicId === idOf(1)))!
    expect(together.topics.map(({ topicId }) => topicId)).toEqual(expect.arrayContaining([idOf(2), idOf(4)]))
    await expect(propose({ groups: 5 })).rejects.toMatchObject({
      code: 'locks_forbid',
      message:
        '5 Arbeitskreise sind nicht möglich: Weil Handlungsfelder zusammengehalten werden, lassen sich höchstens 4 bilden. Bitte weniger Arbeitskreise vorgeben oder die Verbindung von Feldern lösen.',
    })
    await expect(lock(1, 4, null)).rejects.toMatchObject({
      code: 'locked_by_others',
      message:
        '„Feld 1“ und „Feld 4“ werden nur über „Feld 2“ zusammengehalten. Bitte dort die Verbindung lösen.',
    })
    await lock(1, 2, null)
    expect(await locksOf(1)).toEqual(['', ''])
  })

  it('a topic that does not go on is named beside the one it is held together with', async () => {
    await lock(7, 2, 'together')
    const { remarks } = await test.call('groupings.preview', {
      roundId,
      choice: { by: 'best', n: 6, ties: 'in' },
    })
    expect(remarks).toEqual([
      '„Feld 2“ wird mit „Feld 7“ zusammengehalten, geht aber ohne dieses Feld weiter.',
    ])
  })
})

describe('topics kept apart', () => {
  it('the second waits in the Themenspeicher with its block; nobody brings them together again', async () => {
    await lock(3, 5, 'together')
    await lock(1, 3, 'apart')
    expect(await shape()).toBe('A 1 | B 2 4 6 | – 3 5 7')
    expect(await locksOf(1)).toEqual(['', '3 5'])
    const refused = {
      code: 'topics_apart',
      message:
        '„Feld 1“ und „Feld 3“ sollen nie in einem Arbeitskreis liegen. Bitte einen anderen Arbeitskreis wählen oder zuerst die Trennung aufheben.',
    }
    await expect(move(3, 'A')).rejects.toMatchObject(refused)
    await expect(move(5, 'A')).rejects.toMatchObject(refused)
    await move(5, 'B')
    expect(await shape()).toBe('A 1 | B 2 4 6 3 5 | – 7')
    const [id, intoId] = [await groupId('A'), await groupId('B')]
    await expect(test.call('workingGroups.merge', { id, intoId })).rejects.toMatchObject({
      code: 'topics_apart',
      message: expect.stringMatching(/^„Feld 1“ und „Feld 3“ .* Bitte zuerst eines davon verschieben/),
    })
    await expect(lock(2, 1, 'together')).rejects.toMatchObject({ code: 'topics_apart' })
    expect(await locksOf(2)).toEqual(['', ''])
    const board = await propose()
    for (const group of board.groups) {
      const ids = group.topics.map((topic) => topic.topicId)
      expect(ids.includes(idOf(1)) && (ids.includes(idOf(3)) || ids.includes(idOf(5)))).toBe(false)
    }
    await lock(3, 1, null)
    await propose()
    expect(await shape()).toBe('A 1 3 5 | B 2 4 6 | – 7')
  })

  it('contradictions are refused, naming what stands against them', async () => {
    await lock(1, 3, 'together')
    await lock(3, 5, 'together')
    await expect(lock(1, 5, 'apart')).rejects.toMatchObject({
      code: 'locks_contradict',
      message:
        '„Feld 1“ und „Feld 5“ lassen sich nicht trennen, weil sie über „Feld 3“ zusammengehalten werden. Bitte zuerst dort die Verbindung lösen.',
    })
    await lock(1, 2, 'apart')
    await expect(lock(2, 5, 'together')).rejects.toMatchObject({
      code: 'locks_contradict',
      message:
        '„Feld 2“ und „Feld 5“ lassen sich nicht zusammenhalten, weil „Feld 1“ und „Feld 2“ getrennt bleiben sollen. Bitte zuerst diese Trennung aufheben.',
    })
    await expect(lock(1, 1, 'together')).rejects.toMatchObject({ code: 'invalid_input' })
    const a = idOf(1)
    await expect(test.call('topicLocks.set', { a, b: roundId, kind: 'apart' })).rejects.toMatchObject({
      code: 'not_found',
    })
    // A lock takes the place of the one between the same two.
    await lock(3, 5, 'apart')
    expect(await locksOf(5)).toEqual(['', '1 3'])
  })

  it('more groups are needed than asked for', async () => {
    await lock(1, 2, 'apart')
    await lock(1, 3, 'apart')
    await lock(2, 3, 'apart')
    await expect(propose({ groups: 2 })).rejects.toMatchObject({
      code: 'locks_forbid',
      message: expect.stringMatching(
        /^2 Arbeitskreise sind nicht möglich: .* getrennt bleiben sollen, braucht es mindestens 3\./,
      ),
    })
  })

  it('what changes nothing leaves no step, and a topic that goes takes its locks along', async () => {
    await lock(7, 1, 'apart')
    await lock(1, 7, 'apart')
    await lock(2, 3, null)
    expect((await test.call('changes.state', {})).undo).toMatchObject({ key: 'topicLock.apart' })
    await test.call('topics.remove', { id: idOf(7) })
    expect(await locksOf(1)).toEqual(['', ''])
    await undo()
    expect(await locksOf(1)).toEqual(['', '7'])
  })
})

describe('splitting', () => {
  it('parts a group where it is least similar; the new one comes last and no other letter changes', async () => {
    await move(2, 'A')
    const before = await current()
    await test.call('workingGroups.split', { id: await groupId('A') })
    expect(await shape()).toBe('A 1 3 5 | B 4 6 | C 2 | – 7')
    expect((await current()).groups[2]).toMatchObject({ title: 'Feld 2', lead: '', colour: 2 })
    expect((await current()).handChanges).toEqual([
      'Arbeitskreis C „Feld 2“ hinzugefügt.',
      '„Feld 2“ von B nach C verschoben.',
    ])
    await undo()
    expect(await current()).toEqual(before)
  })

  it('keeps locked topics together, and says why where it cannot', async () => {
    await lock(1, 3, 'together')
    await test.call('workingGroups.split', { id: await groupId('A') })
    expect(await shape()).toBe('A 1 3 | B 2 4 6 | C 5 | – 7')
    await expect(test.call('workingGroups.split', { id: await groupId('A') })).rejects.toMatchObject({
      code: 'locks_forbid',
      message: expect.stringMatching(/^Alle Handlungsfelder von „Feld 1 und Feld 3“ werden zusammengehalten/),
    })
    await expect(test.call('workingGroups.split', { id: await groupId('C') })).rejects.toMatchObject({
      code: 'too_few_topics',
      message: '„Feld 5“ hat nur ein Handlungsfeld und lässt sich nicht teilen.',
    })
  })
})

describe('merging', () => {
  it('topics, measures and lead move along, in order, and come back with undo', async () => {
    const [a, b] = [await groupId('A'), await groupId('B')]
    await test.call('workingGroups.update', { id: b, lead: 'Frau Öz' })
    for (const [workingGroupId, title] of [
      [a, 'A1'],
      [b, 'B1'],
      [b, 'B2'],
    ] as const) {
      await addMeasure(test, workingGroupId, title)
    }
    const before = [await current(), await listMeasures(test)]
    await test.call('workingGroups.merge', { id: b, intoId: a })
    expect(await shape()).toBe('A 1 3 5 2 4 6 | – 7')
    expect((await current()).groups[0]).toMatchObject({ lead: 'Frau Öz' })
    expect((await listMeasures(test)).map(({ code, title }) => `${code} ${title}`)).toEqual([
      'A I A1',
      'A II B1',
      'A III B2',
    ])
    await undo()
    expect([await current(), await listMeasures(test)]).toEqual(before)
    await expect(test.call('workingGroups.merge', { id: a, intoId: a })).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })

  it('wishes and people move along; who wished for both keeps the better wish', async () => {
    const { groupingId } = await propose({ groups: 3 })
    const [a, b, c] = [await groupId('A'), await groupId('B'), await groupId('C')]
    for (const [name, wishes] of [
      ['Both', [b, c, a]],
      ['One', [c, b]],
    ] as const) {
      await test.call('people.add', { groupingId, name, wishes: [...wishes] })
    }
    const people = async () => (await test.call('people.board', {}))!.people
    await test.call('people.place', { personId: (await people())[0]!.id, workingGroupId: b })
    const before = await people()
    await test.call('workingGroups.merge', { id: b, intoId: a })
    expect(
      (await people()).map(({ name, wishes, workingGroupId }) => [name, wishes, workingGroupId]),
    ).toEqual([
      ['Both', [a, c], a],
      ['One', [c, a], null],
    ])
    await undo()
    expect(await people()).toEqual(before)
    await test.call('workingGroups.remove', { id: b })
    expect((await people()).map(({ wishes, workingGroupId }) => [wishes, workingGroupId])).toEqual([
      [[c, a], null],
      [[c], null],
    ])
    await undo()
    expect(await people()).toEqual(before)
  })
})

it('a colour stays with its group; null gives back that of its letter', async () => {
  const id = await groupId('B')
  const colours = async () => (await current()).groups.map((group) => group.colour)
  expect(await colours()).toEqual([0, 1])
  await test.call('workingGroups.update', { id, colour: 6 })
  await test.call('workingGroups.remove', { id: await groupId('A') })
  expect(await colours()).toEqual([6])
  await test.call('workingGroups.update', { id, colour: null })
  expect(await colours()).toEqual([0])
})

describe('the decision', () => {
  it('is worded from the board, with vote and minority, and stands in the session', async () => {
    const { groupingId } = await current()
    await test.call('workingGroups.update', { id: await groupId('A'), title: 'Ankommen' })
    const vote = { yes: 14, no: 2, abstained: 1 }
    await test.call('groupings.decide', { groupingId, sessionId, vote, minority: 'Drei wären besser.' })
    const wording =
      'Es werden zwei Arbeitskreise gebildet: A „Ankommen“ (Feld 1, Feld 3, Feld 5), B „Feld 2 und Feld 4“ (Feld 2, Feld 4, Feld 6); in den Themenspeicher kommt Feld 7.'
    expect((await current()).decision).toEqual({
      sessionTitle: 'Auftakt',
      date: '2026-11-21',
      wording,
      vote,
      minority: 'Drei wären besser.',
    })
    // Pressed twice is decided once.
    await test.call('groupings.decide', { groupingId, sessionId, vote, minority: 'Drei wären besser.' })
    expect((await test.call('changes.state', {})).undo).toMatchObject({ key: 'grouping.decided' })
    await expect(test.call('sessions.remove', { id: sessionId })).rejects.toMatchObject({
      code: 'session_in_use',
    })
    await move(1, 'B')
    expect(await current()).toMatchObject({ decidedOn: null, decision: { wording } })
    await test.call('groupings.decide', { groupingId })
    expect((await current()).decision).toMatchObject({
      vote: null,
      minority: '',
      wording: expect.stringContaining('(Feld 3, Feld 5)'),
    })
    await undo()
    expect((await current()).decision?.wording).toBe(wording)
    await undo()
    await undo()
    expect(await current()).toMatchObject({ decidedOn: null, decision: null })
  })

  it('stands in the session of today if there is one', async () => {
    const now = new Date()
    const two = (n: number) => String(n).padStart(2, '0')
    const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
    const today = await test.call('sessions.add', { title: 'Heute', date })
    const { groupingId } = await current()
    await test.call('groupings.decide', { groupingId })
    expect((await current()).decision).toMatchObject({ sessionTitle: 'Heute' })
    await expect(test.call('sessions.remove', { id: today.id })).rejects.toMatchObject({
      code: 'session_in_use',
    })
    await expect(test.call('groupings.decide', { groupingId, sessionId: roundId })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('tells how the group dealt with equal topics, and needs a group', async () => {
    const board = await test.call('groupings.propose', { roundId, choice: { by: 'best', n: 5, ties: 'in' } })
    const { groupingId } = board
    await test.call('groupings.decide', { groupingId })
    expect((await current()).decision?.wording).toMatch(
      / An der Grenze lagen Feld 1, Feld 2, Feld 3, Feld 4, Feld 5 und Feld 6 gleichauf; entschieden wurde, alle aufzunehmen\.$/,
    )
    for (const group of board.groups) await test.call('workingGroups.remove', { id: group.id })
    await expect(test.call('groupings.decide', { groupingId })).rejects.toMatchObject({ code: 'no_groups' })
  })
})

describe('names of working groups in other languages', () => {
  it('are what phones choose from, and go and come back with their group', async () => {
    const { groupingId, groups } = await current()
    const place = { entity: 'workingGroup', field: 'title', entityId: groups[0]!.id } as const
    await test.call('texts.save', { texts: [{ place, language: 'tr', text: 'Birinci' }] })
    await test.call('people.openWishes', { groupingId })
    const phone = await test.core.dispatch({ kind: 'participant' }, 'participant.state', {
      token: 'a'.repeat(32),
      language: 'tr',
    })
    expect(phone).toMatchObject({
      wishes: { groups: [{ letter: 'A', title: { text: 'Birinci', language: 'tr' } }, { letter: 'B' }] },
    })
    await test.call('workingGroups.merge', { id: groups[0]!.id, intoId: groups[1]!.id })
    expect(await test.call('texts.list', {})).toEqual([])
    await test.call('changes.undo', {})
    expect(await test.call('texts.list', {})).toMatchObject([{ text: 'Birinci' }])
    await test.call('workingGroups.remove', { id: groups[0]!.id })
    expect(await test.call('texts.list', {})).toEqual([])
  })
})
