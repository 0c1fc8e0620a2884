import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { writeMinutesWorkbook } from '../../../main/core/documents/workbook.ts'
import { readZip } from '../../../main/core/documents/zip-archive.ts'
import type { MinutesModel } from '../../../shared/domain/minutes-model.ts'
import { openBoard, peopleOf } from '../../support/people.ts'
import { openSorting, sortOne } from '../../support/sorting.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { twoCamps, vote } from '../../support/voting.ts'

// The real writer, watched: what it is handed is the model of the minutes.
vi.mock(import('../../../main/core/documents/workbook.ts'), async (original) => {
  const real = await original()
  return { ...real, writeMinutesWorkbook: vi.fn<typeof real.writeMinutesWorkbook>(real.writeMinutesWorkbook) }
})

let test: TestCore
beforeEach(async () => {
  test = await startTestCore()
})
afterEach(async () => {
  await test.dispose()
})

const file = (): string => join(test.dir, 'Protokoll.xlsx')

async function modelOf(sessionId: string): Promise<MinutesModel> {
  vi.mocked(writeMinutesWorkbook).mockClear()
  await test.call('minutes.exportWorkbook', { sessionId, file: file() })
  return vi.mocked(writeMinutesWorkbook).mock.lastCall![0]
}

/** Everything the last workbook says, cell text and all. */
function writtenText(): string {
  const decoder = new TextDecoder()
  return readZip(readFileSync(file()), { maxEntries: 500, maxInflatedBytes: 50_000_000 })
    .map((part) => decoder.decode(part.data))
    .join('\n')
}

/** Three people sort six topics into two piles, one names them; then a round in two camps is closed over them. */
async function sortedAndRated() {
  const { sorting, sessionId, topics } = await openSorting(test, { topicCount: 6 })
  await sortOne(test, sorting, 0, { piles: [1, 1, 1, 2, 2, 2], titles: ['Ankommen', 'Bleiben'] })
  await sortOne(test, sorting, 1, { piles: [1, 1, 1, 2, 2, undefined], titles: ['ankommen'] })
  await sortOne(test, sorting, 2, { piles: [1, 1, 2, 3, 3, 4] })
  await test.call('sortings.close', { sortingId: sorting.id })
  const draft = await test.call('rounds.create', {
    ...{ sessionId, question: 'Wie wichtig?', criterion: '', cut: null },
    settings: { method: 'scale', max: 5, allowUnknown: true },
  })
  await vote(test, await test.call('rounds.open', { roundId: draft.id }), twoCamps(25, 6))
  await test.call('rounds.close', { roundId: draft.id })
  return { sessionId, sortingId: sorting.id, roundId: draft.id, ids: topics.map(({ id }) => id) }
}

describe('a sorting', () => {
  it('is told with the figures of the screen, and its sheets are there', async () => {
    const { sessionId, sortingId } = await sortedAndRated()
    const results = await test.call('sortings.results', { sortingId })
    const { sortings, rounds, methodology } = await modelOf(sessionId)
    const numbers = new Map(results.sorting.topics.map((topic) => [topic.id, topic.number]))
    expect(rounds.map((round) => round.number)).toEqual([2])
    expect(sortings).toHaveLength(1)
    expect(sortings[0]).toMatchObject({
      number: 1,
      question: 'Was gehört zusammen?',
      topicNumbers: [1, 2, 3, 4, 5, 6],
      counts: {
        present: 50,
        cardsHandedOut: null,
        sorters: 3,
        channels: [{ name: 'Telefon', sorters: 3 }],
      },
      pairs: results.pairs.map(({ a, b, together }) => ({
        a: numbers.get(a),
        b: numbers.get(b),
        together,
      })),
      // "Bleiben" was one person's word, and stays with that person.
      pileNames: [{ name: 'Ankommen', sorters: 2, topicNumbers: [1, 2, 3] }],
      alone: [
        { topicNumber: 6, sorters: 2 },
        { topicNumber: 3, sorters: 1 },
      ],
    })
    expect(sortings[0]!.pairs[0]).toEqual({ a: 1, b: 2, together: 3 })
    expect(sortings[0]!.remarks.join()).toContain('so wenigen')
    expect(methodology.map((section) => section.heading)).toContain('Sortierung')
    const overview = await test.call('minutes.overview', { sessionId })
    expect(overview.sheets).toContainEqual({ name: 'Sortierung', rows: 1, note: null })
    for (const said of ['3 von 3', 'Sortierung 1: alle Paare', 'sonst am ehesten zusammen mit']) {
      expect(writtenText()).toContain(said)
    }
  })

  it('that is open, or of another session, is not told', async () => {
    const { sorting, sessionId } = await openSorting(test, { topicCount: 3 })
    await sortOne(test, sorting, 0, { piles: [1, 1, 2] })
    expect((await modelOf(sessionId)).sortings).toEqual([])
    await test.call('sortings.close', { sortingId: sorting.id })
    const other = await test.call('sessions.add', { title: 'Nachlese', date: '2027-01-10' })
    expect((await modelOf(other.id)).sortings).toEqual([])
    expect((await modelOf(sessionId)).sortings).toHaveLength(1)
  })
})

describe('the basis of a proposal', () => {
  it('is told with sources, weights, choice, number, sizes and locks, and each topic as the board has it', async () => {
    const { sessionId, sortingId, roundId, ids } = await sortedAndRated()
    await test.call('topicLocks.set', { a: ids[0]!, b: ids[5]!, kind: 'apart' })
    await test.call('topicLocks.set', { a: ids[0]!, b: ids[1]!, kind: 'together' })
    const proposed = await test.call('groupings.propose', {
      ...{ roundId, sortingId, choice: { by: 'hand', topicIds: ids.slice(0, 6) } },
      weights: { ratings: 40, sorting: 60, words: 0 },
      ...{ groups: 2, minSize: 2, maxSize: 4 },
    })
    const topicId = ids[2]!
    await test.call('workingGroups.moveTopic', {
      ...{ groupingId: proposed.groupingId, topicId, workingGroupId: proposed.groups[1]!.id },
    })
    const board = (await test.call('groupings.current', {}))!
    const picture = (await test.call('groupings.picture', {}))!
    const { grouping, methodology } = await modelOf(sessionId)
    expect(grouping!.basis).toBe('Vorschlag aus Sortierung (3 Personen) und Gewichtung (25 Stimmzettel).')
    expect(grouping!.facts).toEqual([
      {
        label: 'Quellen',
        text: 'Sortierung 1 (3 Personen), Gewicht 60 · Bewertungen der Runde 2 (25 Stimmzettel), Gewicht 40',
      },
      { label: 'Auswahl', text: 'von Hand; weiter gingen 6 Handlungsfelder' },
      { label: 'Zusammenfassen', text: 'nach der mittleren Ähnlichkeit (Average Linkage)' },
      { label: 'Zahl', text: expect.stringMatching(/^2, vorgegeben; Trennschärfe \(0,\d\d\)/) },
      { label: 'Größe', text: expect.stringMatching(/^mindestens 2, höchstens 4 Handlungsfelder/) },
      { label: 'Zusammengehalten', text: '„Feld 1“ und „Feld 2“' },
      { label: 'Getrennt gehalten', text: expect.stringContaining('„Feld 1“ und „Feld 6“') },
    ])
    for (const group of board.groups) {
      for (const topic of group.topics) {
        const drawn = picture.topics.find((one) => one.topicId === topic.topicId)!
        expect(grouping!.topics[topic.number - 1]).toMatchObject({
          topicNumber: topic.number,
          rankLabel: topic.rankLabel,
          decided: group.letter,
          secondBest: topic.secondBest,
          ownSimilarity: drawn.own,
          secondSimilarity: drawn.secondBest?.similarity,
          silhouette: drawn.silhouette,
        })
      }
    }
    const moved = grouping!.topics[2]!
    expect([moved.proposed, moved.decided]).toEqual(['A', 'B'])
    expect(grouping!.topics[0]).toMatchObject({ together: [2], apart: [6] })
    expect(grouping!.groups.map((group) => group.reasons)).toEqual(board.groups.map(({ reason }) => [reason]))
    const told = methodology.map(({ paragraphs }) => paragraphs.join(' ')).join(' ')
    for (const used of [
      'Pearsons',
      'Anteil der Personen',
      '(100)',
      'Rousseeuw',
      'zusammenhalten',
      'Stress 1',
    ]) {
      expect(told).toContain(used)
    }
    for (const unused of ['Snowball', 'Ward', 'Wunsch']) expect(told).not.toContain(unused)
  })

  it('names the tie at the cut with what was decided, and only the methods that were used', async () => {
    const { sessionId, roundId } = await sortedAndRated()
    // In two camps the odd topics are equal, and so are the even ones.
    await test.call('groupings.propose', {
      ...{ roundId, choice: { by: 'best', n: 4, ties: 'in' } },
      ...{ weights: { ratings: 0, sorting: 0, words: 100 }, linkage: 'ward' },
    })
    const { grouping, methodology } = await modelOf(sessionId)
    const board = (await test.call('groupings.current', {}))!
    const facts = new Map(grouping!.facts.map(({ label, text }) => [label, text]))
    const tie = facts.get('Gleichstand')!
    expect(tie).toContain('gleichauf; alle gingen weiter.')
    expect(tie.match(/„Feld \d“/g)!.length).toBeGreaterThan(1)
    expect(facts.get('Auswahl')).toBe(
      `die besten 4 der Runde 2; weiter gingen ${board.proposal.flatMap((group) => group.topics).length} Handlungsfelder`,
    )
    expect(facts.get('Quellen')).toMatch(/^Wörter in Titel und Beschreibung von \d Handlungsfeldern$/)
    expect([...facts.keys()]).not.toContain('Zusammengehalten')
    const told = methodology.map(({ paragraphs }) => paragraphs.join(' ')).join(' ')
    for (const used of ['Snowball', 'Ward 1963', 'gehen alle weiter']) expect(told).toContain(used)
    for (const unused of ['Pearsons', 'Average Linkage', 'gewichtete Mittel'])
      expect(told).not.toContain(unused)
  })
})

describe('a decision', () => {
  it('stands in its session with wording, vote and minority, and beside the groups also when they change', async () => {
    const { sessionId, roundId } = await sortedAndRated()
    const board = await test.call('groupings.propose', {
      ...{ roundId, choice: { by: 'best', n: 6, ties: 'in' }, groups: 2 },
    })
    const before = await modelOf(sessionId)
    expect([before.agenda, before.grouping!.decision, before.grouping!.decided]).toEqual([[], null, false])
    expect(writtenText()).toContain('Über die Arbeitskreise ist noch nicht beschlossen.')
    const later = await test.call('sessions.add', { title: 'Steuerungsrunde', date: '2026-12-01' })
    const vote = { yes: 12, no: 1, abstained: 2 }
    const minority = 'Ein Kreis genügt.'
    await test.call('groupings.decide', {
      ...{ groupingId: board.groupingId, sessionId: later.id, vote, minority },
    })
    const { wording } = (await test.call('groupings.current', {}))!.decision!
    const decision = { wording, date: '2026-12-01', sessionTitle: 'Steuerungsrunde', vote, minority }
    const decided = await modelOf(later.id)
    expect(decided.agenda).toEqual([
      { title: 'Bildung von Arbeitskreisen', kind: 'Beschluss', wording, vote, minority },
    ])
    expect(decided.grouping).toMatchObject({ decided: true, decision })
    expect(writtenText()).toContain('12 Ja, 1 Nein, 2 Enthaltungen')
    expect(writtenText()).not.toContain('Nach diesem Beschluss')
    const { sheets } = await test.call('minutes.overview', { sessionId: later.id })
    expect(sheets[0]).toEqual({ name: 'Tagesordnung', rows: 1, note: null })

    await test.call('workingGroups.moveTopic', {
      groupingId: board.groupingId,
      topicId: board.groups[0]!.topics[0]!.topicId,
      workingGroupId: null,
    })
    const changed = await modelOf(sessionId)
    expect(changed.agenda).toEqual([])
    expect(changed.grouping).toMatchObject({ decided: false, decision })
    expect(changed.grouping!.topics[0]).toMatchObject({ topicNumber: 1, proposed: 'A', decided: null })
    expect(writtenText()).toContain('Nach diesem Beschluss wurden die Arbeitskreise geändert')
    expect((await test.call('minutes.overview', { sessionId })).sheets).toContainEqual({
      ...{ name: 'Arbeitskreise', rows: 2, note: 'Nach dem Beschluss geändert' },
    })
  })

  it('of groups that were merged still tells where each topic was proposed', async () => {
    const { sessionId, roundId } = await sortedAndRated()
    const { groups } = await test.call('groupings.propose', {
      ...{ roundId, choice: { by: 'best', n: 6, ties: 'in' }, groups: 2 },
    })
    await test.call('workingGroups.merge', { id: groups[1]!.id, intoId: groups[0]!.id })
    const { grouping } = await modelOf(sessionId)
    expect(grouping!.groups).toHaveLength(1)
    expect(grouping!.topics.map((topic) => [topic.proposed, topic.decided])).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => [
        groups[1]!.topics.some((topic) => topic.number === number) ? 'aufgelöst' : 'A',
        'A',
      ]),
    )
    expect(grouping!.handChanges.map((change) => change.text).join()).toContain('aufgelöst')
    expect(grouping!.topics.every((topic) => topic.secondBest === null)).toBe(true)
  })
})

describe('people in working groups', () => {
  it('stand by name with counts of fulfilled wishes; nobody else does, and nobody who was removed', async () => {
    const { sessionId, groupingId, groups } = await openBoard(test, 2)
    const [a, b] = [groups[0]!, groups[1]!]
    const add = (name: string, wishes: string[], organisation = '') =>
      test.call('people.add', { groupingId, name, wishes, organisation })
    await add('Ada Kaya', [a], 'Caritas')
    await add('Ada Kaya', [b, a], 'Diakonie')
    await add('Ben Roth', [b])
    await add('Cem Gelöscht', [a])
    await add('Dora Unentschieden', [])
    await add('Eva Nirgendwo', [a])
    const before = await modelOf(sessionId)
    expect(before.grouping!.people).toBeNull()
    expect(writtenText()).not.toContain('Ben Roth')
    const idOf = async (name: string, organisation = ''): Promise<string> =>
      (await peopleOf(test)).people.find((one) => one.name === name && one.organisation === organisation)!.id
    const place = async (id: string, workingGroupId: string) =>
      test.call('people.place', { personId: id, workingGroupId })
    await place(await idOf('Ada Kaya', 'Caritas'), a)
    await place(await idOf('Ada Kaya', 'Diakonie'), a)
    await place(await idOf('Ben Roth'), a)
    await place(await idOf('Cem Gelöscht'), b)
    await place(await idOf('Dora Unentschieden'), b)
    expect((await modelOf(sessionId)).grouping!.groups[1]!.members).toEqual([
      'Cem Gelöscht',
      'Dora Unentschieden',
    ])
    await test.call('people.remove', { id: await idOf('Cem Gelöscht') })
    const { grouping, methodology } = await modelOf(sessionId)
    const board = await peopleOf(test)
    expect(grouping!.groups.map((group) => group.members)).toEqual([
      ['Ada Kaya (Caritas)', 'Ada Kaya (Diakonie)', 'Ben Roth'],
      ['Dora Unentschieden'],
    ])
    expect(grouping!.people).toEqual({
      ...{ placed: 4, unplaced: 1, withWishes: 3, first: 1, second: 1, third: 0, none: 1 },
      dissatisfaction: 9,
      optimum: board.optimum,
    })
    expect(methodology.at(-1)!.heading).toBe('Personen in den Arbeitskreisen')
    const text = writtenText()
    expect(text).toContain(
      '1 von 3 im ersten Wunsch, 1 im zweiten, 1 in keinem ihrer Wünsche; dazu 1 Person ohne Wunsch',
    )
    for (const name of ['Cem Gelöscht', 'Eva Nirgendwo']) expect(text).not.toContain(name)
    await test.call('people.forgetAll', { groupingId })
    await modelOf(sessionId)
    for (const name of ['Ada Kaya', 'Ben Roth', 'Dora']) expect(writtenText()).not.toContain(name)
  })
})
