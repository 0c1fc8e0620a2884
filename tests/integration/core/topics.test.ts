import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { draftRound, openRound } from '../../support/workshop.ts'
import { twoCamps, vote } from '../../support/voting.ts'

let test: TestCore
beforeEach(async () => {
  test = await startTestCore()
})
afterEach(async () => {
  await test.dispose()
})

const titles = async (): Promise<string[]> => (await test.call('topics.list', {})).map((t) => t.title)
const NEW_ID = '00000000-0000-7000-8000-000000000001'

describe('the list of topics', () => {
  it('numbers topics by their place and renumbers when they move or go', async () => {
    const [a, b, c] = await Promise.all(['A', 'B', 'C'].map((title) => test.call('topics.add', { title })))
    await test.call('topics.move', { id: c!.id, beforeId: a!.id })
    expect(await titles()).toEqual(['C', 'A', 'B'])
    await test.call('topics.move', { id: c!.id, beforeId: null })
    expect(await titles()).toEqual(['A', 'B', 'C'])
    await test.call('topics.remove', { id: b!.id })
    expect((await test.call('topics.list', {})).map((t) => [t.number, t.title])).toEqual([
      [1, 'A'],
      [2, 'C'],
    ])
    await test.call('changes.undo', {})
    expect(await titles()).toEqual(['A', 'B', 'C'])
  })

  it('leaves no step behind for a move that moves nothing and a change that changes nothing', async () => {
    const a = await test.call('topics.add', { title: 'A' })
    const b = await test.call('topics.add', { title: 'B' })
    await test.call('topics.move', { id: a.id, beforeId: b.id })
    await test.call('topics.move', { id: a.id, beforeId: a.id })
    await test.call('topics.move', { id: b.id, beforeId: null })
    await test.call('topics.update', { id: a.id, title: 'A' })
    expect(await test.call('changes.state', {})).toMatchObject({ undo: { key: 'topic.added', name: 'B' } })
  })

  it('changes what is named and leaves the rest', async () => {
    const { id } = await test.call('topics.add', { title: 'A', description: 'Text', source: 'Karte' })
    await test.call('topics.update', { id, description: '' })
    expect(await test.call('topics.list', {})).toEqual([
      { id, number: 1, title: 'A', description: '', source: 'Karte' },
    ])
  })

  it('takes text as people paste it: no line breaks in titles, no control characters anywhere', async () => {
    const topic = await test.call('topics.add', {
      title: '\u0000Bil\u0007dung\nund  Schule ',
      description: 'eins\r\nzwei\u000b',
    })
    expect(topic).toMatchObject({ title: 'Bil dung und Schule', description: 'eins\r\nzwei' })
  })

  it.each([
    ['a title that is there, whatever its case', 'topics.add', { title: 'bildung' }, 'duplicate'],
    ['an id that is there', 'topics.add', { id: NEW_ID, title: 'Neu' }, 'id_taken'],
    [
      'a place that is not there',
      'topics.move',
      { id: NEW_ID, beforeId: NEW_ID.replace('1', '2') },
      'not_found',
    ],
    ['a topic that is not there', 'topics.update', { id: NEW_ID.replace('1', '2'), title: 'X' }, 'not_found'],
    ['a topic that is not there', 'topics.remove', { id: NEW_ID.replace('1', '2') }, 'not_found'],
  ])('refuses %s in a sentence (%s)', async (_what, name, input, code) => {
    await test.call('topics.add', { id: NEW_ID, title: 'Bildung' })
    await expect(test.core.dispatch({ kind: 'facilitator' }, name, input)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/^[A-ZÄÖÜ„].*\.$/),
    })
    expect(await titles()).toEqual(['Bildung'])
  })
})

describe('topics and what hangs on them', () => {
  it('a round over all topics takes in what is added before it opens, a round over some does not', async () => {
    const { round, sessionId, topics } = await draftRound(test, { topicCount: 3 })
    const some = await test.call('rounds.create', {
      sessionId,
      question: 'Stichrunde',
      criterion: '',
      settings: round.settings,
      cut: null,
      topicIds: topics.slice(0, 2).map((topic) => topic.id),
    })
    await test.call('topics.add', { title: 'Neu' })
    await test.call('topics.import', { topics: [{ title: 'Liste 1' }, { title: 'Liste 2' }] })
    const last = (await test.call('topics.list', {})).at(-1)!
    await test.call('topics.move', { id: last.id, beforeId: topics[0]!.id })
    const shown = (id: string) =>
      test
        .call('rounds.list', {})
        .then((all) => all.find((r) => r.id === id)!.topics.map((t) => `${t.number} ${t.title}`))
    const all = ['1 Liste 2', '2 Feld 1', '3 Feld 2', '4 Feld 3', '5 Neu', '6 Liste 1']
    expect(await shown(round.id)).toEqual(all)
    expect(await shown(some.id)).toEqual(['2 Feld 1', '3 Feld 2'])
    await test.call('rounds.open', { roundId: round.id })
    await test.call('topics.add', { title: 'Zu spät' })
    await test.call('topics.update', { id: topics[0]!.id, title: 'Umbenannt' })
    expect(await shown(round.id)).toEqual(all)
  })

  it('undoing an addition takes the topic out of the drafts again', async () => {
    const { round } = await draftRound(test, { topicCount: 2 })
    await test.call('topics.add', { title: 'Neu' })
    await test.call('changes.undo', {})
    expect((await test.call('rounds.list', {}))[0]!.topics).toEqual(round.topics)
  })

  it('a topic in a round that was opened stays; one in drafts goes from them, and undo brings it back', async () => {
    const { topics, round } = await draftRound(test, { topicCount: 3 })
    await test.call('topics.remove', { id: topics[1]!.id })
    expect((await test.call('rounds.list', {}))[0]!.topics.map((t) => t.title)).toEqual(['Feld 1', 'Feld 3'])
    await test.call('changes.undo', {})
    expect((await test.call('rounds.list', {}))[0]!.topics).toEqual(round.topics)
    await test.call('rounds.open', { roundId: round.id })
    await expect(test.call('topics.remove', { id: topics[1]!.id })).rejects.toMatchObject({
      code: 'topic_in_round',
      message: '„Feld 2“ gehört zu Runde 1 und bleibt deshalb im Vorhaben.',
    })
  })

  it('a topic nobody weighted can go although it lies in a working group', async () => {
    const { round } = await openRound(test, { topicCount: 4 })
    await vote(test, round, twoCamps(10, 4))
    await test.call('rounds.close', { roundId: round.id })
    const board = await test.call('groupings.propose', {
      roundId: round.id,
      choice: { by: 'best', n: 4, ties: 'in' },
      groups: 2,
    })
    const extra = await test.call('topics.add', { title: 'Nachzügler' })
    const place = { groupingId: board.groupingId, topicId: extra.id, workingGroupId: board.groups[0]!.id }
    await test.call('workingGroups.moveTopic', place)
    await test.call('topics.remove', { id: extra.id })
    expect(JSON.stringify(await test.call('groupings.current', {}))).not.toContain('Nachzügler')
    await test.call('changes.undo', {})
    const back = await test.call('groupings.current', {})
    expect(back!.groups[0]!.topics.map((t) => t.title)).toContain('Nachzügler')
  })
})

describe('reading lists', () => {
  const preview = async (text: string): Promise<[string, string | null][]> => {
    const { rows } = await test.call('topics.previewImport', { source: { kind: 'text', text } })
    return rows.map((row) => [row.title, row.problem])
  }

  it('takes a heading only where one can stand', async () => {
    expect(await preview('Thema\nWohnen')).toEqual([['Wohnen', null]])
    expect(await preview('Wohnen\nName\nBildung')).toEqual([
      ['Wohnen', null],
      ['Name', null],
      ['Bildung', null],
    ])
  })

  it('shows what stands above the heading instead of swallowing it', async () => {
    expect(await preview('Liste der Stadt\n\nThema\tBeschreibung\nWohnen\tMieten')).toEqual([
      ['Liste der Stadt', 'steht über den Spaltenköpfen'],
      ['Wohnen', null],
    ])
  })

  it('writes a list as one step, leaves out what is there, and keeps a copy before', async () => {
    await test.call('topics.add', { title: 'Wohnen' })
    const topics = [{ title: 'wohnen' }, { title: 'Bildung', source: 'Karte' }, { title: 'BILDUNG' }]
    expect(await test.call('topics.import', { topics })).toEqual({ added: 1 })
    expect(await titles()).toEqual(['Wohnen', 'Bildung'])
    const { id: projectId } = (await test.call('projects.current', {}))!
    const backups = await test.call('backups.list', { projectId })
    expect(backups.map((backup) => backup.reason)).toContain('import')
    await test.call('changes.undo', {})
    expect(await titles()).toEqual(['Wohnen'])
  })

  it('reads a list while a round is open, when no copy may be made', async () => {
    await openRound(test, { topicCount: 2 })
    expect(await test.call('topics.import', { topics: [{ title: 'Neu' }] })).toEqual({ added: 1 })
  })
})
