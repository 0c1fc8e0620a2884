import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { writeMinutesWorkbook } from '../../../main/core/documents/workbook.ts'
import type { MinutesModel, MinutesRound } from '../../../shared/domain/minutes-model.ts'
import type { RoundResults } from '../../../shared/contract/results.ts'
import { addMeasure } from '../../support/documents.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { ballotIdOf, PARTICIPANT, tokenOf, twoCamps, vote } from '../../support/voting.ts'

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

/** The same ballots three times over: means stay, and there are enough of them to be told. */
function thrice<T>(rows: readonly T[]): T[] {
  return [...rows, ...rows, ...rows]
}

/** Opens, fills and closes a round over what there is. */
async function weighted(
  sessionId: string,
  settings: RoundResults['round']['settings'],
  rows: Parameters<typeof vote>[2],
  { cut = null, topicIds }: { cut?: number | null; topicIds?: string[] } = {},
): Promise<RoundResults> {
  const question = 'Wie wichtig?'
  const draft = { sessionId, question, criterion: 'Wirkung', settings, cut }
  const round = await test.call('rounds.create', { ...draft, ...(topicIds && { topicIds }) })
  await vote(test, await test.call('rounds.open', { roundId: round.id }), rows)
  await test.call('rounds.close', { roundId: round.id })
  return test.call('rounds.results', { roundId: round.id })
}

async function sessionWithTopics(topicCount: number, attendance: number | null = 30): Promise<string> {
  const { id } = await test.call('sessions.add', { title: 'Auftakt', date: '2026-11-21', attendance })
  await test.call('topics.import', {
    topics: Array.from({ length: topicCount }, (_, n) => ({ title: `Feld ${n + 1}` })),
  })
  return id
}

const SCALE = { method: 'scale', max: 5, allowUnknown: true } as const
const DOTS = { method: 'dots', dots: 3, perTopic: 2 } as const

describe('the figures', () => {
  it('are those of the screen, digit by digit, for a scale and for dots', async () => {
    const sessionId = await sessionWithTopics(4)
    const rows = twoCamps(12, 4).map((row, n) => (n === 3 ? [null, 1, 5, 2] : row))
    const scale = await weighted(sessionId, SCALE, rows, { cut: 2 })
    const dots = await weighted(
      sessionId,
      DOTS,
      thrice([
        [2, 1, 0, 0],
        [1, 0, 2, 0],
      ]),
    )
    const model = await modelOf(sessionId)
    expect(model.rounds.map((round) => [round.number, round.method])).toEqual([
      [1, 'scale'],
      [2, 'dots'],
    ])
    expectSameFigures(model.rounds[0]!, scale)
    expectSameFigures(model.rounds[1]!, dots)
    expect(model.rounds[0]!.counts).toEqual({
      present: 30,
      cardsHandedOut: null,
      ballots: 12,
      channels: [{ name: 'Telefon', ballots: 12 }],
    })
    expect(model.rounds[0]!.scaleLabels).toHaveLength(5)
    expect(model.rounds[0]!.ruleCard[0]).toBe('Maßstab: Wirkung')
    expect(model.methodology.map((section) => section.heading)).toEqual([
      'Relevanzskala',
      'Klebepunkte',
      'Gleichstand',
      'Einigkeit',
      'Wie sicher ist die Reihenfolge?',
      'Geheimhaltung',
    ])
  })

  it('are those of the screen for a budget, a ranking and two criteria', async () => {
    const sessionId = await sessionWithTopics(4)
    const budget = await weighted(
      sessionId,
      { method: 'budget', points: 10, spendAll: true },
      thrice([
        [7, 3, 0, 0],
        [1, 3, undefined, 6],
      ]),
    )
    const ranking = await weighted(
      sessionId,
      { method: 'ranking', k: 4 },
      thrice([
        [1, 2, 3, 4],
        [2, 1, 3, 4],
        [1, undefined, 2, undefined],
      ]),
    )
    const labels = { x: '', y: 'Aufwand' }
    const matrix = await weighted(
      sessionId,
      { method: 'matrix', max: 5, allowUnknown: true, labels },
      thrice([
        [{ x: 5, y: 1 }, { x: 4, y: 4 }, null, { x: 2, y: 5 }],
        [{ x: 3, y: 2 }, { x: 4, y: 5 }, { x: 1, y: 1 }, undefined],
      ]),
    )
    const model = await modelOf(sessionId)
    expectSameFigures(model.rounds[0]!, budget)
    expectSameFigures(model.rounds[1]!, ranking)
    expectSameFigures(model.rounds[2]!, matrix)
    expect(model.rounds.map((round) => [round.methodName, round.axes])).toEqual([
      ['10 Punkte (alle zu vergeben)', null],
      ['Rangfolge der besten 4', null],
      ['Zwei Kriterien 1–5 (Relevanz und Aufwand)', { x: 'Relevanz', y: 'Aufwand', max: 5 }],
    ])
    // Sums of places 9, 9, 18, 24: W = 12 · 162 / (6² · (4³ − 4)).
    expect(model.rounds[1]!.agreement).toEqual({
      measure: 'Kendalls W über 6 vollständige Rangfolgen',
      value: expect.closeTo(0.9, 12),
      word: null,
    })
    expect(model.rounds[2]!.rows[0]).toMatchObject({
      topicNumber: 2,
      figures: { mean: 4, secondMean: 4.5, bothMean: 4.25, dontKnow: 0 },
    })
  })

  function expectSameFigures(round: MinutesRound, { ranking, round: { settings } }: RoundResults): void {
    expect(round.rows).toHaveLength(ranking.length)
    const { method } = settings
    const rated = method === 'scale' || method === 'matrix'
    for (const [index, row] of ranking.entries()) {
      expect(round.rows[index]).toEqual({
        topicNumber: row.number,
        rankFrom: row.rankFrom,
        rankTo: row.rankTo,
        aboveCut: row.withinCut,
        figures: {
          mean: method === 'matrix' ? row.matrix!.x.mean : row.mean,
          secondMean: method === 'matrix' ? row.matrix!.y.mean : null,
          bothMean: method === 'matrix' ? row.main : null,
          median: row.median,
          distribution: method === 'scale' ? row.distribution.map(({ count }) => count) : null,
          dontKnow: rated ? row.unknown : null,
          topTwoShare: method === 'scale' ? row.tieFigure : null,
          sum: rated ? null : row.main,
          share: row.share,
          firstPlaces: method === 'ranking' ? row.tieFigure : null,
          people: row.people,
        },
        agreement:
          method === 'scale'
            ? { measure: 'A (van der Eijk)', value: row.agreement, word: expect.any(String) }
            : null,
        rankRange: row.rankRange,
      })
    }
  }

  it('of fewer than five ballots are left out, and the order stays', async () => {
    const sessionId = await sessionWithTopics(2)
    const few = await weighted(
      sessionId,
      SCALE,
      [
        [5, 1],
        [4, 1],
        [5, 2],
        [5, 1],
      ],
      { cut: 1 },
    )
    const [told] = (await modelOf(sessionId)).rounds
    expect(told!.rows.map((row) => [row.topicNumber, row.rankFrom, row.aboveCut])).toEqual([
      [1, 1, true],
      [2, 2, false],
    ])
    for (const { figures, agreement, rankRange } of told!.rows) {
      expect([...Object.values(figures), agreement, rankRange].every((figure) => figure === null)).toBe(true)
    }
    expect(told!.counts.ballots).toBe(few.ballots)
    expect(told!.remarks).toEqual([expect.stringContaining('weniger als 5 Stimmzetteln')])
  })

  it('of stakeholder groups come only from enough ballots, and sticky dots and cards are told', async () => {
    const sessionId = await sessionWithTopics(2)
    const draft = await test.call('rounds.create', {
      ...{ sessionId, question: 'Wohin?', criterion: '', settings: DOTS, cut: null },
      groups: [{ title: 'Vereine' }, { title: 'Verwaltung' }],
    })
    const round = await test.call('rounds.open', { roundId: draft.id })
    for (let n = 0; n < 12; n++) {
      await test.callAs(PARTICIPANT, 'ballots.cast', {
        ...{ roundId: round.id, token: tokenOf(n), ballotId: ballotIdOf(n), seq: 1 },
        answers: { [round.topics[0]!.id]: 1, [round.topics[1]!.id]: n % 2 },
        stakeholderGroupId: n < 5 ? round.groups[0]!.id : n < 10 ? null : round.groups[1]!.id,
      })
    }
    await test.call('sticky.record', {
      roundId: round.id,
      totals: { people: 4, topics: { [round.topics[1]!.id]: 8 } },
    })
    await test.call('rounds.setHandedOut', { roundId: round.id, handedOut: 14 })
    await test.call('rounds.close', { roundId: round.id })
    const [told] = (await modelOf(sessionId)).rounds
    expect(told!.counts.cardsHandedOut).toBe(14)
    // Two named "Verwaltung", so one more group stays hidden: else the two could be worked out from the rest.
    expect(told!.byStakeholderGroup).toHaveLength(1)
    expect(told!.byStakeholderGroup[0]!.means[0]).toEqual({ topicNumber: 1, mean: 1 })
    expect(told!.remarks.join(' ')).toContain('8 Punkte von 4 Personen am Plakat')
    expect(told!.remarks.join(' ')).toMatch(/Nicht einzeln ausgewiesen.*Verwaltung/)
  })

  it('stay figures or nothing in a project where nothing has happened, and in a round nobody took part in', async () => {
    const { id: sessionId } = await test.call('sessions.add', { title: 'Leer', date: '2026-11-21' })
    const bare = await modelOf(sessionId)
    expect(bare).toMatchObject({ topics: [], rounds: [], grouping: null, measures: [], methodology: [] })
    expect(bare.attendance.present).toBeNull()
    await test.call('topics.import', { topics: [{ title: 'A' }, { title: 'B' }] })
    await weighted(sessionId, SCALE, [], { cut: 1 })
    const model = await modelOf(sessionId)
    // JSON turns NaN and Infinity into null and drops undefined.
    expect(JSON.parse(JSON.stringify(model))).toEqual(model)
    expect(model.rounds[0]!.rows[0]!.figures).toMatchObject({ mean: null, median: null, people: 0 })
    expect(model.rounds[0]!.remarks).toHaveLength(1)
  })

  it('a tie at the cut stays open until a run-off about exactly these topics', async () => {
    const sessionId = await sessionWithTopics(3)
    const { tieAtCut } = await weighted(
      sessionId,
      DOTS,
      [
        [2, 1, 0],
        [2, 0, 1],
      ],
      { cut: 2 },
    )
    const before = (await modelOf(sessionId)).rounds[0]!
    expect(before.cut).toEqual({
      places: 2,
      text: 'Die ersten 2 Handlungsfelder kommen weiter.',
      tie: { topicNumbers: [2, 3], resolution: null },
    })
    expect(before.remarks.join()).not.toContain('gelten als weiter')
    await weighted(sessionId, DOTS, thrice([[1, 0]]), { cut: 1, topicIds: tieAtCut })
    expect((await modelOf(sessionId)).rounds[0]!.cut!.tie!.resolution).toBe(
      'Darüber gab es eine Stichrunde (Runde 2).',
    )
  })
})

describe('names and numbers', () => {
  it('topics reordered or renamed after a round keep their own figures', async () => {
    const sessionId = await sessionWithTopics(3)
    await weighted(
      sessionId,
      DOTS,
      Array.from({ length: 5 }, () => [2, 1, 0]),
    )
    const [first] = await test.call('topics.list', {})
    await test.call('topics.move', { id: first!.id, beforeId: null })
    await test.call('topics.update', { id: first!.id, title: 'Neuer Name' })
    const model = await modelOf(sessionId)
    const titles = new Map(model.topics.map((topic) => [topic.number, topic.title]))
    const [round] = model.rounds
    expect(round!.rows.map((row) => [titles.get(row.topicNumber), row.figures.sum])).toEqual([
      ['Neuer Name', 10],
      ['Feld 2', 5],
      ['Feld 3', 0],
    ])
    expect(round!.remarks).toEqual(
      expect.arrayContaining([
        'In dieser Runde stand „Neuer Name“ als „Feld 1“ (Nr. 1) zur Wahl.',
        'Die Handlungsfelder sind seit dieser Runde neu geordnet; angegeben sind die heutigen Nummern.',
      ]),
    )
  })

  it('groups, proposal, parking lot and measures are called as on the desk', async () => {
    const sessionId = await sessionWithTopics(6)
    const { round } = await weighted(sessionId, SCALE, twoCamps(25, 6))
    const board = await test.call('groupings.propose', {
      roundId: round.id,
      choice: { by: 'best', n: 6, ties: 'in' },
      groups: 2,
      minSize: 2,
    })
    const [a, b] = board.groups
    await test.call('workingGroups.moveTopic', {
      groupingId: board.groupingId,
      topicId: a!.topics[0]!.topicId,
      workingGroupId: null,
    })
    await test.call('workingGroups.update', { id: b!.id, title: 'Ankommen', lead: 'Herr Ayşe' })
    const { id } = await addMeasure(test, b!.id, 'Pool')
    await test.call('measures.setStatus', { id, status: 'late' })
    await test.call('groupings.decide', { groupingId: board.groupingId })
    const model = await modelOf(sessionId)
    const standing = (await test.call('groupings.current', {}))!
    expect(model.grouping).toMatchObject({
      decided: true,
      parkedTopicNumbers: [1],
      handChanges: standing.handChanges.map((text) => ({ at: null, text, reason: null })),
    })
    expect(model.grouping!.basis).toBe('Vorschlag aus Gewichtung (25 Stimmzettel), Runde 1.')
    expect(model.grouping!.groups).toMatchObject([
      { letter: 'A', proposedTopicNumbers: [1, 3, 5], decidedTopicNumbers: [3, 5], lead: null },
      {
        letter: 'B',
        name: 'Ankommen',
        lead: 'Herr Ayşe',
        proposedTopicNumbers: [2, 4, 6],
        decidedTopicNumbers: [2, 4, 6],
        reasons: [standing.groups[1]!.reason],
      },
    ])
    expect(model.measures).toMatchObject([{ code: 'B I', groupLetter: 'B', status: 'im Verzug' }])
    const method = model.methodology.find((section) => section.heading === 'Bildung der Arbeitskreise')!
    expect(method.paragraphs.join(' ')).toContain('Die Zahl der Arbeitskreise (2) war vorgegeben.')
    expect(method.paragraphs.join(' ')).toContain('mindestens 2 Handlungsfelder;')
  })

  it('of several sessions each tells its own rounds, and groups only from when they were there', async () => {
    const second = await sessionWithTopics(4)
    const first = await test.call('sessions.add', { title: 'Sammeln', date: '2026-10-01' })
    const third = await test.call('sessions.add', { title: 'Nachlese', date: '2027-01-10' })
    const { round } = await weighted(second, SCALE, twoCamps(12, 4))
    const board = await test.call('groupings.propose', {
      roundId: round.id,
      choice: { by: 'best', n: 4, ties: 'in' },
      groups: 2,
    })
    await addMeasure(test, board.groups[0]!.id, 'Pool')
    expect(await modelOf(first.id)).toMatchObject({ rounds: [], grouping: null, measures: [] })
    expect((await modelOf(second)).rounds).toHaveLength(1)
    const later = await modelOf(third.id)
    expect(later.rounds).toEqual([])
    expect(later.grouping!.basis).toBe(
      'Vorschlag aus Gewichtung (12 Stimmzettel), Runde 1 der Sitzung „Auftakt“ vom 21.11.2026.',
    )
    expect(later.measures).toHaveLength(1)
  })

  it('the cover falls back from session to project', async () => {
    const { id } = await test.call('sessions.add', { title: 'Auftakt', date: '2026-11-21', chair: 'Frau Öz' })
    await test.call('projects.update', { place: 'Kaiserslautern' })
    expect((await modelOf(id)).cover).toEqual({
      projectTitle: 'Probe',
      occasion: 'Auftakt',
      date: '2026-11-21',
      startsAt: null,
      endsAt: null,
      place: 'Kaiserslautern',
      chair: 'Frau Öz',
      minuteTaker: null,
    })
    await test.call('sessions.update', { id, place: 'Rathaus', occasion: 'Workshop' })
    expect((await modelOf(id)).cover).toMatchObject({ place: 'Rathaus', occasion: 'Workshop' })
  })
})

describe('the file', () => {
  it('holds what the model says', async () => {
    const sessionId = await sessionWithTopics(3)
    const results = await weighted(
      sessionId,
      DOTS,
      thrice([
        [2, 1, 0],
        [2, 0, 1],
        [0, 1, 2],
      ]),
    )
    const { bytes } = await test.call('minutes.exportWorkbook', { sessionId, file: file() })
    expect(readFileSync(file())).toHaveLength(bytes)
    const workbook = read(readFileSync(file()))
    const cells = utils.sheet_to_json<unknown[]>(workbook.Sheets['Gewichtung']!, { header: 1 })
    for (const row of results.ranking) {
      const line = cells.find((values) => values.includes(row.title))
      expect(line).toEqual(expect.arrayContaining([row.number, row.sum, row.people]))
    }
  })

  it('has a name every file system takes, and an overview before it is written', async () => {
    const sessionId = await sessionWithTopics(2, null)
    await test.call('sessions.update', {
      id: sessionId,
      title: '„Auftakt“ / 1. Runde: ' + 'lang '.repeat(30),
    })
    const { fileName, sheets } = await test.call('minutes.overview', { sessionId })
    expect(fileName).toMatch(/^Protokoll_2026-11-21_Auftakt-1-Runde-lang[\p{L}\p{N}-]*[\p{L}\p{N}]\.xlsx$/u)
    expect(sheets.map((sheet) => [sheet.name, sheet.rows, sheet.note])).toEqual([
      ['Anwesenheit', 0, 'Noch nicht gezählt'],
      ['Handlungsfelder', 2, null],
      ['Gewichtung', 0, 'Keine geschlossene Runde'],
      ['Arbeitskreise', 0, 'Noch nicht gebildet'],
      ['Leitbilder und Ziele', 0, 'Noch keine'],
      ['Maßnahmen', 0, 'Noch keine'],
      ['Methodik', 0, null],
    ])
    await test.call('sessions.update', { id: sessionId, title: '!?' })
    expect((await test.call('minutes.overview', { sessionId })).fileName).toBe('Protokoll_2026-11-21.xlsx')
  })

  it.each([
    ['the project itself', () => test.projectFile, 'invalid_input'],
    ['a folder that is not there', () => join(test.dir, 'nicht', 'da.xlsx'), 'folder_missing'],
  ])('is never written over %s', async (_what, target, code) => {
    const sessionId = await sessionWithTopics(2)
    await test.call('projects.close', {})
    await test.call('projects.open', { file: test.projectFile })
    const before = readFileSync(test.projectFile)
    await expect(test.call('minutes.exportWorkbook', { sessionId, file: target() })).rejects.toMatchObject({
      code,
    })
    expect(readFileSync(test.projectFile).equals(before)).toBe(true)
    expect(existsSync(join(test.dir, 'nicht'))).toBe(false)
  })

  it('needs a session that is there', async () => {
    const sessionId = '00000000-0000-7000-8000-000000000001'
    await expect(test.call('minutes.overview', { sessionId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(test.call('minutes.exportWorkbook', { sessionId, file: file() })).rejects.toMatchObject({
      code: 'not_found',
      message: 'Diese Sitzung gibt es nicht mehr.',
    })
  })
})
