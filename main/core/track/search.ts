import type { ParsedInput } from '../../../shared/contract/index.ts'
import { yearsOf } from '../../../shared/domain/phase.ts'
import type { Handlers } from '../context.ts'
import { localDate } from '../local-time.ts'
import type { ReadDb } from '../store/connection.ts'
import { all } from '../store/rows.ts'
import { byDelay, countStatus, listTracked } from './measure-rows.ts'
import type { TrackedMeasure } from './measure-rows.ts'
import { choosePhase } from './phase-rows.ts'

type Search = ParsedInput<'measures.search'>
type Test = (measure: TrackedMeasure) => boolean

export const searchHandlers: Handlers<'measures.search'> = {
  'measures.search': ({ db, nowMs }, search) => {
    const { groups } = choosePhase(db, search.phase)
    const tests = testsOf(db, search)
    const measures = listTracked(db, groups, localDate(nowMs)).filter((one) =>
      tests.every((test) => test(one)),
    )
    const fitting = byText(db, measures, search.text)
    const statuses = new Set(search.statuses)
    const found = statuses.size === 0 ? fitting : fitting.filter(({ row }) => statuses.has(row.status))
    return {
      total: found.length,
      byStatus: countStatus(fitting),
      rows: sorted(found, search)
        .slice(search.offset, search.offset + search.limit)
        .map(({ row }) => row),
    }
  },
}

/** All filters but words and status. */
function testsOf(db: ReadDb, { workingGroupIds, lead, districtId, year, delayedOnly }: Search): Test[] {
  const tests: Test[] = []
  if (workingGroupIds.length > 0) {
    const wanted = new Set(workingGroupIds)
    tests.push(({ row }) => wanted.has(row.workingGroupId))
  }
  if (lead.trim() !== '') {
    const wanted = folded(lead.trim())
    tests.push(({ row }) => folded(row.lead) === wanted)
  }
  if (year !== null) tests.push(({ row }) => isUnderWay(row, year))
  if (delayedOnly) tests.push(({ row }) => row.delay !== null)
  if (districtId === 'city') {
    const somewhere = measuresSomewhere(db)
    tests.push(({ row }) => !somewhere.has(row.id))
  } else if (districtId !== null) {
    const there = measuresIn(db, districtId)
    tests.push(({ row }) => there.has(row.id))
  }
  return tests
}

function isUnderWay(row: TrackedMeasure['row'], year: number): boolean {
  const years = yearsOf(row)
  return years !== null && years.from <= year && year <= years.to
}

function measuresSomewhere(db: ReadDb): Set<string> {
  const rows = all<{ id: string }>(db, 'SELECT DISTINCT measure_id AS id FROM measure_district')
  return new Set(rows.map((row) => row.id))
}

function measuresIn(db: ReadDb, districtId: string): Set<string> {
  const rows = all<{ id: string }>(
    db,
    'SELECT measure_id AS id FROM measure_district WHERE district_id = ?',
    [districtId],
  )
  return new Set(rows.map((row) => row.id))
}

/** Those in which every word occurs somewhere; whoever types a whole code ("A III") means that measure. */
function byText(db: ReadDb, measures: readonly TrackedMeasure[], text: string): readonly TrackedMeasure[] {
  const words = folded(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return measures
  const code = words.join(' ')
  const named = measures.filter(({ row }) => folded(row.code) === code)
  if (named.length > 0) return named
  const texts = longTexts(db)
  return measures.filter(({ row }) => {
    const haystack = folded(`${row.code}\n${row.title}\n${row.lead}\n${texts.get(row.id) ?? ''}`)
    return words.every((word) => haystack.includes(word))
  })
}

function longTexts(db: ReadDb): Map<string, string> {
  const rows = all<{ id: string; text: string }>(
    db,
    `SELECT id, description || char(10) || partners AS text FROM measure`,
  )
  return new Map(rows.map((row) => [row.id, row.text]))
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

const german = new Intl.Collator('de', { numeric: true })
const STATUS_ORDER = ['late', 'running', 'planned', 'idea', 'done', 'deferred', 'merged', 'dropped']

/**
 * In order of groups and codes, unless asked otherwise; equals stay in that order, also when it is turned round. What
 * has nothing to be sorted by comes last either way.
 */
function sorted(measures: readonly TrackedMeasure[], { sort, descending }: Search): TrackedMeasure[] {
  if (sort === 'code') return descending ? measures.toReversed() : [...measures]
  const order = ORDERS[sort]
  const isEmpty: Test = ({ row }) =>
    (sort === 'endsOn' && row.endsOn === null) ||
    (sort === 'lead' && row.lead === '') ||
    (sort === 'delay' && row.delay === null)
  return measures
    .filter((one) => !isEmpty(one))
    .sort(descending ? (a, b) => order(b, a) : order)
    .concat(measures.filter(isEmpty))
}

const ORDERS: Record<Exclude<Search['sort'], 'code'>, (a: TrackedMeasure, b: TrackedMeasure) => number> = {
  title: (a, b) => german.compare(a.row.title, b.row.title),
  lead: (a, b) => german.compare(a.row.lead, b.row.lead),
  status: (a, b) => STATUS_ORDER.indexOf(a.row.status) - STATUS_ORDER.indexOf(b.row.status),
  endsOn: (a, b) => compareText(a.row.endsOn ?? '', b.row.endsOn ?? ''),
  delay: byDelay,
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
