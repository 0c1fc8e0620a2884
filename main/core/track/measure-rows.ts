import { measureStatus } from '../../../shared/contract/elaborate.ts'
import type { FundingState, MeasureStatus } from '../../../shared/contract/elaborate.ts'
import type { MeasureRow } from '../../../shared/contract/track.ts'
import { findDelay } from '../../../shared/domain/delay.ts'
import type { IndicatorPlan } from '../../../shared/domain/indicator.ts'
import { JOIN_STATUS, measureCode, STATUS_COLUMNS } from '../elaborate/index.ts'
import { totalChanges } from '../store/connection.ts'
import type { ReadDb } from '../store/connection.ts'
import { all } from '../store/rows.ts'
import { groupBy } from '../group-by.ts'
import type { ShownGroup } from './phase-rows.ts'

export interface DatedValue {
  readonly id: string
  readonly date: string
  readonly value: number
  readonly note: string
}

/** A measure as lists need it: short, so that thousands can be looked through for every list. */
export interface TrackedMeasure {
  readonly row: MeasureRow
  readonly plan: IndicatorPlan
  /** In order of their dates. */
  readonly readings: readonly DatedValue[]
  readonly money: Money
}

export interface Money {
  readonly costPerYear: number | null
  readonly costOnce: number | null
  readonly fundingState: FundingState | null
}

interface StoredRow extends Omit<MeasureRow, 'code' | 'letter' | 'colour' | 'delay' | 'phaseTitle'>, Money {
  readonly baseline: number | null
  readonly target: number | null
  readonly targetYear: number | null
}

/** What was looked through last: every letter typed into a filter asks for the same again. */
const kept = new WeakMap<ReadDb, { readonly key: string; readonly measures: readonly TrackedMeasure[] }>()

/**
 * Measures of these groups, group by group in order, with their codes and what the program finds about them.
 * @param today as 2026-11-21
 */
export function listTracked(
  db: ReadDb,
  groups: readonly ShownGroup[],
  today: string,
): readonly TrackedMeasure[] {
  // In a transaction that is taken back, what was read would not be so any more.
  if (db.inTransaction) return readTracked(db, groups, today)
  const key = JSON.stringify([totalChanges(db), today, groups])
  const known = kept.get(db)
  if (known?.key === key) return known.measures
  const measures = readTracked(db, groups, today)
  kept.set(db, { key, measures })
  return measures
}

function readTracked(db: ReadDb, groups: readonly ShownGroup[], today: string): TrackedMeasure[] {
  const ids = groups.map((group) => group.id)
  const stored = all<StoredRow>(
    db,
    `SELECT measure.id, working_group_id, title, lead, starts_on, ends_on, priority, baseline, target, target_year,
       cost_per_year, cost_once, funding_state, ${STATUS_COLUMNS}
     FROM measure ${JOIN_STATUS}
     WHERE working_group_id IN (SELECT value FROM json_each(?))
     ORDER BY working_group_id, position, measure.id`,
    [JSON.stringify(ids)],
  )
  const readings = readingsOf(db)
  const rowsOf = groupBy(stored, (row) => row.workingGroupId)
  return groups.flatMap((group) =>
    (rowsOf.get(group.id) ?? []).map((row, index) =>
      track(group, measureCode(group.letter, index), row, readings.get(row.id) ?? [], today),
    ),
  )
}

function track(
  { letter, colour, phaseTitle }: ShownGroup,
  code: string,
  { baseline, target, targetYear, costPerYear, costOnce, fundingState, ...row }: StoredRow,
  readings: readonly DatedValue[],
  today: string,
): TrackedMeasure {
  const plan = { baseline, target, targetYear, startsOn: row.startsOn }
  const delay = findDelay({ ...plan, status: row.status, endsOn: row.endsOn }, readings, today)
  return {
    row: { ...row, code, letter, colour, delay, phaseTitle },
    plan,
    readings,
    money: { costPerYear, costOnce, fundingState },
  }
}

/** All there are, by measure, along their index. */
function readingsOf(db: ReadDb): Map<string, DatedValue[]> {
  const rows = all<DatedValue & { measureId: string }>(
    db,
    'SELECT id, measure_id, date, value, note FROM reading ORDER BY measure_id, date, id',
  )
  return groupBy(rows, (row) => row.measureId)
}

/** How many have which status; every status is named. */
export function countStatus(measures: readonly TrackedMeasure[]): Record<MeasureStatus, number> {
  const counts = Object.fromEntries(measureStatus.options.map((status) => [status, 0])) as Record<
    MeasureStatus,
    number
  >
  for (const { row } of measures) counts[row.status]++
  return counts
}

/** The longest behind first; where people only said so, in order of the groups. */
export function byDelay(a: TrackedMeasure, b: TrackedMeasure): number {
  return (b.row.delay?.days ?? -1) - (a.row.delay?.days ?? -1)
}
