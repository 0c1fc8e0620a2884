import type { OverlapPair } from '../../../shared/contract/steering.ts'
import type { ReadDb } from '../store/connection.ts'
import { all } from '../store/rows.ts'

/** A stored decision about a pair. */
export interface Decision {
  readonly id: string
  readonly firstId: string
  readonly secondId: string
  readonly firstGroupId: string
  readonly secondGroupId: string
  readonly firstEntity: 'measure' | 'goal'
  readonly secondEntity: 'measure' | 'goal'
  readonly decision: 'merge' | 'link' | 'none'
  readonly kept: 'first' | 'second' | null
  readonly note: string
  readonly decidedOn: string
  readonly reasons: readonly string[]
}

/** All decisions, in the order in which they were made. */
export function listDecisions(db: ReadDb): Decision[] {
  return all<Decision>(
    db,
    `SELECT decided.id, coalesce(first_measure_id, first_goal_id) AS first_id,
       coalesce(second_measure_id, second_goal_id) AS second_id,
       coalesce(a.working_group_id, b.working_group_id) AS first_group_id,
       coalesce(c.working_group_id, d.working_group_id) AS second_group_id,
       iif(a.id IS NULL, 'goal', 'measure') AS first_entity, iif(c.id IS NULL, 'goal', 'measure') AS second_entity,
       decision, kept, note, decided_on, reasons
     FROM overlap_decision AS decided
     LEFT JOIN measure AS a ON a.id = first_measure_id LEFT JOIN goal AS b ON b.id = first_goal_id
     LEFT JOIN measure AS c ON c.id = second_measure_id LEFT JOIN goal AS d ON d.id = second_goal_id
     ORDER BY decided.id`,
    [],
    { json: ['reasons'] },
  )
}

/** The same for a pair whichever comes first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** The decision about a pair, or null. */
export function findDecision(db: ReadDb, a: string, b: string): Decision | null {
  const key = pairKey(a, b)
  return listDecisions(db).find(({ firstId, secondId }) => pairKey(firstId, secondId) === key) ?? null
}

/** As the contract shows it. */
export function shownDecision(decision: Decision): NonNullable<OverlapPair['decision']> {
  const { kept, firstId, secondId } = decision
  return {
    decision: decision.decision,
    keptId: kept === null ? null : kept === 'first' ? firstId : secondId,
    note: decision.note,
    decidedOn: decision.decidedOn,
  }
}
