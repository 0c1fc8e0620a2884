import type { HistoryEntry } from '../../../shared/contract/history.ts'
import type { OperationName, Output, ParsedInput } from '../../../shared/contract/index.ts'
import type { Context } from '../context.ts'
import { SPAN_MS, spanAround } from '../../../shared/domain/history-runs.ts'
import type { ReadDb } from '../store/connection.ts'
import { hlcFrom, hlcTimeMs } from '../store/hlc.ts'
import { find } from '../store/rows.ts'
import { entryOf, headOf, runsOf } from './entries.ts'
import type { Run } from './entries.ts'
import { BELONGS_TO, NOT_TOLD } from './log-shape.ts'
import { createNames } from './names.ts'
import type { Names } from './names.ts'
import { createSearch } from './search.ts'
import { listSteps, thingOf, WHOLE_TIME } from './steps.ts'
import type { Step, Thing } from './steps.ts'
import { listTouched, listTouchedOf } from './touched.ts'
import type { Touched } from './touched.ts'

type Recent = Extract<OperationName, 'history.recent'>

/** An import makes hundreds of things at once; the history of each is with the thing. */
const MOST_PER_CHANGE = 20

/** What happened in the project, newest first, from a change on. */
export function recentHistory({ db, role }: Context, input: ParsedInput<Recent>): Output<Recent> {
  const names = createNames(db, role)
  const search = createSearch(db, input.text)
  const after = input.afterChangeId === null ? null : hlcOf(db, input.afterChangeId)
  const page = new Page(db, names, after, input.workingGroupId !== null && search.terms.length > 0)
  const changes =
    input.workingGroupId === null
      ? listTouched(db, search.terms, after)
      : listTouchedOf(db, input.workingGroupId, after)
  for (const change of changes) {
    if (page.isFull(input.limit, change.hlc)) break
    page.add(change, search.matches)
  }
  return page.cut(input.limit)
}

class Page {
  readonly #db: ReadDb
  readonly #names: Names
  readonly #after: string | null
  readonly #whole: boolean
  readonly #runs = new Map<string, ReadonlyMap<string, Run>>()
  readonly #seen = new Set<string>()
  readonly #found: { hlc: string; changeId: string; entry: HistoryEntry }[] = []

  /** @param whole reads each thing's history at once, for where most of it is asked for */
  constructor(db: ReadDb, names: Names, after: string | null, whole: boolean) {
    this.#db = db
    this.#names = names
    this.#after = after
    this.#whole = whole
  }

  /** Whether nothing older can come among the first `limit`: a run stands where its newest step stands. */
  isFull(limit: number, hlc: string): boolean {
    if (this.#found.length <= limit) return false
    const sorted = this.#found.toSorted(newestFirst)
    const last = sorted[endOf(sorted, limit)]
    return last !== undefined && hlcTimeMs(last.hlc) - hlcTimeMs(hlc) > SPAN_MS
  }

  add(change: Touched, matches: (entry: HistoryEntry) => boolean): void {
    const touched = distinct(change.things.map(thingOf)).filter(({ entity }) => !NOT_TOLD.has(entity))
    const steps = touched.slice(0, MOST_PER_CHANGE * 4).flatMap((thing) => {
      const run = this.#runsOf(thing, change.hlc).get(change.id)
      return run ? [{ thing, run }] : []
    })
    const whole = new Set(steps.filter(({ run }) => run[0].op !== 'update').map(({ thing }) => nameOf(thing)))
    let taken = 0
    for (const { thing, run } of steps) {
      const head = headOf(run)
      const key = `${head.changeId} ${nameOf(thing)}`
      if (this.#seen.has(key) || (this.#after !== null && head.hlc >= this.#after)) continue
      this.#seen.add(key)
      if (run[0].op !== 'update' && whole.has(ownerName(thing, run[0]))) continue
      const entry = entryOf(this.#names, thing, run)
      if (!entry || !matches(entry) || taken === MOST_PER_CHANGE) continue
      this.#found.push({ hlc: head.hlc, changeId: head.changeId, entry })
      taken++
    }
  }

  cut(limit: number): Output<Recent> {
    const sorted = this.#found.toSorted(newestFirst)
    const end = endOf(sorted, limit)
    return { entries: sorted.slice(0, end).map(({ entry }) => entry), more: sorted.length > end }
  }

  /** The runs of a thing around a change by each of their changes. */
  #runsOf(thing: Thing, hlc: string): ReadonlyMap<string, Run> {
    const { fromMs, toMs } = spanAround(hlcTimeMs(hlc))
    const span = this.#whole ? WHOLE_TIME : { from: hlcFrom(fromMs), to: hlcFrom(toMs) }
    const key = `${nameOf(thing)} ${span.from}`
    let runs = this.#runs.get(key)
    if (!runs) {
      const all = runsOf(listSteps(this.#db, thing, span), thing.entity)
      runs = new Map(all.flatMap((run) => run.map((step) => [step.changeId, run] as const)))
      this.#runs.set(key, runs)
    }
    return runs
  }
}

/** Where a page ends: what one change did is never torn apart. */
function endOf(sorted: readonly { changeId: string }[], limit: number): number {
  let end = limit
  while (end < sorted.length && sorted[end]?.changeId === sorted[end - 1]?.changeId) end++
  return end
}

function newestFirst(a: { hlc: string }, b: { hlc: string }): number {
  return a.hlc < b.hlc ? 1 : a.hlc > b.hlc ? -1 : 0
}

function nameOf({ entity, entityId }: Thing): string {
  return `${entity} ${entityId}`
}

function distinct(things: readonly Thing[]): Thing[] {
  return [...new Map(things.map((thing) => [nameOf(thing), thing])).values()]
}

/** The thing it belongs to, as its row says; '' for none. */
function ownerName({ entity }: Thing, step: Step): string {
  const belongs = BELONGS_TO[entity]
  const field = belongs && step.fields.find(({ column }) => column === belongs.column)
  return field ? nameOf({ entity: belongs.owner, entityId: String(field.new ?? field.old) }) : ''
}

/** Where a page goes on; what was forgotten since then ends the list. */
function hlcOf(db: ReadDb, changeId: string): string {
  return find<{ hlc: string }>(db, 'SELECT hlc FROM change WHERE id = ?', [changeId])?.hlc ?? ''
}
