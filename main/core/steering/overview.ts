import type { GroupProgress } from '../../../shared/contract/steering.ts'
import { filledShare, findGaps } from '../../../shared/domain/group-progress.ts'
import { listCurrentGroups } from '../bundle/index.ts'
import type { WorkingGroup } from '../bundle/index.ts'
import type { Context } from '../context.ts'
import { whoInWords } from '../elaborate/index.ts'
import { all } from '../store/rows.ts'
import { listLastChanges } from './last-changes.ts'
import { readWritten } from './written.ts'

/** All groups of the running phase side by side. */
export function overviewOf({ db, role }: Context): Omit<GroupProgress, 'present'>[] {
  const groups = listCurrentGroups(db)
  const written = readWritten(db, groups)
  const last = listLastChanges(db, groups)
  const conflicts = new Map(
    all<{ id: string; count: number }>(
      db,
      'SELECT working_group_id AS id, count(*) AS count FROM field_conflict GROUP BY working_group_id',
    ).map(({ id, count }) => [id, count]),
  )
  return groups.map(({ id, letter, colour, title, lead }: WorkingGroup) => {
    const own = written(id)
    const change = last.get(id)
    return {
      id,
      letter,
      colour,
      title,
      lead,
      subareas: own.subareaIds.length,
      visions: own.visions.length,
      goals: own.goals.length,
      recommendations: own.recommendations.length,
      measures: own.measures.length,
      gaps: findGaps(own),
      filled: filledShare(own),
      lastChange: change
        ? { atMs: change.atMs, who: whoInWords({ db, role }, change.actor, () => id) }
        : null,
      conflicts: conflicts.get(id) ?? 0,
    }
  })
}
