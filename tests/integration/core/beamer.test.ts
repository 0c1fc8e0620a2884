import { encode } from 'uqr'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BeamerScene, BeamerWanted } from '../../../shared/contract/beamer.ts'
import { measureStatus } from '../../../shared/contract/elaborate.ts'
import type { Answers, Round } from '../../../shared/contract/round.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { draftRound, openRound } from '../../support/workshop.ts'
import { ballotIdOf, castOne, tokenOf, twoCamps, vote } from '../../support/voting.ts'

let test: TestCore
beforeEach(async () => {
  test = await startTestCore()
})
afterEach(async () => {
  vi.useRealTimers()
  await test.dispose()
})

const scene = (): Promise<BeamerScene> => test.callAs({ kind: 'beamer' }, 'beamer.scene', {})
const show = async (wanted: BeamerWanted): Promise<BeamerScene> => {
  await test.call('beamer.show', { show: wanted })
  return scene()
}

const JOIN = ['join.url', 'join.word', 'join.wifi', 'join.wifi.name', 'join.wifi.qr', 'join.qr']

const FIGURES = {
  indicators: ['withTarget', 'reached', 'onTheWay', 'behind', 'unread'],
  costs: ['perYear', 'once', 'without'],
  funding: ['secured', 'appliedFor', 'open', 'unknown'],
}
/** A measure with its Federführung, an office or organisation; its note is always empty. */
const measureRow = (at: string) => [
  at,
  ...['id', 'code', 'title', 'workingGroupId', 'letter', 'colour', 'lead', 'status'].map(
    (key) => `${at}.${key}`,
  ),
  ...['statusDate', 'statusNote', 'startsOn', 'endsOn', 'priority', 'phaseTitle'].map(
    (key) => `${at}.${key}`,
  ),
  ...['delay', 'delay.reason', 'delay.sentence', 'delay.days'].map((key) => `${at}.${key}`),
]

/** Everything a scene may carry, written out by hand: what is not here must not reach the wall. */
const ALLOWED: Record<BeamerScene['kind'], readonly string[]> = {
  welcome: ['kind', 'projectTitle', 'sessionTitle'],
  join: ['kind', 'join', ...JOIN, 'connected'],
  round: [
    ...[
      'kind',
      'roundId',
      'number',
      'practice',
      'question',
      'criterion',
      'rules',
      'state',
      'sorting',
      'ballots',
      'present',
    ],
    ...['join', ...JOIN],
  ],
  ranking: [
    ...['kind', 'roundId', 'number', 'practice', 'question', 'ballots', 'present', 'method', 'barMax', 'cut'],
    ...[
      'total',
      'longest',
      'needed',
      'wall',
      'rows',
      'rows.topicId',
      'rows.rankLabel',
      'rows.title',
      'rows.main',
    ],
    ...['rows.withinCut', 'rows.agreementWord', 'rows.axes', 'rows.axes.x', 'rows.axes.y'],
    ...['matrix', 'matrix.x', 'matrix.y', 'matrix.max', 'matrix.from', 'matrix.to'],
    ...['matrix.grandMeans', 'matrix.grandMeans.x', 'matrix.grandMeans.y'],
  ],
  compare: [
    ...['kind', 'roundId', 'question', 'method', 'needed', 'first', 'first.number', 'first.ballots'],
    ...['second', 'second.number', 'second.ballots', 'rows', 'rows.topicId', 'rows.title', 'rows.moved'],
    ...['rows.before', 'rows.before.rankLabel', 'rows.before.main'],
    ...['rows.after', 'rows.after.rankLabel', 'rows.after.main'],
  ],
  groups: [
    ...['kind', 'decided', 'groups', 'parkingLot'],
    ...['groups.letter', 'groups.colour', 'groups.title', 'groups.topics'],
  ],
  wishes: [
    ...['kind', 'open', 'people', 'join', ...JOIN],
    ...['groups', 'groups.letter', 'groups.colour', 'groups.title', 'groups.topics'],
  ],
  people: [
    ...['kind', 'unplaced'],
    ...['groups', 'groups.letter', 'groups.colour', 'groups.title', 'groups.lead', 'groups.people'],
  ],
  dashboard: [
    ...['kind', 'dashboard', 'dashboard.projectTitle', 'dashboard.phaseTitle', 'dashboard.asOf'],
    ...['dashboard.measures', 'dashboard.byStatus', 'dashboard.groups', 'dashboard.groups.id'],
    ...['dashboard.groups.letter', 'dashboard.groups.colour', 'dashboard.groups.title'],
    'dashboard.groups.phaseTitle',
    ...['dashboard.groups.measures', 'dashboard.groups.byStatus', 'dashboard.groups.delayed'],
    ...['dashboard.delayed', 'dashboard.delayed.count', ...measureRow('dashboard.delayed.rows')],
    ...['dashboard.deadlines', 'dashboard.deadlines.date', 'dashboard.deadlines.kind'],
    ...measureRow('dashboard.deadlines.row'),
    ...['dashboard.indicators', ...FIGURES.indicators.map((name) => `dashboard.indicators.${name}`)],
    ...['dashboard.costs', ...FIGURES.costs.map((name) => `dashboard.costs.${name}`)],
    ...['dashboard.funding', ...FIGURES.funding.map((name) => `dashboard.funding.${name}`)],
    // Who changed what when is nobody's business in the room: always empty.
    'dashboard.recent',
    ...['dashboard.byStatus', 'dashboard.groups.byStatus'].flatMap((counts) =>
      measureStatus.options.map((status) => `${counts}.${status}`),
    ),
  ],
}

function keysOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keysOf(item, path))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const name = path === '' ? key : `${path}.${key}`
    return [name, ...keysOf(inner, name)]
  })
}

function expectNothingElse(seen: BeamerScene): void {
  expect([...new Set(keysOf(seen))].filter((key) => !ALLOWED[seen.kind].includes(key))).toEqual([])
  const text = JSON.stringify(seen)
  for (let n = 0; n < 12; n++) {
    expect(text).not.toContain(tokenOf(n))
    expect(text).not.toContain(ballotIdOf(n))
  }
}

describe('every scene', () => {
  it('tells what it is for and nothing private', async () => {
    const { round } = await openRound(test, { topicCount: 4, cut: 2 })
    await test.call('sessions.update', {
      id: round.sessionId,
      chair: 'Frau Geheim',
      minuteTaker: 'Herr Geheim',
    })
    await test.call('lan.start', { address: '127.0.0.1', port: 0 })
    await test.call('lan.setWifi', { wifi: { name: 'Saal', password: 'Geheim;1', hidden: false } })
    await vote(test, round, twoCamps(12, 4))
    const seen: BeamerScene[] = []
    seen.push(await show({ kind: 'welcome' }), await show({ kind: 'join' }))
    const live = await show({ kind: 'round', roundId: round.id })
    expect(live).toMatchObject({ kind: 'round', state: 'open', ballots: 12, present: 50, number: 1 })
    seen.push(live)
    await test.call('rounds.close', { roundId: round.id })
    const ranking = await show({ kind: 'ranking', roundId: round.id })
    const results = await test.call('rounds.results', { roundId: round.id })
    expect(ranking).toMatchObject({ kind: 'ranking', ballots: 12, barMax: 5, cut: 2, method: 'scale' })
    expect(
      ranking.kind === 'ranking' && ranking.rows.map((row) => [row.title, row.main, row.rankLabel]),
    ).toEqual(results.ranking.map((row) => [row.title, row.main, row.rankLabel]))
    seen.push(ranking)
    const board = await test.call('groupings.propose', {
      roundId: round.id,
      choice: { by: 'best', n: 4, ties: 'in' },
      groups: 2,
    })
    await test.call('workingGroups.update', { id: board.groups[0]!.id, lead: 'Frau Geheim' })
    const groups = await show({ kind: 'groups' })
    expect(groups).toMatchObject({
      decided: false,
      groups: board.groups.map(({ letter, colour, title, topics }) => ({
        letter,
        colour,
        title,
        topics: topics.map((topic) => topic.title),
      })),
      parkingLot: [],
    })
    seen.push(groups)
    await test.call('people.add', {
      groupingId: board.groupingId,
      name: 'Ada Kaya',
      organisation: 'Geheimdienst',
    })
    await test.call('people.allocate', { groupingId: board.groupingId })
    seen.push(await show({ kind: 'wishes' }))
    expect(seen.map(({ kind }) => kind)).toEqual(['welcome', 'join', 'round', 'ranking', 'groups', 'wishes'])
    // Names stand on the wall only once the facilitator shows them.
    expectNothingElse(await show({ kind: 'people' }))
    for (const one of seen) {
      expectNothingElse(one)
      expect(JSON.stringify(one)).not.toContain('Ada')
      expect(JSON.stringify(one)).not.toContain('Geheim')
    }
  })

  it('join shows address, words and a square QR code while the page is served, and says when it is not', async () => {
    expect(await show({ kind: 'join' })).toEqual({ kind: 'join', join: null, connected: 0 })
    const { url, word } = await test.call('lan.start', { address: '127.0.0.1', port: 0 })
    const seen = await scene()
    expect(seen).toMatchObject({ join: { url, word }, connected: 0 })
    const qr = seen.kind === 'join' ? seen.join!.qr : []
    expect(qr.length).toBeGreaterThan(20)
    expect(qr.every((row) => row.length === qr.length)).toBe(true)
  })

  it('the way into the Wi-Fi comes as a QR code, never in words', async () => {
    await test.call('lan.start', { address: '127.0.0.1', port: 0 })
    await test.call('lan.setWifi', { wifi: { name: 'Saal', password: 'Geheim;1', hidden: true } })
    const seen = await show({ kind: 'join' })
    expect(seen).toMatchObject({ join: { wifi: { name: 'Saal' } } })
    expect(JSON.stringify(seen)).not.toContain('Geheim')
    const modules = seen.kind === 'join' ? seen.join!.wifi!.qr : []
    expect(modules).toEqual(encode('WIFI:T:WPA;P:Geheim\\;1;S:Saal;H:true;;', { ecc: 'M', border: 0 }).data)
  })
})

describe('a ranking', () => {
  const settingsOf: { [M in Round['settings']['method']]: Extract<Round['settings'], { method: M }> } = {
    scale: { method: 'scale', max: 5, allowUnknown: true },
    dots: { method: 'dots', dots: 3, perTopic: 3 },
    budget: { method: 'budget', points: 10, spendAll: false },
    ranking: { method: 'ranking', k: 2 },
    matrix: { method: 'matrix', max: 5, allowUnknown: true, labels: { x: 'Nutzen', y: '' } },
  }
  /** Seven people who all say the same: the first topic before the second, nothing for the third. */
  const answersOf: Record<Round['settings']['method'], readonly (Answers[string] | undefined)[]> = {
    scale: [5, 3, undefined],
    dots: [2, 1, 0],
    budget: [7, 3, 0],
    ranking: [1, 2, undefined],
    matrix: [{ x: 5, y: 4 }, { x: 2, y: 3 }, undefined],
  }

  async function counted(
    settings: Round['settings'],
    rows: readonly (readonly (Answers[string] | undefined)[])[],
    topicCount = 3,
  ): Promise<Round> {
    const { round } = await openRound(test, { topicCount, settings, cut: topicCount > 3 ? 2 : null })
    await vote(test, round, rows)
    return test.call('rounds.close', { roundId: round.id })
  }

  it.each([
    ['scale', [5, 3, null], 5],
    ['dots', [14, 7, 0], 14],
    ['budget', [49, 21, 0], 49],
    ['ranking', [14, 7, 0], 14],
    ['matrix', [4.5, 2.5, null], 5],
  ] as const)('of %s shows its figures and the longest bar they can have', async (method, mains, barMax) => {
    const round = await counted(
      settingsOf[method],
      Array.from({ length: 7 }, () => answersOf[method]),
    )
    const seen = await show({ kind: 'ranking', roundId: round.id })
    expectNothingElse(seen)
    expect(seen).toMatchObject({ kind: 'ranking', method, barMax, total: 3, needed: null, practice: false })
    if (seen.kind !== 'ranking') return
    expect(seen.rows.map((row) => row.main)).toEqual(mains)
    if (method === 'matrix') {
      expect(seen.matrix).toEqual({
        ...{ x: 'Nutzen', y: 'Machbarkeit', max: 5, from: 2, to: 5 },
        grandMeans: { x: 3.5, y: 3.5 },
      })
      expect(seen.rows.map((row) => row.axes)).toEqual([
        { x: 5, y: 4 },
        { x: 2, y: 3 },
        { x: null, y: null },
      ])
    } else expect(seen.matrix).toBeNull()
  })

  it('is revealed from the last place, equals together, and says nothing of the places above', async () => {
    // Topics 2 and 3 are equal.
    const round = await counted(
      settingsOf.scale,
      Array.from({ length: 5 }, () => [5, 4, 4, 2, 1]),
      5,
    )
    const titlesAt = async (shown: number | null): Promise<string[]> => {
      const seen = await show({ kind: 'ranking', roundId: round.id, shown })
      expect(seen).toMatchObject({ total: 5, longest: 6 })
      return seen.kind === 'ranking' ? seen.rows.map((row) => row.title) : []
    }
    expect(await titlesAt(0)).toEqual([])
    expect(JSON.stringify(await scene())).not.toContain('Feld')
    expect(await titlesAt(1)).toEqual(['Feld 5'])
    expect(await titlesAt(2)).toEqual(['Feld 4', 'Feld 5'])
    expect(await titlesAt(3)).toEqual(['Feld 2', 'Feld 3', 'Feld 4', 'Feld 5'])
    expect(JSON.stringify(await scene())).not.toContain('Feld 1')
    expect(await titlesAt(null)).toHaveLength(5)
    expect(await titlesAt(99)).toHaveLength(5)
  })

  it('is published with its first place, not before: phones must not know it earlier than the room', async () => {
    const round = await counted(settingsOf.scale, twoCamps(12, 4), 4)
    const state = async () => (await test.call('rounds.list', {}))[0]?.state
    await show({ kind: 'round', roundId: round.id })
    await show({ kind: 'ranking', roundId: round.id, shown: 2 })
    expect(await state()).toBe('closed')
    await show({ kind: 'ranking', roundId: round.id, shown: 4 })
    expect(await state()).toBe('published')
    // Showing it again changes nothing.
    await show({ kind: 'ranking', roundId: round.id })
    expect(await state()).toBe('published')
  })

  it('of fewer than five ballots keeps its figures, and stays unpublished', async () => {
    const round = await counted(settingsOf.matrix, [
      answersOf.matrix,
      answersOf.matrix,
      answersOf.matrix,
      answersOf.matrix,
    ])
    const seen = await show({ kind: 'ranking', roundId: round.id })
    expect(seen).toMatchObject({
      ballots: 4,
      needed: 5,
      rows: [],
      barMax: 5,
      matrix: { from: 1, to: 5, grandMeans: null },
    })
    expect((await test.call('rounds.list', {}))[0]?.state).toBe('closed')
  })

  it('tells that sticky dots on the wall are in it; alone they are nobody’s secret', async () => {
    const { round } = await openRound(test, { topicCount: 2, settings: settingsOf.dots })
    const [first, second] = round.topics
    await test.call('sticky.record', {
      roundId: round.id,
      totals: { people: 3, topics: { [first!.id]: 5, [second!.id]: 4 } },
    })
    await test.call('rounds.close', { roundId: round.id })
    const seen = await show({ kind: 'ranking', roundId: round.id })
    expect(seen).toMatchObject({ wall: true, ballots: 0, needed: null, barMax: 5 })
    expect(seen.kind === 'ranking' && seen.rows.map((row) => row.main)).toEqual([5, 4])
  })
})

describe('two rounds side by side', () => {
  it('show what moved and publish both', async () => {
    const { round: first } = await openRound(test, { topicCount: 2 })
    await vote(
      test,
      first,
      Array.from({ length: 6 }, () => [5, 1]),
    )
    await test.call('rounds.close', { roundId: first.id })
    const made = await test.call('rounds.create', {
      ...{
        sessionId: first.sessionId,
        question: 'Und jetzt?',
        criterion: '',
        settings: first.settings,
        cut: null,
      },
      follows: { roundId: first.id, as: 'second' },
    })
    const second = await test.call('rounds.open', { roundId: made.id })
    await vote(
      test,
      second,
      Array.from({ length: 5 }, () => [2, 4]),
    )
    await expect(
      test.call('beamer.show', { show: { kind: 'compare', roundId: second.id } }),
    ).rejects.toMatchObject({
      code: 'round_not_closed',
    })
    await test.call('rounds.close', { roundId: second.id })
    const seen = await show({ kind: 'compare', roundId: second.id })
    expectNothingElse(seen)
    expect(seen).toMatchObject({
      ...{ kind: 'compare', question: 'Und jetzt?', needed: null },
      first: { number: 1, ballots: 6 },
      second: { number: 2, ballots: 5 },
      rows: [
        {
          title: 'Feld 2',
          before: { rankLabel: '2.', main: 1 },
          after: { rankLabel: '1.', main: 4 },
          moved: 1,
        },
        {
          title: 'Feld 1',
          before: { rankLabel: '1.', main: 5 },
          after: { rankLabel: '2.', main: 2 },
          moved: -1,
        },
      ],
    })
    expect((await test.call('rounds.list', {})).map(({ state }) => state)).toEqual(['published', 'published'])
  })
})

describe('the practice round', () => {
  it('is shown as such, first its rules, then its result', async () => {
    await draftRound(test, { topicCount: 3 })
    await expect(test.call('beamer.show', { show: { kind: 'practice' } })).rejects.toMatchObject({
      code: 'no_practice',
    })
    await test.call('practice.start', { settings: { method: 'dots', dots: 2, perTopic: 2 } })
    const live = await show({ kind: 'practice' })
    expect(live).toMatchObject({ kind: 'round', practice: true, state: 'open', present: null, ballots: 0 })
    expectNothingElse(live)
    const state = await test.call('practice.state', {})
    const practised = state!.round
    for (let n = 0; n < 5; n++) {
      await castOne(test, practised.id, n, { answers: { [practised.topics[0]!.id]: 2 } })
    }
    await test.call('practice.close', {})
    const counted = await scene()
    expect(counted).toMatchObject({
      kind: 'ranking',
      practice: true,
      ballots: 5,
      needed: null,
      present: null,
    })
    expectNothingElse(counted)
    await test.call('practice.end', {})
    expect(await scene()).toMatchObject({ kind: 'welcome' })
  })
})

describe('what is asked for and not there', () => {
  it('is refused in a sentence, and the wall stays as it is', async () => {
    const { round } = await openRound(test, { topicCount: 2 })
    const before = await show({ kind: 'round', roundId: round.id })
    for (const [wanted, code] of [
      [{ kind: 'ranking', roundId: round.id }, 'round_not_closed'],
      [{ kind: 'round', roundId: round.sessionId }, 'not_found'],
      [{ kind: 'groups' }, 'no_groups'],
    ] as const) {
      await expect(test.call('beamer.show', { show: wanted })).rejects.toMatchObject({ code })
    }
    expect(await scene()).toEqual(before)
  })

  it('where the measures stand, without what somebody noted about them', async () => {
    await expect(test.call('beamer.show', { show: { kind: 'dashboard' } })).rejects.toMatchObject({
      code: 'no_measures',
    })
    const { round } = await openRound(test, { topicCount: 4 })
    await vote(test, round, twoCamps(12, 4))
    await test.call('rounds.close', { roundId: round.id })
    const board = await test.call('groupings.propose', {
      roundId: round.id,
      choice: { by: 'best', n: 4, ties: 'in' },
      groups: 2,
    })
    const add = (title: string, endsOn: string) =>
      test.call('parts.add', {
        entity: 'measure',
        workingGroupId: board.groups[0]!.id,
        values: { title, lead: 'Schulamt', endsOn, indicator: 'Kinder', target: 5, costOnce: 100 },
      })
    const late = await add('Lernpaten', '2020-12-31')
    await add('Lesestunde', new Date(Date.now() + 9e9).toISOString().slice(0, 10))
    await test.call('measures.setStatus', { id: late.id, status: 'running', note: 'Frau Geheim ist krank' })
    const seen = await show({ kind: 'dashboard' })
    expect(seen).toMatchObject({
      kind: 'dashboard',
      dashboard: {
        measures: 2,
        byStatus: { running: 1, idea: 1 },
        delayed: { count: 1, rows: [{ code: 'A I', lead: 'Schulamt', statusNote: '' }] },
        deadlines: [{ kind: 'end', row: { code: 'A II' } }],
        recent: [],
      },
    })
    expectNothingElse(seen)
    expect(JSON.stringify(seen)).not.toContain('Geheim')
    // What it needs is gone: the room sees the welcome, no error.
    for (const { id } of (await test.call('measures.search', {})).rows) {
      await test.call('parts.remove', { entity: 'measure', id })
    }
    expect(await scene()).toMatchObject({ kind: 'welcome' })
  })

  it('a scene whose round is gone gives way to the welcome', async () => {
    const { round } = await draftRound(test, { topicCount: 2 })
    await show({ kind: 'round', roundId: round.id })
    await test.call('rounds.remove', { roundId: round.id })
    expect(await scene()).toEqual({ kind: 'welcome', projectTitle: 'Probe', sessionTitle: 'Auftakt' })
    await test.call('changes.undo', {})
    expect(await scene()).toMatchObject({ kind: 'round', state: 'draft' })
  })

  it('the welcome names the session of today, else the newest, and works without a project', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T12:00:00') })
    await test.call('sessions.add', { title: 'Heute', date: '2026-11-21' })
    await test.call('sessions.add', { title: 'Später', date: '2026-12-05' })
    expect(await scene()).toMatchObject({ sessionTitle: 'Heute' })
    vi.setSystemTime(new Date('2027-01-01T12:00:00'))
    expect(await scene()).toMatchObject({ sessionTitle: 'Später' })
    await test.call('projects.close', {})
    expect(await scene()).toEqual({ kind: 'welcome', projectTitle: 'Klebepunkt', sessionTitle: '' })
  })

  it('hears of every change that alters what it shows', async () => {
    const { round, topics } = await openRound(test, { topicCount: 4 })
    await vote(test, round, twoCamps(12, 4))
    await test.call('rounds.close', { roundId: round.id })
    const board = await test.call('groupings.propose', {
      roundId: round.id,
      choice: { by: 'best', n: 4, ties: 'in' },
      groups: 2,
    })
    let told = 0
    test.core.onPush((push) => {
      if (push.event === 'changed' && push.what.includes('beamer')) told++
    })
    const changes = [
      () => test.call('topics.update', { id: topics[0]!.id, title: 'Neu' }),
      () => test.call('topics.add', { title: 'Noch eins' }),
      () => test.call('workingGroups.update', { id: board.groups[0]!.id, title: 'Kreis' }),
      () => test.call('groupings.decide', { groupingId: board.groupingId }),
      () => test.call('changes.undo', {}),
      () => test.call('projects.update', { title: 'Anders' }),
      () => test.call('sessions.update', { id: round.sessionId, attendance: 12 }),
      () => test.call('beamer.show', { show: { kind: 'groups' } }),
    ]
    for (const [index, change] of changes.entries()) {
      await change()
      expect(told).toBe(index + 1)
    }
  })
})
