import type { Phase } from '../../../shared/contract/track.ts'
import { phaseTitle } from '../../../shared/domain/phase.ts'
import { findCurrentGrouping, listPhaseGroupings, listWorkingGroups } from '../bundle/index.ts'
import type { Grouping, WorkingGroup } from '../bundle/index.ts'
import { CoreError } from '../errors.ts'
import type { ReadDb } from '../store/connection.ts'
import { all } from '../store/rows.ts'

/** What the screens can be set to: a phase, the running one (null), or all of them. */
export type PhaseChoice = string | null

/** A working group among those that are shown. */
export interface ShownGroup extends WorkingGroup {
  /** Null where all are of one phase. */
  readonly phaseTitle: string | null
}

export interface ChosenPhase {
  readonly title: string
  /** In order; of all phases the newest comes first. */
  readonly groups: readonly ShownGroup[]
}

/**
 * Working groups of the chosen phase. Where none is running, the newest one that has ended is taken for it.
 * @throws CoreError `not_found`
 */
export function choosePhase(db: ReadDb, choice: PhaseChoice): ChosenPhase {
  const phases = listPhaseGroupings(db)
  if (choice === 'all') {
    const several = phases.length > 1
    return {
      title: 'Alle Phasen',
      groups: phases.flatMap((phase) => groupsOf(db, phase, several ? titleOf(phase) : null)),
    }
  }
  const phase = choice === null ? phases[0] : getGrouping(phases, choice)
  if (!phase) return { title: 'Noch keine Arbeitskreise', groups: [] }
  return { title: titleOf(phase), groups: groupsOf(db, phase, null) }
}

function groupsOf(db: ReadDb, { id }: Grouping, phaseTitle: string | null): ShownGroup[] {
  return listWorkingGroups(db, id).map((group) => ({ ...group, phaseTitle }))
}

/** @throws CoreError `not_found` */
export function getPhase(db: ReadDb, groupingId: string): Phase {
  const phase = listPhases(db).find((one) => one.groupingId === groupingId)
  if (!phase) throw gone()
  return phase
}

/** Phases of the project, newest first. */
export function listPhases(db: ReadDb): Phase[] {
  const current = findCurrentGrouping(db)
  const counts = new Map(
    all<{ id: string; groups: number; measures: number; sessionTitle: string }>(
      db,
      `SELECT grouping.id, session.title AS session_title,
         (SELECT count(*) FROM working_group WHERE grouping_id = grouping.id) AS groups,
         (SELECT count(*) FROM working_group JOIN measure ON measure.working_group_id = working_group.id
           WHERE grouping_id = grouping.id) AS measures
       FROM grouping JOIN session ON session.id = session_id`,
    ).map((row) => [row.id, row]),
  )
  return listPhaseGroupings(db).map((grouping) => ({
    groupingId: grouping.id,
    title: titleOf(grouping),
    sessionTitle: counts.get(grouping.id)?.sessionTitle ?? '',
    decidedOn: grouping.decidedOn,
    endedOn: grouping.endedOn,
    groups: counts.get(grouping.id)?.groups ?? 0,
    measures: counts.get(grouping.id)?.measures ?? 0,
    current: grouping.id === current?.id,
  }))
}

export function titleOf({ decidedOn, endedOn }: Grouping): string {
  return phaseTitle(decidedOn, endedOn)
}

function getGrouping(phases: readonly Grouping[], id: string): Grouping {
  const phase = phases.find((one) => one.id === id)
  if (!phase) throw gone()
  return phase
}

function gone(): CoreError {
  return new CoreError('not_found', 'Diese Phase gibt es nicht mehr.')
}
