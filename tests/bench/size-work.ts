import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCore } from '../../main/core/core.ts'
import type { Input, OperationName, Output } from '../../shared/contract/index.ts'
import { FULL_SIZE, buildLargeProject, partOf } from '../support/large-project.ts'
import type { LargeProject, LargeSize } from '../support/large-project.ts'
import { median, spreadOf } from './figures.ts'
import type { Spread } from './figures.ts'
import { servePart } from './part.ts'
import { pause, watched } from './watched.ts'

// A project after years of work, at growing sizes: what everybody who opens it waits for. Through the front door of a
// core in a process of its own.

/** One list or search. */
export interface SizeStep {
  readonly name: SizeStepName
  /** The first time after opening, then the median of times each of which follows a change, in ms. */
  readonly first: number
  readonly later: number
  /** The longest the event loop stood still, in ms. */
  readonly blockedMs: number
}

export interface SizeTimes extends LargeSize {
  readonly fileBytes: number
  readonly openMs: number
  readonly steps: readonly SizeStep[]
  /** Saving a field, one after the other; then while the file is being written to its place meanwhile. */
  readonly typing: Spread
  readonly typingWhilePublished: Spread
}

export interface SizeMethods {
  work(): Promise<SizeTimes[]>
}

const SHARES = [1 / 4, 1 / 2, 1]
const TIMES = 5
const SAVES = 100
/** The file is written after two seconds without a change. */
const UNTIL_PUBLISHED_MS = 2_100
/** As fast as five people type who are saved twice a second each. */
const TYPED_EVERY_MS = 100
const TYPED_FOR_MS = 5_000

servePart<SizeMethods>({
  async work() {
    const sizes: SizeTimes[] = []
    for (const share of SHARES) sizes.push(await timesOf(share === 1 ? FULL_SIZE : partOf(share)))
    return sizes
  },
})

type Call = <N extends OperationName>(name: N, input: Input<N>) => Promise<Output<N>>

async function timesOf(size: LargeSize): Promise<SizeTimes> {
  const dir = mkdtempSync(join(tmpdir(), 'klebepunkt-bench-'))
  const dataDir = join(dir, 'data')
  const core = createCore({ dataDir, phonePageDir: '', groupPageDir: '', version: '0.0.0-bench' })
  const call: Call = (name, input) => core.dispatch({ kind: 'facilitator' }, name, input) as never
  try {
    const made = await buildLargeProject(join(dir, 'Groß.klebepunkt'), dataDir, size)
    const opened = await watched(() => call('projects.open', { file: made.file }))
    const typist = createTypist(call, made)
    const steps: SizeStep[] = []
    for (const [name, work] of Object.entries(worksOn(call, made)) as [
      SizeStepName,
      () => Promise<unknown>,
    ][]) {
      steps.push({ name, ...(await measureStep(work, typist, name === 'overlaps' ? 1 : TIMES)) })
    }
    return {
      ...size,
      fileBytes: statSync(made.file).size,
      openMs: opened.ms,
      steps,
      typing: spreadOf(await typist.saveMany(SAVES)),
      typingWhilePublished: spreadOf(await typist.typeWhilePublished()),
    }
  } finally {
    await core.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Everything the program shows of a project, with the filters that cost most. */
function worksOn(call: Call, { measureIds, workingGroupIds, groupingId, districtIds }: LargeProject) {
  const [id = ''] = measureIds
  const [workingGroupId = ''] = workingGroupIds
  const [districtId = ''] = districtIds
  return {
    search: () => call('measures.search', {}),
    searchText: () => call('measures.search', { text: 'jugendamt kurs', sort: 'title' }),
    searchFilters: () =>
      call('measures.search', { districtId, year: 2026, delayedOnly: true, sort: 'delay' }),
    measure: () => call('measures.get', { id }),
    options: () => call('track.options', {}),
    dashboard: () => call('track.dashboard', {}),
    coverage: () => call('track.coverage', {}),
    evaluation: () => call('phases.evaluation', { groupingId }),
    phases: () => call('phases.list', {}),
    document: () => call('documents.get', { workingGroupId }),
    steering: () => call('steering.overview', {}),
    historyOf: () => call('history.of', { entity: 'measure', id }),
    historyRecent: () => call('history.recent', {}),
    historyText: () => call('history.recent', { text: 'Volkshochschule' }),
    undoState: () => call('changes.state', {}),
    board: () => call('groupings.current', {}),
    overlaps: () => call('overlaps.list', {}),
  } satisfies Record<string, () => Promise<unknown>>
}

export type SizeStepName = keyof ReturnType<typeof worksOn>

async function measureStep(
  work: () => Promise<unknown>,
  typist: Typist,
  times: number,
): Promise<Omit<SizeStep, 'name'>> {
  const first = await watched(work)
  const later: number[] = []
  let blockedMs = first.blockedMs
  for (let time = 0; time < times; time++) {
    await typist.save()
    const one = await watched(work)
    later.push(one.ms)
    blockedMs = Math.max(blockedMs, one.blockedMs)
  }
  return { first: first.ms, later: median(later), blockedMs }
}

type Typist = ReturnType<typeof createTypist>

/** Writes on in the descriptions of measures, as an editor saves them. */
function createTypist(call: Call, { file, measureIds }: LargeProject) {
  let saved = 0
  const save = async (): Promise<number> => {
    const id = measureIds[(saved * 37) % measureIds.length] ?? ''
    const to = `Beschreibung, zum ${++saved}. Mal geändert: Zwei Fachkräfte beraten in mehreren Sprachen.`
    const begun = performance.now()
    await call('parts.update', { entity: 'measure', id, edits: { description: { to } } })
    return performance.now() - begun
  }
  return {
    save,
    async saveMany(times: number): Promise<number[]> {
      const waits: number[] = []
      for (let time = 0; time < times; time++) waits.push(await save())
      return waits
    },
    /** The file is written for the first time after a pause; everybody goes on typing then. */
    async typeWhilePublished(): Promise<number[]> {
      await call('projects.close', {})
      await call('projects.open', { file })
      await save()
      await pause(UNTIL_PUBLISHED_MS)
      const waits: number[] = []
      for (let ms = 0; ms < TYPED_FOR_MS; ms += TYPED_EVERY_MS) {
        waits.push(await save())
        await pause(TYPED_EVERY_MS)
      }
      return waits
    },
  }
}
