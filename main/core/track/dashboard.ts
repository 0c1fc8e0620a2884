import type { Role } from '../../../shared/contract/index.ts'
import type { Dashboard } from '../../../shared/contract/track.ts'
import { isOpen } from '../../../shared/domain/delay.ts'
import { indicatorState } from '../../../shared/domain/indicator.ts'
import type { Handlers } from '../context.ts'
import { NEWEST_FIRST, whoInWords } from '../elaborate/index.ts'
import { localDate } from '../local-time.ts'
import type { WorkingGroup } from '../bundle/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { all, get } from '../store/rows.ts'
import { groupBy } from '../group-by.ts'
import { byDelay, countStatus, listTracked } from './measure-rows.ts'
import type { TrackedMeasure } from './measure-rows.ts'
import { choosePhase } from './phase-rows.ts'
import type { PhaseChoice } from './phase-rows.ts'

const MOST_DELAYED = 50
const MOST_DEADLINES = 20
const MOST_RECENT = 10

/** Leads ask for no dashboard. */
const READER: Role = { kind: 'facilitator' }

export const dashboardHandlers: Handlers<'track.dashboard'> = {
  'track.dashboard': ({ db, nowMs }, { phase }) => readDashboard(db, phase, nowMs),
}

/** What the steering group opens its meeting with; the beamer shows it too. @throws CoreError `not_found` */
export function readDashboard(db: ReadDb, phase: PhaseChoice, nowMs: number): Dashboard {
  const today = localDate(nowMs)
  const { title, groups } = choosePhase(db, phase)
  const measures = listTracked(db, groups, today)
  const delayed = measures.filter(({ row }) => row.delay !== null).sort(byDelay)
  const ofGroup = groupBy(measures, ({ row }) => row.workingGroupId)
  return {
    projectTitle: get<{ title: string }>(db, 'SELECT title FROM project').title,
    phaseTitle: title,
    asOf: today,
    measures: measures.length,
    byStatus: countStatus(measures),
    groups: groups.map((group) => {
      const own = ofGroup.get(group.id) ?? []
      return {
        id: group.id,
        letter: group.letter,
        colour: group.colour,
        title: group.title,
        phaseTitle: group.phaseTitle,
        measures: own.length,
        byStatus: countStatus(own),
        delayed: own.filter(({ row }) => row.delay !== null).length,
      }
    }),
    delayed: { count: delayed.length, rows: delayed.slice(0, MOST_DELAYED).map(({ row }) => row) },
    deadlines: nextDeadlines(measures, today),
    indicators: countIndicators(measures),
    ...sumMoney(measures),
    recent: newestEntries(db, groups, measures),
  }
}

/** Of open measures: begins nobody has made yet, ends, and years of targets that are not reached; within a year. */
function nextDeadlines(measures: readonly TrackedMeasure[], today: string): Dashboard['deadlines'] {
  const inAYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  return measures
    .filter(({ row }) => isOpen(row.status))
    .flatMap(({ row, plan, readings }): Dashboard['deadlines'] => {
      const begun = row.status === 'running' || row.status === 'late'
      const target = plan.targetYear === null ? null : `${plan.targetYear}-12-31`
      const reached = indicatorState(plan, readings)
      return [
        ...(row.startsOn !== null && !begun ? [{ row, date: row.startsOn, kind: 'start' as const }] : []),
        ...(row.endsOn === null ? [] : [{ row, date: row.endsOn, kind: 'end' as const }]),
        ...(target === null || reached === null || reached === 'reached'
          ? []
          : [{ row, date: target, kind: 'target' as const }]),
      ]
    })
    .filter(({ date }) => date >= today && date <= inAYear)
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
    .slice(0, MOST_DEADLINES)
}

/** Of measures that go on or are done: what was merged or given up is measured no more. */
function countIndicators(measures: readonly TrackedMeasure[]): Dashboard['indicators'] {
  const counts = { reached: 0, onTheWay: 0, behind: 0, unread: 0 }
  for (const { row, plan, readings } of measures) {
    if (row.status === 'merged' || row.status === 'dropped') continue
    const state = indicatorState(plan, readings)
    if (state !== null) counts[state]++
  }
  return { withTarget: counts.reached + counts.onTheWay + counts.behind + counts.unread, ...counts }
}

/** Costs and funding of what is meant to be done or under way. */
function sumMoney(measures: readonly TrackedMeasure[]): Pick<Dashboard, 'costs' | 'funding'> {
  const costs = { perYear: 0, once: 0, without: 0 }
  const funding = { secured: 0, appliedFor: 0, open: 0, unknown: 0 }
  for (const { row, money } of measures) {
    if (!isOpen(row.status) || row.status === 'idea') continue
    costs.perYear += money.costPerYear ?? 0
    costs.once += money.costOnce ?? 0
    if (money.costPerYear === null && money.costOnce === null) costs.without++
    funding[money.fundingState ?? 'unknown']++
  }
  return { costs, funding }
}

interface RecentEntry {
  readonly id: string
  readonly measureId: string
  readonly status: TrackedMeasure['row']['status']
  readonly date: string
  readonly note: string
  readonly actor: string | null
}

/** What became of which measure last. A measure's first entry only says that it was written down. */
function newestEntries(
  db: ReadDb,
  groups: readonly WorkingGroup[],
  measures: readonly TrackedMeasure[],
): Dashboard['recent'] {
  const rows = new Map(measures.map(({ row }) => [row.id, row]))
  const entries = all<RecentEntry>(
    db,
    `SELECT entry.id, entry.measure_id, entry.status, entry.date, entry.note,
       (SELECT actor FROM change_field JOIN change ON change.id = change_id
        WHERE entity = 'measure_status' AND entity_id = entry.id AND op = 'insert' ORDER BY hlc LIMIT 1) AS actor
     FROM (
       SELECT id, measure_id, status, date, note FROM measure_status AS newer
       WHERE date IS NOT NULL
         AND EXISTS (SELECT 1 FROM measure WHERE measure.id = measure_id
           AND working_group_id IN (SELECT value FROM json_each(:groups)))
         AND EXISTS (SELECT 1 FROM measure_status AS older WHERE older.measure_id = newer.measure_id
           AND older.recorded_at_ms < newer.recorded_at_ms)
       ORDER BY ${NEWEST_FIRST} LIMIT :most
     ) AS entry`,
    { groups: idsOf(groups), most: MOST_RECENT },
  )
  return entries.flatMap(({ measureId, actor, ...entry }) => {
    const row = rows.get(measureId)
    if (!row) return []
    const who = actor === null ? null : whoInWords({ db, role: READER }, actor, () => row.workingGroupId)
    return [{ row, entry: { ...entry, who } }]
  })
}

function idsOf(groups: readonly WorkingGroup[]): string {
  return JSON.stringify(groups.map((group) => group.id))
}
