import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createCore } from '../../../main/core/core.ts'
import type { Core } from '../../../main/core/core.ts'
import { compact } from '../../../main/core/store/compact.ts'
import type { Input, OperationName, Output, Push, Role } from '../../../shared/contract/index.ts'
import { PHONE_PAGE_DIR } from '../../support/test-core.ts'
import { openRound } from '../../support/workshop.ts'
import { openSorting, sortOne } from '../../support/sorting.ts'
import { PARTICIPANT, tokenOf, vote } from '../../support/voting.ts'

// The disk fills up after the ballots are counted and before the file is rewritten.
vi.mock(import('../../../main/core/store/compact.ts'), async (original) => {
  const real = await original()
  return { ...real, compact: vi.fn<typeof real.compact>(real.compact) }
})

let dir: string
let core: Core
const callAs = <N extends OperationName>(role: Role, name: N, input: Input<N>): Promise<Output<N>> =>
  core.dispatch(role, name, input) as Promise<Output<N>>
const call = <N extends OperationName>(name: N, input: Input<N>) =>
  callAs({ kind: 'facilitator' }, name, input)
const start = (): Core =>
  createCore({ dataDir: join(dir, 'data'), phonePageDir: PHONE_PAGE_DIR, version: '0' })
const file = (): string => join(dir, 'Probe.klebepunkt')

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'klebepunkt-'))
  core = start()
  await call('projects.create', { file: file(), title: 'Probe' })
})
afterEach(async () => {
  await core.stop()
  rmSync(dir, { recursive: true, force: true })
})

function diskFull(): void {
  vi.mocked(compact).mockImplementationOnce(() => {
    throw new Database.SqliteError('database or disk is full', 'SQLITE_FULL')
  })
}

it('a closing that stops half-way has counted everything, says so, and is finished by closing again', async () => {
  const { round } = await openRound({ call }, { topicCount: 2 })
  await vote({ callAs }, round, [
    [5, 1],
    [4, 2],
  ])
  diskFull()
  const pushes: Push[] = []
  core.onPush((push) => pushes.push(push))
  await expect(call('rounds.close', { roundId: round.id })).rejects.toMatchObject({
    code: 'closing_unfinished',
    message: expect.stringContaining('alle Stimmzettel sind gezählt'),
  })
  // Phones hear the truth at once: nothing is taken any more.
  expect(pushes.some((push) => push.event === 'changed' && push.what.includes('participant'))).toBe(true)
  expect(await callAs(PARTICIPANT, 'participant.state', { token: tokenOf(0) })).toMatchObject({
    round: { state: 'closed' },
  })
  await expect(vote({ callAs }, round, [[1, 1]])).rejects.toMatchObject({ code: 'round_closed' })
  expect(await call('rounds.list', {})).toMatchObject([{ state: 'closing', ballots: 2 }])
  await expect(call('rounds.results', { roundId: round.id })).rejects.toMatchObject({
    code: 'round_not_closed',
    message: 'Runde 1 ist gezählt, aber noch nicht ganz abgeschlossen. Bitte noch einmal schließen.',
  })
  expect(core.isRoundOpen()).toBe(true)

  expect(await call('rounds.close', { roundId: round.id })).toMatchObject({ state: 'closed', ballots: 2 })
  expect((await call('rounds.results', { roundId: round.id })).ballots).toBe(2)
})

it('so is the closing of a sorting', async () => {
  const { sorting } = await openSorting({ call }, { topicCount: 2 })
  await sortOne({ callAs }, sorting, 0, { piles: [1, 1] })
  const close = () => call('sortings.close', { sortingId: sorting.id })
  const results = () => call('sortings.results', { sortingId: sorting.id })
  diskFull()
  await expect(close()).rejects.toMatchObject({
    code: 'closing_unfinished',
    message: expect.stringMatching(
      /^Sortierung 1 ist geschlossen, .* Bitte die Sortierung noch einmal schließen\.$/,
    ),
  })
  expect(await callAs(PARTICIPANT, 'participant.state', { token: tokenOf(0) })).toMatchObject({
    round: { state: 'closed' },
  })
  await expect(results()).rejects.toMatchObject({
    message: 'Sortierung 1 ist gezählt, aber noch nicht ganz abgeschlossen. Bitte noch einmal schließen.',
  })
  expect(core.isRoundOpen()).toBe(true)
  expect(await close()).toMatchObject({ state: 'closed', ballots: 1 })
  expect(await results()).toMatchObject({ sorters: 1 })
  expect(core.isRoundOpen()).toBe(false)
})

it('a core that died half-way finishes the closing when the project is opened again', async () => {
  const { round } = await openRound({ call }, { topicCount: 2 })
  await vote({ callAs }, round, [[5, 1]])
  diskFull()
  await expect(call('rounds.close', { roundId: round.id })).rejects.toMatchObject({
    code: 'closing_unfinished',
  })
  await core.stop()
  core = start()
  await call('projects.open', { file: file() })
  expect(await call('rounds.list', {})).toMatchObject([{ state: 'closed', ballots: 1 }])
  expect(await call('rounds.receipts', { roundId: round.id })).toHaveLength(1)
})

it('a disk that is still full keeps neither the project shut nor the round from being finished later', async () => {
  const { round } = await openRound({ call }, { topicCount: 2 })
  await vote({ callAs }, round, [[5, 1]])
  diskFull()
  await expect(call('rounds.close', { roundId: round.id })).rejects.toMatchObject({
    code: 'closing_unfinished',
  })
  await core.stop()
  core = start()
  diskFull()
  vi.spyOn(console, 'error').mockImplementationOnce(() => undefined)
  expect(await call('projects.open', { file: file() })).toMatchObject({ title: 'Probe' })
  expect(await call('rounds.list', {})).toMatchObject([{ state: 'closing' }])
  await call('rounds.close', { roundId: round.id })
  expect(await call('rounds.list', {})).toMatchObject([{ state: 'closed', ballots: 1 }])
})
