import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createCore } from '../../../main/core/core.ts'
import type { Core } from '../../../main/core/core.ts'
import { closeConnection, driver } from '../../../main/core/store/connection.ts'
import type { Input, OperationName, Output } from '../../../shared/contract/index.ts'
import { PHONE_PAGE_DIR } from '../../support/test-core.ts'
import { writeVersionOne } from '../../support/version-one.ts'
import type { VersionOne } from '../../support/version-one.ts'
import { writeVersionThree } from '../../support/version-three.ts'
import { writeVersionTwo } from '../../support/version-two.ts'

let dir: string
let core: Core
const call = <N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> =>
  core.dispatch({ kind: 'facilitator' }, name, input) as Promise<Output<N>>

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'klebepunkt-'))
  core = createCore({ dataDir: join(dir, 'data'), phonePageDir: PHONE_PAGE_DIR, version: '0' })
})
afterEach(async () => {
  await core.stop()
  rmSync(dir, { recursive: true, force: true })
})

async function openOld<Old extends VersionOne>(
  write: (file: string, running: 'open' | 'closing') => Old,
  running: 'open' | 'closing',
): Promise<Old> {
  const file = join(dir, 'Alt.klebepunkt')
  const old = write(file, running)
  // A project's file is never in WAL mode; only working copies are.
  driver(old.db).pragma('journal_mode = DELETE')
  closeConnection(old.db)
  expect(await call('projects.open', { file })).toMatchObject({ title: 'Von früher' })
  return old
}

it('a project of the first version goes on where it was: its round is still open and closes with every ballot', async () => {
  const { roundIds, topicIds } = await openOld(writeVersionOne, 'open')
  expect(readdirSync(join(dir, 'data', 'backups'), { recursive: true }).join(' ')).toMatch(/migration/)
  expect(await call('rounds.list', {})).toMatchObject([
    { state: 'closed', ballots: 2, access: 'open', groups: [], follows: null, handedOut: null },
    { state: 'open', ballots: 2, settings: { method: 'dots', dots: 3, perTopic: 2 } },
    { state: 'draft', settings: { method: 'scale', max: 5, allowUnknown: true } },
  ])
  await call('ballots.cast', {
    roundId: roundIds.running,
    token: 'f'.repeat(32),
    ballotId: '00000000-0000-4000-8000-000000000001',
    seq: 1,
    answers: { [topicIds[1]]: 2 },
  })
  expect(await call('rounds.close', { roundId: roundIds.running })).toMatchObject({
    ballots: 3,
    state: 'closed',
  })
  const results = await call('rounds.results', { roundId: roundIds.running })
  expect(results.ranking.map(({ title, sum }) => [title, sum])).toEqual([
    ['Verkehr', 4],
    ['Bildung', 3],
  ])
  const before = await call('rounds.results', { roundId: roundIds.closed })
  expect(before.ranking.map(({ title, main, unknown }) => [title, main, unknown])).toEqual([
    ['Bildung', 4.5, 0],
    ['Verkehr', 1, 1],
  ])
  expect(await call('rounds.receipts', { roundId: roundIds.closed })).toEqual(['AAA-AAA', 'BBB-BBB'])
  expect(await call('texts.list', {})).toMatchObject([{ text: 'Education', language: 'en' }])
  expect(await call('rounds.open', { roundId: roundIds.draft })).toMatchObject({ state: 'open' })
})

it('a closing that the old program did not finish is finished by the new one', async () => {
  const { roundIds } = await openOld(writeVersionOne, 'closing')
  expect(await call('rounds.list', {})).toMatchObject([
    { state: 'closed' },
    { state: 'closed' },
    { state: 'draft' },
  ])
  expect((await call('rounds.results', { roundId: roundIds.running })).ballots).toBe(2)
})

it('a project of the second version goes on where it was, and is sorted in next', async () => {
  const { roundIds, methodRounds, topicIds } = await openOld(writeVersionTwo, 'open')
  expect(readdirSync(join(dir, 'data', 'backups'), { recursive: true }).join(' ')).toMatch(/migration/)
  expect(await call('rounds.list', {})).toMatchObject([
    { state: 'closed' },
    { state: 'open', ballots: 3, groups: [{ title: 'Vereine' }] },
    { state: 'draft' },
    { state: 'closed', settings: { method: 'budget', points: 100, spendAll: true }, handedOut: 30, cut: 1 },
    { state: 'published', access: 'codes', follows: { roundId: methodRounds.budget, as: 'second' } },
    { state: 'closed', settings: { method: 'matrix', labels: { x: 'Wirkung', y: '' } } },
  ])
  expect(await call('rounds.close', { roundId: roundIds.running })).toMatchObject({ ballots: 3 })
  const dots = await call('rounds.results', { roundId: roundIds.running })
  expect(dots.ranking.map(({ title, sum }) => [title, sum])).toEqual([
    ['Bildung', 3],
    ['Verkehr', 3],
  ])
  const matrix = await call('rounds.results', { roundId: methodRounds.matrix })
  expect(matrix.ranking.find((row) => row.topicId === topicIds[0])?.matrix).toMatchObject({
    x: { mean: 4 },
    y: { mean: 2 },
  })
  expect(await call('rounds.receipts', { roundId: methodRounds.budget })).toEqual(['DDD-DDD', 'DDD-DDD'])
  expect(await call('sticky.get', { roundId: roundIds.closed })).toMatchObject({ people: 12 })
  const [session] = await call('sessions.list', {})
  const sessionId = session?.id ?? ''
  expect(await call('codeCards.count', { sessionId })).toEqual({ printed: 1 })
  expect(await call('groupings.current', {})).toMatchObject({
    decidedOn: '2026-02-01',
    groups: [{ title: 'Gruppe', topics: [{ title: 'Bildung' }] }],
  })
  const sorting = await call('sortings.create', { sessionId, question: 'Was gehört zusammen?' })
  expect(sorting.number).toBe(7)
  await call('sortings.open', { sortingId: sorting.id })
  await call('ballots.cast', {
    roundId: sorting.id,
    token: 'f'.repeat(32),
    ballotId: '00000000-0000-4000-8000-000000000001',
    seq: 1,
    answers: { [topicIds[0]]: 1, [topicIds[1]]: 1 },
  })
  await call('sortings.close', { sortingId: sorting.id })
  expect(await call('sortings.results', { sortingId: sorting.id })).toMatchObject({
    pairs: [{ together: 1 }],
  })
})

it('a project of the third version goes on: its measures have their status and can be elaborated', async () => {
  const { measures } = await openOld(writeVersionThree, 'open')
  expect(readdirSync(join(dir, 'data', 'backups'), { recursive: true }).join(' ')).toMatch(/migration/)
  const board = await call('groupings.current', {})
  const workingGroupId = board?.groups[0]?.id ?? ''
  const written = async () => (await call('documents.get', { workingGroupId })).measures
  expect(
    (await written()).map(({ code, title, status, statusDate }) => [code, title, status, statusDate]),
  ).toEqual([
    ['A I', 'Maßnahme', 'idea', null],
    ['A II', 'Läuft', 'running', null],
    ['A III', 'Wieder da', 'planned', null],
  ])
  const goal = await call('parts.add', { entity: 'goal', workingGroupId, values: { title: 'Abschlüsse' } })
  const edits = { goalIds: { from: [], to: [goal.id] }, costPerYear: { from: null, to: 12_000 } }
  await call('parts.update', { entity: 'measure', id: measures.back, edits })
  await call('measures.setStatus', { id: measures.back, status: 'running' })
  expect((await written())[2]).toMatchObject({ status: 'running', goalIds: [goal.id], costPerYear: 12_000 })
  const before = await written()
  for (let n = 0; n < 4; n++) await call('changes.undo', {})
  expect((await written())[1]).toMatchObject({ title: 'Läuft', lead: '', status: 'running' })
  for (let n = 0; n < 4; n++) await call('changes.redo', {})
  expect(await written()).toEqual(before)
})
