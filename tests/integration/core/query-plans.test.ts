import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createCore } from '../../../main/core/core.ts'
import type { Core } from '../../../main/core/core.ts'
import type { Input, OperationName, Output } from '../../../shared/contract/index.ts'
import { buildLargeProject, partOf } from '../../support/large-project.ts'
import type { LargeProject } from '../../support/large-project.ts'

// What grows without end – the change log – or belongs to every measure is found by an index, whatever asks for it.

let dir: string
let core: Core
let made: LargeProject
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'klebepunkt-'))
  const dataDir = join(dir, 'data')
  made = await buildLargeProject(join(dir, 'Plan.klebepunkt'), dataDir, partOf(1 / 60))
  core = createCore({ dataDir, phonePageDir: '', version: '0.0.0-test' })
})
afterAll(async () => {
  await core.stop()
  rmSync(dir, { recursive: true, force: true })
})

const call = <N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> =>
  core.dispatch({ kind: 'facilitator' }, name, input) as never

/** How SQLite would do what the core asked of it meanwhile. */
async function plansOf(work: () => Promise<unknown>): Promise<string[]> {
  const asked = new Map<string, Database.Database>()
  const prepare = Database.prototype.prepare
  const spy = vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (
    this: Database.Database,
    sql: string,
  ) {
    asked.set(sql, this)
    return prepare.call(this, sql) as never
  })
  try {
    await work()
  } finally {
    spy.mockRestore()
  }
  return [...asked].flatMap(([sql, db]) => {
    if (!/^\s*(SELECT|WITH|UPDATE|DELETE)/i.test(sql) || !db.open) return []
    const plan = prepare.call(db, `EXPLAIN QUERY PLAN ${sql}`) as Database.Statement
    const places = [...sql.matchAll(/\?/g)].map(() => null)
    const names = Object.fromEntries([...sql.matchAll(/:(\w+)/g)].map(([, name]) => [name, null]))
    const rows = plan.all(...places, ...(Object.keys(names).length > 0 ? [names] : [])) as {
      detail: string
    }[]
    return rows.map((row) => `${row.detail} ← ${sql.replaceAll(/\s+/g, ' ').trim()}`)
  })
}

const WHOLE_TABLE = /^SCAN (change|change_field|measure_status|reading|c|f)\b(?!.* USING (COVERING )?INDEX)/

it('no command and no list goes through the whole change log or all status entries', async () => {
  const [id = ''] = made.measureIds
  const [workingGroupId = ''] = made.workingGroupIds
  const edits = { description: { to: 'Neuer Text' } }
  const plans = await plansOf(async () => {
    await call('projects.open', { file: made.file })
    await call('measures.search', { text: 'kurs', delayedOnly: true, year: 2026 })
    await call('measures.get', { id })
    await call('track.dashboard', {})
    await call('track.coverage', {})
    await call('phases.list', {})
    await call('phases.evaluation', { groupingId: made.groupingId })
    await call('documents.get', { workingGroupId })
    await call('parts.update', { entity: 'measure', id, edits })
    await call('measures.setStatus', { id, status: 'running' })
    await call('changes.state', {})
    await call('history.of', { entity: 'measure', id })
    await call('history.recent', {})
    await call('changes.undo', {})
    await call('changes.state', {})
  })
  expect(plans.length).toBeGreaterThan(50)
  expect(plans.filter((plan) => WHOLE_TABLE.test(plan))).toEqual([])
})
