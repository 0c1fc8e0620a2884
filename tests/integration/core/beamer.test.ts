import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BeamerScene, BeamerWanted } from '../../../shared/contract/beamer.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { draftRound, openRound } from '../../support/workshop.ts'
import { ballotIdOf, tokenOf, twoCamps, vote } from '../../support/voting.ts'

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

/** Everything a scene may carry, written out by hand: what is not here must not reach the wall. */
const ALLOWED: Record<BeamerScene['kind'], readonly string[]> = {
  welcome: ['kind', 'projectTitle', 'sessionTitle'],
  join: ['kind', 'join', 'join.url', 'join.word', 'join.qr', 'connected'],
  round: [
    ...['kind', 'roundId', 'number', 'question', 'criterion', 'rules', 'state', 'ballots', 'present'],
    ...['join', 'join.url', 'join.word', 'join.qr'],
  ],
  ranking: [
    ...['kind', 'roundId', 'number', 'question', 'ballots', 'present', 'method', 'barMax', 'cut', 'rows'],
    ...['rows.topicId', 'rows.rankLabel', 'rows.title', 'rows.main', 'rows.withinCut', 'rows.agreementWord'],
  ],
  groups: [
    ...['kind', 'decided', 'groups', 'parkingLot'],
    ...['groups.letter', 'groups.title', 'groups.topics'],
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
    const board = await test.call('groupings.propose', { roundId: round.id, topN: 4, groups: 2 })
    await test.call('workingGroups.update', { id: board.groups[0]!.id, lead: 'Frau Geheim' })
    const groups = await show({ kind: 'groups' })
    expect(groups).toMatchObject({
      decided: false,
      groups: board.groups.map(({ letter, title, topics }) => ({
        letter,
        title,
        topics: topics.map((topic) => topic.title),
      })),
      parkingLot: [],
    })
    seen.push(groups)
    expect(seen.map(({ kind }) => kind)).toEqual(['welcome', 'join', 'round', 'ranking', 'groups'])
    for (const one of seen) {
      expectNothingElse(one)
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

  it('the largest sum of dots is the longest bar', async () => {
    const settings = { method: 'dots', dots: 3, perTopic: 3 } as const
    const { round } = await openRound(test, { topicCount: 2, settings })
    await vote(test, round, [
      [3, 0],
      [2, 1],
    ])
    await test.call('rounds.close', { roundId: round.id })
    expect(await show({ kind: 'ranking', roundId: round.id })).toMatchObject({ method: 'dots', barMax: 5 })
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
    const board = await test.call('groupings.propose', { roundId: round.id, topN: 4, groups: 2 })
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
