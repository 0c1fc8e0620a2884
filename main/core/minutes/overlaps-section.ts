import type { MinutesOverlap, MinutesOverlapItem } from '../../../shared/domain/minutes-model.ts'
import type { ReadDb } from '../store/connection.ts'
import { all } from '../store/rows.ts'
import type { Group, Written } from './documents-section.ts'
import { orNull } from './words.ts'

interface Decided {
  readonly firstId: string
  readonly secondId: string
  readonly decision: 'merge' | 'link' | 'none'
  readonly kept: 'first' | 'second' | null
  readonly note: string
  readonly decidedOn: string
  /** A list of sentences as JSON. */
  readonly reasons: string
}

/** What the steering group has decided about measures and goals that meet, in the order of their codes. */
export function overlapsSection(
  db: ReadDb,
  groups: readonly Group[],
  { goals, measures }: Written,
): MinutesOverlap[] {
  const letters = new Map(groups.map(({ id, letter }) => [id, letter]))
  const items = new Map<string, MinutesOverlapItem & { readonly place: number }>()
  for (const { id, code, title, workingGroupId } of [...measures, ...goals]) {
    items.set(id, { code, title, groupLetter: letters.get(workingGroupId) ?? '', place: items.size })
  }
  return listDecided(db)
    .flatMap((row) => {
      const [a, b] = [items.get(row.firstId), items.get(row.secondId)]
      if (!a || !b) return []
      const [first, second] = a.place < b.place ? [a, b] : [b, a]
      return [{ first, second, row, kept: row.kept === 'first' ? a : b }]
    })
    .sort((one, other) => one.first.place - other.first.place || one.second.place - other.second.place)
    .map(({ first, second, row, kept }) => ({
      first: item(first),
      second: item(second),
      reasons: JSON.parse(row.reasons) as string[],
      decision: decisionInWords(row.decision, kept.code),
      decidedOn: row.decidedOn,
      note: orNull(row.note),
    }))
}

function decisionInWords(decision: Decided['decision'], keptCode: string): string {
  if (decision === 'merge') return `zusammengeführt in ${keptCode}`
  return decision === 'link' ? 'verknüpft' : 'kein Bezug'
}

function item({ code, title, groupLetter }: MinutesOverlapItem): MinutesOverlapItem {
  return { code, title, groupLetter }
}

function listDecided(db: ReadDb): Decided[] {
  return all<Decided>(
    db,
    `SELECT coalesce(first_measure_id, first_goal_id) AS first_id,
       coalesce(second_measure_id, second_goal_id) AS second_id, decision, kept, note, decided_on, reasons
     FROM overlap_decision`,
  )
}
