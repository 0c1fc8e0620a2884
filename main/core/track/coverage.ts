import { yearsOf } from '../../../shared/domain/phase.ts'
import type { Handlers } from '../context.ts'
import { listDistricts } from '../elaborate/index.ts'
import { localDate } from '../local-time.ts'
import { all } from '../store/rows.ts'
import { groupBy } from '../group-by.ts'
import { listTracked } from './measure-rows.ts'
import type { TrackedMeasure } from './measure-rows.ts'
import { choosePhase } from './phase-rows.ts'
import type { ShownGroup } from './phase-rows.ts'

const WHOLE_CITY = 'Ganze Stadt'

export const coverageHandlers: Handlers<'track.coverage' | 'track.options'> = {
  'track.coverage': ({ db, nowMs }, { phase }) => {
    const { groups } = choosePhase(db, phase)
    // What was merged or given up covers nothing.
    const measures = listTracked(db, groups, localDate(nowMs)).filter(
      ({ row }) => row.status !== 'merged' && row.status !== 'dropped',
    )
    const districtsOf = groupBy(
      all<{ measureId: string; districtId: string }>(
        db,
        'SELECT measure_id, district_id FROM measure_district',
      ),
      (link) => link.measureId,
    )
    const placeOf = new Map(groups.map((group, index) => [group.id, index]))
    const rows = [{ districtId: null, title: WHOLE_CITY }, ...listDistricts(db).map(toRow)].map((row) => ({
      ...row,
      cells: groups.map(() => ({ measures: 0, codes: [] as string[] })),
    }))
    const rowOf = new Map(rows.map((row) => [row.districtId, row]))
    for (const { row } of measures) {
      const links = districtsOf.get(row.id) ?? []
      const districts = links.length === 0 ? [null] : links.map((link) => link.districtId)
      for (const districtId of districts) {
        const cell = rowOf.get(districtId)?.cells[placeOf.get(row.workingGroupId) ?? -1]
        if (!cell) continue
        cell.measures++
        cell.codes.push(row.code)
      }
    }
    return { groups: groups.map(toChoice), rows }
  },

  'track.options': ({ db, nowMs }, { phase }) => {
    const { groups } = choosePhase(db, phase)
    const today = localDate(nowMs)
    const measures = listTracked(db, groups, today)
    return {
      groups: groups.map(toChoice),
      leads: leadsOf(measures),
      districts: listDistricts(db),
      years: yearsUnderWay(measures, Number(today.slice(0, 4))),
    }
  },
}

function toRow({ id, title }: { id: string; title: string }): { districtId: string | null; title: string } {
  return { districtId: id, title }
}

function toChoice({ id, letter, colour, title, phaseTitle }: ShownGroup) {
  return { id, letter, colour, title, phaseTitle }
}

/** Each once, whatever capitals it was written with. */
function leadsOf(measures: readonly TrackedMeasure[]): string[] {
  const leads = new Map<string, string>()
  for (const { row } of measures) {
    const lead = row.lead.trim()
    const key = lead.toLowerCase()
    if (lead !== '' && !leads.has(key)) leads.set(key, lead)
  }
  return [...leads.values()].sort(new Intl.Collator('de').compare)
}

/** Every year in which one is under way, up to now for those without an end. */
function yearsUnderWay(measures: readonly TrackedMeasure[], thisYear: number): number[] {
  const years = new Set<number>()
  for (const { row } of measures) {
    const span = yearsOf(row)
    if (!span) continue
    const last = Number.isFinite(span.to) ? span.to : Math.max(span.from, thisYear)
    for (let year = span.from; year <= last; year++) years.add(year)
  }
  return [...years].sort((a, b) => a - b)
}
