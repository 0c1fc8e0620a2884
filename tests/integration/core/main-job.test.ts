import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addMeasure } from '../../support/documents.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { openRound } from '../../support/workshop.ts'

let test: TestCore

beforeEach(async () => {
  test = await startTestCore()
})
afterEach(async () => {
  await test.dispose()
})

const participant = { kind: 'participant' } as const
const token = (n: number): string => n.toString(16).padStart(32, '0')
const ballotId = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`

describe('the main job, from the first topic to the minutes', () => {
  it('carries ratings through ranking, groups and measures into a workbook', async () => {
    const { topics, round, sessionId } = await openRound(test, { topicCount: 6, cut: 4 })
    for (let voter = 0; voter < 12; voter++) {
      const answers = Object.fromEntries(
        topics.map((topic, index) => [topic.id, 1 + ((voter * (index < 3 ? 1 : 3) + (5 - index)) % 5)]),
      )
      await test.callAs(participant, 'ballots.cast', {
        roundId: round.id,
        token: token(voter),
        ballotId: ballotId(voter),
        seq: 1,
        answers,
      })
    }
    await test.call('rounds.close', { roundId: round.id })
    const results = await test.call('rounds.results', { roundId: round.id })
    expect(results.ballots).toBe(12)
    expect(results.ranking.map((row) => row.rankFrom)).toEqual(
      [...results.ranking.map((row) => row.rankFrom)].sort((a, b) => a - b),
    )

    const board = await test.call('groupings.propose', {
      roundId: round.id,
      choice: { by: 'best', n: 4, ties: 'in' },
      groups: 2,
    })
    expect(board.groups).toHaveLength(2)
    const [first, second] = board.groups
    const moving = first!.topics[0]!
    await test.call('workingGroups.moveTopic', {
      groupingId: board.groupingId,
      topicId: moving.topicId,
      workingGroupId: second!.id,
    })
    const changed = await test.call('groupings.current', {})
    expect(changed?.groups[1]?.topics.map((topic) => topic.topicId)).toContain(moving.topicId)
    expect(changed?.handChanges).toEqual([`„${moving.title}“ von A nach B verschoben.`])

    await addMeasure(test, second!.id, 'Erste Maßnahme')
    const added = await addMeasure(test, second!.id, '=Zweite')
    expect(added.code).toBe('B II')
    await test.call('measures.setStatus', { id: added.id, status: 'running' })
    await test.call('groupings.decide', { groupingId: board.groupingId })

    const file = join(test.dir, 'Protokoll.xlsx')
    await test.call('minutes.exportWorkbook', { sessionId, file })
    expect(existsSync(file)).toBe(true)
    const workbook = read(readFileSync(file))
    const measures = utils.sheet_to_json<string[]>(workbook.Sheets['Maßnahmen']!, { header: 1, raw: false })
    expect(measures.flat()).toEqual(expect.arrayContaining(['Erste Maßnahme', '=Zweite', 'in Umsetzung']))
  })

  it('undoes and redoes with words, but never past the opening of a round', async () => {
    await test.call('topics.add', { title: 'Bildung' })
    await test.call('topics.add', { title: 'Wohnen' })
    const [bildung, wohnen] = await test.call('topics.list', {})
    await test.call('topics.move', { id: wohnen!.id, beforeId: bildung!.id })
    expect((await test.call('topics.list', {})).map((t) => t.title)).toEqual(['Wohnen', 'Bildung'])
    expect(await test.call('changes.state', {})).toMatchObject({
      undo: { key: 'topic.moved', name: 'Wohnen' },
    })
    await test.call('changes.undo', {})
    expect((await test.call('topics.list', {})).map((t) => t.title)).toEqual(['Bildung', 'Wohnen'])
    await test.call('changes.redo', {})
    expect((await test.call('topics.list', {})).map((t) => t.title)).toEqual(['Wohnen', 'Bildung'])

    await openRound(test, { topicCount: 1 })
    expect(await test.call('changes.state', {})).toEqual({ undo: null, redo: null, undoId: null })
    await expect(test.call('changes.undo', {})).rejects.toMatchObject({ code: 'nothing_to_undo' })
  })

  it('keeps a topic that was weighted, and says why', async () => {
    const { topics } = await openRound(test, { topicCount: 2 })
    await expect(test.call('topics.remove', { id: topics[0]!.id })).rejects.toMatchObject({
      code: 'topic_in_round',
      message: expect.stringContaining('Feld 1'),
    })
  })

  it('shows the titles as they were when the round opened, even when topics were reordered before', async () => {
    const session = await test.call('sessions.add', { title: 'Auftakt', date: '2026-11-21' })
    const a = await test.call('topics.add', { title: 'A' })
    await test.call('topics.add', { title: 'B' })
    const c = await test.call('topics.add', { title: 'C' })
    const draft = await test.call('rounds.create', {
      sessionId: session.id,
      question: 'Was?',
      criterion: '',
      settings: { method: 'dots', dots: 2, perTopic: 1 },
      cut: null,
    })
    await test.call('topics.move', { id: c.id, beforeId: a.id })
    await test.call('topics.update', { id: a.id, title: 'Anders' })
    const open = await test.call('rounds.open', { roundId: draft.id })
    expect(open.topics.map((t) => [t.number, t.title])).toEqual([
      [1, 'C'],
      [2, 'Anders'],
      [3, 'B'],
    ])
  })

  it('opens again after closing with everything in place', async () => {
    const { round } = await openRound(test, { topicCount: 3 })
    await test.call('rounds.close', { roundId: round.id })
    await test.call('projects.close', {})
    await expect(test.call('topics.list', {})).rejects.toMatchObject({ code: 'no_project' })
    await test.call('projects.open', { file: test.projectFile })
    expect(await test.call('rounds.list', {})).toMatchObject([{ id: round.id, state: 'closed', number: 1 }])
    expect(await test.call('projects.recent', {})).toMatchObject([{ title: 'Probe', exists: true }])
  })
})

describe('bad input', () => {
  it.each([
    ['topics.add', { title: '  ' }, 'Titel fehlt.'],
    ['topics.add', { title: 'x'.repeat(201) }, 'Titel ist zu lang (höchstens 200 Zeichen).'],
    [
      'sessions.add',
      { title: 'S', date: '21.11.2026' },
      'Das Datum ist nicht lesbar (Beispiel: 21.11.2026).',
    ],
    ['topics.add', { title: 'A', nonsense: 1 }, 'Die Angabe passt nicht.'],
    [
      'sessions.add',
      { title: 'S', date: '2026-11-21', startsAt: '12:00', endsAt: '09:00' },
      'Das Ende (09:00 Uhr) liegt vor dem Beginn (12:00 Uhr).',
    ],
  ])('%s %j is refused in words', async (name, input, message) => {
    await expect(test.core.dispatch({ kind: 'facilitator' }, name, input)).rejects.toMatchObject({
      code: 'invalid_input',
      message,
    })
    expect(await test.call('topics.list', {})).toEqual([])
    expect(await test.call('sessions.list', {})).toEqual([])
  })

  it('refuses a day that does not exist without writing anything', async () => {
    await expect(test.call('sessions.add', { title: 'S', date: '2026-02-31' })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    expect(await test.call('sessions.list', {})).toEqual([])
  })

  it('reads a pasted list with numbers, doubles and gaps', async () => {
    await test.call('topics.add', { title: 'Bildung' })
    const { rows } = await test.call('topics.previewImport', {
      source: { kind: 'text', text: '1. Wohnen\n\n2) bildung\n– Sicherheit\nWohnen' },
    })
    expect(rows.map((row) => [row.title, row.problem])).toEqual([
      ['Wohnen', null],
      ['bildung', 'gibt es schon'],
      ['Sicherheit', null],
      ['Wohnen', 'steht doppelt in der Liste'],
    ])
  })

  it('reads a German csv by its headings', async () => {
    const csv = 'Nr;Beschreibung;Handlungsfeld\r\n1;"Kita; Schule";Bildung\r\n2;;\r\n3;Mieten;Wohnen\r\n'
    const { rows } = await test.call('topics.previewImport', {
      source: { kind: 'file', name: 'felder.csv', base64: Buffer.from(csv, 'latin1').toString('base64') },
    })
    expect(rows.map((row) => [row.title, row.description, row.problem])).toEqual([
      ['Bildung', 'Kita; Schule', null],
      ['', '', 'Titel fehlt'],
      ['Wohnen', 'Mieten', null],
    ])
  })
})
