import type {
  ProgressGoal,
  ProgressMeasure,
  ProgressText,
  WrittenSoFar,
} from '../../../shared/domain/group-progress.ts'
import { JOIN_STATUS } from '../elaborate/index.ts'
import { groupBy } from '../group-by.ts'
import type { ReadDb } from '../store/connection.ts'
import { all } from '../store/rows.ts'

type InGroup<T> = T & { readonly workingGroupId: string }

/** Of long texts it counts only whether they are there; reading thousands of them whole takes twice as long. */
const begun = (column: string): string => `substr(${column}, 1, 1) AS ${column}`

/** What groups have written, read once for all of them. */
export function readWritten(
  db: ReadDb,
  groups: readonly { readonly id: string }[],
): (workingGroupId: string) => WrittenSoFar {
  const ids = JSON.stringify(groups.map(({ id }) => id))
  const read = <T>(sql: string, boolean: readonly string[] = []) =>
    byGroup(
      all<InGroup<T>>(db, `${sql} WHERE working_group_id IN (SELECT value FROM json_each(?))`, [ids], {
        boolean,
      }),
    )
  const subareas = read<{ id: string }>('SELECT working_group_id, id FROM subarea')
  const visions = read<ProgressText>(`SELECT working_group_id, subarea_id, ${begun('text')} FROM vision`)
  const recommendations = read<ProgressText>(
    `SELECT working_group_id, subarea_id, ${begun('text')} FROM recommendation`,
  )
  const goals = read<ProgressGoal>(
    `SELECT working_group_id, subarea_id, ${begun('description')}, horizon_year,
       EXISTS (SELECT 1 FROM measure_goal WHERE goal_id = goal.id
         AND measure_goal.working_group_id = goal.working_group_id) AS has_measure
     FROM goal`,
    ['hasMeasure'],
  )
  const measures = read<ProgressMeasure>(
    `SELECT working_group_id, subarea_id, ${begun('description')}, ${begun('target_group')}, lead, ${begun('partners')},
       starts_on, ends_on, cost_per_year, cost_once, ${begun('funding_source')}, funding_state, priority,
       ${begun('indicator')}, target,
       EXISTS (SELECT 1 FROM measure_goal WHERE measure_id = measure.id) AS has_goal,
       coalesce(state.status, 'idea') NOT IN ('merged', 'dropped') AS goes_on
     FROM measure ${JOIN_STATUS}`,
    ['hasGoal', 'goesOn'],
  )
  return (id) => ({
    subareaIds: subareas(id).map((subarea) => subarea.id),
    visions: visions(id),
    goals: goals(id),
    recommendations: recommendations(id),
    measures: measures(id),
  })
}

function byGroup<T>(rows: readonly InGroup<T>[]): (workingGroupId: string) => readonly T[] {
  const groups = groupBy(rows, (row) => row.workingGroupId)
  return (id) => groups.get(id) ?? []
}
