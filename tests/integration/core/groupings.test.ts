import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Board } from '../../../shared/contract/bundle.ts'
import type { Input } from '../../../shared/contract/index.ts'
import type { Topic } from '../../../shared/contract/prepare.ts'
import { addMeasure } from '../../support/documents.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { openRound } from '../../support/workshop.ts'
import { twoCamps, vote } from '../../support/voting.ts'

let test: TestCore
let roundId: string
let topics: readonly Topic[]
beforeEach(async () => {
  test = await startTestCore()
  const workshop = await openRound(test, { topicCount: 6 })
  topics = workshop.topics
  roundId = workshop.round.id
  await vote(test, workshop.round, twoCamps(25, 6))
  await test.call('rounds.close', { roundId })
})
afterEach(async () => {
  await test.dispose()
})

const propose = (settings: Partial<Input<'groupings.propose'>> = {}) =>
  test.call('groupings.propose', { roundId, choice: { by: 'best', n: 6, ties: 'in' }, ...settings })
const current = async (): Promise<Board> => (await test.call('groupings.current', {}))!
const shape = (board: Board): string[] => [
  ...board.groups.map((group) => `${group.letter}: ${group.topics.map((t) => t.title).join(', ')}`),
  `–: ${board.parkingLot.map((t) => t.title).join(', ')}`,
]
const move = async (title: string, letter: string | null, before: string | null = null) => {
  const board = await current()
  const idOf = (wanted: string) => topics.find((topic) => topic.title === wanted)!.id
  await test.call('workingGroups.moveTopic', {
    groupingId: board.groupingId,
    topicId: idOf(title),
    workingGroupId: letter === null ? null : board.groups.find((group) => group.letter === letter)!.id,
    beforeTopicId: before === null ? null : idOf(before),
  })
}

describe('the proposal', () => {
  it('puts together what the same people rated alike, with reason, second best and the other numbers', async () => {
    const board = await propose()
    expect(shape(board)).toEqual(['A: Feld 1, Feld 3, Feld 5', 'B: Feld 2, Feld 4, Feld 6', '–: '])
    expect(board.groups[0]).toMatchObject({
      title: 'Feld 1 und Feld 3',
      lead: '',
      reason: '„Feld 1“ und „Feld 3“ wurden am ähnlichsten bewertet (Korrelation 1,00).',
    })
    expect(board.groups[0]!.topics[0]).toMatchObject({
      secondBest: 'B',
      movedByHand: false,
      rankLabel: '1.–6.',
    })
    expect(board.candidates.map(({ k }) => k)).toEqual([2, 3, 4, 5, 6])
    expect(
      board.candidates.filter(({ state }) => state !== 'other').map(({ k, state }) => [k, state]),
    ).toEqual([
      [2, 'chosen'],
      [expect.any(Number), 'runnerUp'],
    ])
    expect(board.proposal.map((group) => group.topics.map((t) => t.title))).toEqual([
      ['Feld 1', 'Feld 3', 'Feld 5'],
      ['Feld 2', 'Feld 4', 'Feld 6'],
    ])
    expect(board).toMatchObject({ roundNumber: 1, handChanges: [], decidedOn: null })
    expect(await current()).toEqual(board)
  })

  it('is the same again, after a restart too', async () => {
    const first = await propose({ groups: 3 })
    await test.call('projects.close', {})
    await test.call('projects.open', { file: test.projectFile })
    expect(await current()).toEqual(first)
  })

  it('keeps sizes and number where they are asked for', async () => {
    const board = await propose({ groups: 3, minSize: 2, maxSize: 2 })
    expect(board.groups.map((group) => group.topics.length)).toEqual([2, 2, 2])
  })

  it.each([
    [
      'a largest size under the smallest',
      { minSize: 3, maxSize: 2 },
      'invalid_input',
      'Der größte Arbeitskreis (2) ist kleiner als der kleinste (3).',
    ],
    [
      'one topic',
      { choice: { by: 'best', n: 1, ties: 'in' } as const },
      'invalid_input',
      'Zahl der Handlungsfelder muss eine ganze Zahl von 2 bis 1000 sein.',
    ],
  ])('refuses %s', async (_what, settings, code, message) => {
    await expect(propose(settings)).rejects.toMatchObject({ code, message })
    expect(await test.call('groupings.current', {})).toBeNull()
  })

  it('needs a round that is closed', async () => {
    const session = (await test.call('sessions.list', {}))[0]!
    const settings = { method: 'dots', dots: 2, perTopic: 1 } as const
    const draft = { sessionId: session.id, question: 'Q', criterion: '', settings, cut: null }
    roundId = (await test.call('rounds.create', draft)).id
    await expect(propose()).rejects.toMatchObject({ code: 'round_not_closed' })
    roundId = session.id
    await expect(propose()).rejects.toMatchObject({ code: 'not_found' })
  })

  it('a new one takes the place of the board, undo brings the old one back, measures forbid it', async () => {
    const first = await propose()
    await move('Feld 1', 'B')
    const changed = await current()
    const second = await propose({ groups: 3 })
    expect(second.groupingId).not.toBe(first.groupingId)
    expect(second.groups).toHaveLength(3)
    const stale = { id: first.groups[0]!.id, title: 'Alt' }
    await expect(test.call('workingGroups.update', stale)).rejects.toMatchObject({ code: 'not_found' })
    await test.call('changes.undo', {})
    expect(await current()).toEqual(changed)
    await test.call('changes.redo', {})
    expect(await current()).toEqual(second)
    await addMeasure(test, second.groups[0]!.id, 'M')
    await expect(propose()).rejects.toMatchObject({ code: 'group_has_measures' })
  })
})

describe('changing the board', () => {
  it('moves, parks and orders topics, and says what people changed', async () => {
    await propose()
    await move('Feld 1', 'B', 'Feld 4')
    await move('Feld 5', null)
    await move('Feld 6', 'B', 'Feld 2')
    const board = await current()
    expect(shape(board)).toEqual(['A: Feld 3', 'B: Feld 6, Feld 2, Feld 1, Feld 4', '–: Feld 5'])
    expect(board.handChanges).toEqual([
      '„Feld 1“ von A nach B verschoben.',
      '„Feld 5“ von A in den Themenspeicher gelegt.',
    ])
    expect(
      board.groups
        .flatMap((g) => g.topics)
        .filter((t) => t.movedByHand)
        .map((t) => t.title),
    ).toEqual(['Feld 1'])
    expect(board.proposal[0]!.topics.map((t) => t.title)).toEqual(['Feld 1', 'Feld 3', 'Feld 5'])
    await move('Feld 5', 'A')
    await move('Feld 1', 'A')
    expect((await current()).handChanges).toEqual([])
  })

  it('a move that moves nothing leaves no step behind', async () => {
    await propose()
    await move('Feld 1', 'A', 'Feld 3')
    await move('Feld 5', 'A')
    await move('Feld 1', 'A', 'Feld 1')
    expect(await test.call('changes.state', {})).toMatchObject({ undo: { key: 'grouping.proposed' } })
  })

  it('letters follow the order of groups; dissolved and added groups are named, never mixed up', async () => {
    const { groups, groupingId } = await propose({ groups: 2 })
    await test.call('workingGroups.add', { groupingId, title: 'Neuer' })
    await move('Feld 1', 'C')
    await test.call('workingGroups.remove', { id: groups[0]!.id })
    await move('Feld 3', 'A')
    const board = await current()
    expect(shape(board)).toEqual(['A: Feld 2, Feld 4, Feld 6, Feld 3', 'B: Feld 1', '–: Feld 5'])
    expect(board.handChanges).toEqual([
      'Arbeitskreis B „Neuer“ hinzugefügt.',
      'Vorgeschlagenen Arbeitskreis mit „Feld 1“, „Feld 3“ und „Feld 5“ aufgelöst.',
      '„Feld 1“ nach B verschoben.',
      '„Feld 3“ nach A verschoben.',
      '„Feld 5“ in den Themenspeicher gelegt.',
    ])
    expect(board.proposal.map((group) => group.workingGroupId)).toEqual([null, groups[1]!.id])
    expect(board.groups[1]).toMatchObject({
      title: 'Neuer',
      reason: 'Steht für sich; am nächsten: „Feld 3“ (Korrelation 1,00).',
    })
    expect(board.groups[0]!.topics.at(-1)).toMatchObject({ title: 'Feld 3', secondBest: 'B' })
  })

  it('topics that were not weighted wait in the Themenspeicher and can be fetched from there', async () => {
    const extra = await test.call('topics.add', { title: 'Nachzügler' })
    topics = await test.call('topics.list', {})
    const { parkingLot } = await propose()
    expect(parkingLot).toEqual([
      {
        topicId: extra.id,
        number: 7,
        title: 'Nachzügler',
        rankLabel: null,
        secondBest: null,
        movedByHand: false,
        lockedWith: [],
        lockedApart: [],
      },
    ])
    await move('Nachzügler', 'A', 'Feld 1')
    const board = await current()
    expect(shape(board)[0]).toBe('A: Nachzügler, Feld 1, Feld 3, Feld 5')
    expect(board.handChanges).toEqual(['„Nachzügler“ aus dem Themenspeicher nach A geholt.'])
  })

  it('calls topics by the titles and numbers they have now, in every part', async () => {
    await propose()
    await move('Feld 1', 'B')
    await test.call('topics.update', { id: topics[0]!.id, title: 'Anders' })
    await test.call('topics.move', { id: topics[0]!.id, beforeId: null })
    const board = await current()
    const { groups, ...rest } = board
    expect(JSON.stringify([groups.map((group) => [group.topics, group.reason]), rest])).not.toContain(
      'Feld 1',
    )
    expect(groups[0]!.reason).toContain('„Feld 3“ und „Feld 5“')
    expect(board.handChanges).toEqual(['„Anders“ von A nach B verschoben.'])
    const all = [...board.groups.flatMap((group) => group.topics), ...board.parkingLot]
    const numbers = new Map((await test.call('topics.list', {})).map((t) => [t.id, t.number]))
    expect(all.map((t) => t.number)).toEqual(all.map((t) => numbers.get(t.topicId)))
  })

  it('renames groups and names leads', async () => {
    const { groups } = await propose()
    await test.call('workingGroups.update', { id: groups[0]!.id, title: 'Ankommen', lead: 'Frau Öz' })
    expect((await current()).groups[0]).toMatchObject({ letter: 'A', title: 'Ankommen', lead: 'Frau Öz' })
    await test.call('changes.undo', {})
    expect((await current()).groups[0]).toMatchObject({ title: 'Feld 1 und Feld 3', lead: '' })
  })

  it('a group with measures cannot be dissolved; without them it goes and comes back whole', async () => {
    const { groups } = await propose()
    const before = await current()
    await test.call('workingGroups.remove', { id: groups[0]!.id })
    expect(shape(await current())).toEqual(['A: Feld 2, Feld 4, Feld 6', '–: Feld 1, Feld 3, Feld 5'])
    await test.call('changes.undo', {})
    expect(await current()).toEqual(before)
    await addMeasure(test, groups[0]!.id, 'M')
    await expect(test.call('workingGroups.remove', { id: groups[0]!.id })).rejects.toMatchObject({
      code: 'group_has_measures',
      message:
        'Der Arbeitskreis „Feld 1 und Feld 3“ hat schon etwas ausgearbeitet. Bitte das zuerst verschieben oder löschen, oder den Arbeitskreis mit einem anderen zusammenlegen.',
    })
  })

  it.each([
    [
      'a topic that is not there',
      (b: Board) => ({ groupingId: b.groupingId, topicId: b.groupingId, workingGroupId: null }),
    ],
    [
      'a group that is not there',
      (b: Board) => ({
        groupingId: b.groupingId,
        topicId: b.groups[0]!.topics[0]!.topicId,
        workingGroupId: b.groupingId,
      }),
    ],
    [
      'a place in another group',
      (b: Board) => ({
        groupingId: b.groupingId,
        topicId: b.groups[0]!.topics[0]!.topicId,
        workingGroupId: b.groups[0]!.id,
        beforeTopicId: b.groups[1]!.topics[0]!.topicId,
      }),
    ],
    [
      'a board that is not there',
      (b: Board) => ({
        groupingId: b.sessionId,
        topicId: b.groups[0]!.topics[0]!.topicId,
        workingGroupId: null,
      }),
    ],
  ])('refuses %s and changes nothing', async (_what, input) => {
    const board = await propose()
    await expect(test.call('workingGroups.moveTopic', input(board))).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await current()).toEqual(board)
  })
})

describe('the decision', () => {
  it('stands until other topics belong together; order and names leave it alone', async () => {
    const { groups, groupingId } = await propose()
    await test.call('groupings.decide', { groupingId })
    const { decidedOn } = await current()
    expect(decidedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    await move('Feld 1', 'A')
    await test.call('workingGroups.update', { id: groups[0]!.id, title: 'Neu' })
    expect((await current()).decidedOn).toBe(decidedOn)
    for (const change of [
      () => move('Feld 1', 'B'),
      () => test.call('workingGroups.add', { groupingId, title: 'Noch einer' }),
      () => test.call('workingGroups.remove', { id: groups[1]!.id }),
    ]) {
      await change()
      expect((await current()).decidedOn).toBeNull()
      await test.call('changes.undo', {})
      expect((await current()).decidedOn).toBe(decidedOn)
    }
  })
})
