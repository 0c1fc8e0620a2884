import type { Measure } from '../../../shared/contract/elaborate.ts'
import type { Role } from '../../../shared/contract/index.ts'
import type { Topic } from '../../../shared/contract/prepare.ts'
import { findDelay } from '../../../shared/domain/delay.ts'
import { formatDate, formatNumber } from '../../../shared/domain/german-format.ts'
import type { MinutesMeasure } from '../../../shared/domain/minutes-model.ts'
import { fundingStateWords } from '../../../shared/locales/de/funding-state.ts'
import { localDateTime } from '../local-time.ts'
import { groupBy } from '../group-by.ts'
import type { ReadDb } from '../store/connection.ts'
import { hlcTimeMs } from '../store/hlc.ts'
import { all } from '../store/rows.ts'
import { listDistricts, NEWEST_FIRST, whoInWords } from '../elaborate/index.ts'
import type { Group, Written } from './documents-section.ts'
import { orNull, STATUS_OPTIONS, withBullets } from './words.ts'

/** Minutes are the moderation's. */
const READER: Role = { kind: 'facilitator' }
const PRIORITIES = ['I', 'II', 'III']

interface Sources extends Written {
  readonly groups: readonly Group[]
  readonly topics: readonly Topic[]
  readonly today: string
}

interface StoredReading {
  readonly measureId: string
  readonly date: string
  readonly value: number
}

interface StoredStatus {
  readonly measureId: string
  readonly status: Measure['status']
  readonly date: string | null
  readonly note: string
}

/** Every Maßnahmenblatt whole, in the order of the codes. */
export function measuresSection(db: ReadDb, sources: Sources): MinutesMeasure[] {
  const { groups, goals, measures, topics, today } = sources
  const letters = new Map(groups.map(({ id, letter }) => [id, letter]))
  const subareas = new Map(
    all<{ id: string; title: string }>(db, 'SELECT id, title FROM subarea').map(({ id, title }) => [
      id,
      title,
    ]),
  )
  const goalWords = new Map(goals.map(({ id, code, title }) => [id, `${code} ${title}`]))
  const codes = new Map(measures.map(({ id, code }) => [id, code]))
  const districts = new Map(listDistricts(db).map(({ id, title }) => [id, title]))
  const topicWords = new Map(topics.map(({ id, number, title }) => [id, `Handlungsfeld ${number} ${title}`]))
  const readings = readingsByMeasure(db)
  const states = statesByMeasure(db)
  const changes = lastChanges(db)
  const named = (words: ReadonlyMap<string, string>, ids: readonly string[]): string[] =>
    ids.flatMap((id) => words.get(id) ?? [])

  return measures.map((measure): MinutesMeasure => {
    const own = readings.get(measure.id) ?? []
    const change = changes.get(measure.id)
    const topic = measure.topicId === null ? undefined : topicWords.get(measure.topicId)
    return {
      code: measure.code,
      title: measure.title,
      groupLetter: letters.get(measure.workingGroupId) ?? '',
      subarea: measure.subareaId === null ? null : (subareas.get(measure.subareaId) ?? null),
      goals: named(goalWords, measure.goalIds),
      description: orNull(withBullets(measure.description)),
      targetGroup: orNull(measure.targetGroup),
      lead: orNull(measure.lead),
      partners: measure.partners.split('\n').filter((name) => name.trim() !== ''),
      periodFrom: measure.startsOn,
      periodTo: measure.endsOn,
      costPerYearEuro: measure.costPerYear,
      oneOffCostEuro: measure.costOnce,
      funding: fundingOf(measure),
      priority: measure.priority === null ? null : (PRIORITIES[measure.priority - 1] ?? null),
      dependsOn: named(codes, measure.dependsOnIds),
      districts: named(districts, measure.districtIds),
      indicator: indicatorOf(measure, own.at(-1)),
      status: STATUS_OPTIONS[measure.status].word,
      statusDate: measure.statusDate,
      statusNote: orNull(measure.statusNote),
      delay: findDelay(measure, own, today)?.sentence ?? null,
      statusHistory: (states.get(measure.id) ?? []).slice(1).map(stateInWords),
      origin: orNull(
        [topic, orNull(measure.origin)].filter((part) => part !== null && part !== undefined).join('; '),
      ),
      result: orNull(withBullets(measure.result)),
      changedAt: change ? localDateTime(hlcTimeMs(change.hlc)) : null,
      changedBy: change ? whoInWords({ db, role: READER }, change.actor, () => measure.workingGroupId) : null,
    }
  })
}

/** "Landesmittel (beantragt)". */
function fundingOf({ fundingSource, fundingState }: Measure): string | null {
  const state = fundingState === null ? null : fundingStateWords[fundingState]
  if (fundingSource === '') return state
  return state === null ? fundingSource : `${fundingSource} (${state})`
}

/** What is measured; from where to where; the last reading. */
function indicatorOf(measure: Measure, last: StoredReading | undefined): string | null {
  const { indicator, indicatorUnit, baseline, target, targetYear } = measure
  const unit = indicatorUnit === '' ? '' : ` ${indicatorUnit}`
  const aims = [
    baseline === null ? null : `Ausgangswert ${figure(baseline)}${unit}`,
    target === null ? null : `Zielwert ${figure(target)}${unit}`,
    targetYear === null ? null : `bis ${targetYear}`,
  ].filter((part) => part !== null)
  const lines = [
    indicator,
    aims.join(', '),
    last === undefined ? '' : `Zuletzt ${figure(last.value)}${unit} am ${formatDate(last.date)}`,
  ].filter((line) => line !== '')
  return orNull(lines.join('\n'))
}

/** As many decimals as somebody entered, at most three. */
function figure(value: number): string {
  const [, decimals = ''] = String(value).split('.')
  return formatNumber(value, Math.min(3, decimals.length))
}

function stateInWords({ status, date, note }: StoredStatus): string {
  const words = STATUS_OPTIONS[status].word
  const dated = date === null ? words : `${formatDate(date)} ${words}`
  return note === '' ? dated : `${dated}: ${note}`
}

function readingsByMeasure(db: ReadDb): ReadonlyMap<string, StoredReading[]> {
  return groupBy(
    all<StoredReading>(db, 'SELECT measure_id, date, value FROM reading ORDER BY date, id'),
    (row) => row.measureId,
  )
}

/** Newest first. */
function statesByMeasure(db: ReadDb): ReadonlyMap<string, StoredStatus[]> {
  return groupBy(
    all<StoredStatus>(
      db,
      `SELECT measure_id, status, date, note FROM measure_status ORDER BY ${NEWEST_FIRST}`,
    ),
    (row) => row.measureId,
  )
}

function lastChanges(db: ReadDb): ReadonlyMap<string, { readonly hlc: string; readonly actor: string }> {
  // With max() SQLite takes the other columns from the same row.
  const rows = all<{ id: string; hlc: string; actor: string }>(
    db,
    `SELECT entity_id AS id, max(hlc) AS hlc, actor FROM change_field JOIN change ON change.id = change_id
     WHERE entity = 'measure' GROUP BY entity_id`,
  )
  return new Map(rows.map(({ id, hlc, actor }) => [id, { hlc, actor }]))
}
