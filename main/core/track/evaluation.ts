import type { EvaluatedMeasure } from '../../../shared/contract/track.ts'
import { isTargetReached } from '../../../shared/domain/indicator.ts'
import { outcomeOf } from '../../../shared/domain/phase.ts'
import type { Handlers } from '../context.ts'
import { localDate } from '../local-time.ts'
import type { ReadDb } from '../store/connection.ts'
import { all } from '../store/rows.ts'
import { groupBy } from '../group-by.ts'
import { listTracked } from './measure-rows.ts'
import type { TrackedMeasure } from './measure-rows.ts'
import { choosePhase, getPhase } from './phase-rows.ts'

interface Told {
  readonly id: string
  readonly result: string
  readonly indicator: string
  readonly indicatorUnit: string
}

export const evaluationHandlers: Handlers<'phases.evaluation'> = {
  'phases.evaluation': ({ db, nowMs }, { groupingId }) => {
    const { groups } = choosePhase(db, groupingId)
    const measures = listTracked(db, groups, localDate(nowMs))
    const told = tellAll(db, groupingId)
    const ofGroup = groupBy(measures, ({ row }) => row.workingGroupId)
    return {
      phase: getPhase(db, groupingId),
      groups: groups.map(({ id, letter, colour, title }) => {
        const own = (ofGroup.get(id) ?? []).map((measure) => evaluate(measure, told.get(measure.row.id)))
        const count = (outcome: EvaluatedMeasure['outcome']): number =>
          own.filter((measure) => measure.outcome === outcome).length
        return {
          id,
          letter,
          colour,
          title,
          done: count('done'),
          partly: count('partly'),
          open: count('open'),
          givenUp: count('givenUp'),
          merged: count('merged'),
          measures: own,
        }
      }),
    }
  },
}

/** Results and indicators in words, by measure. */
function tellAll(db: ReadDb, groupingId: string): Map<string, Told> {
  const rows = all<Told>(
    db,
    `SELECT measure.id, result, indicator, indicator_unit
     FROM working_group JOIN measure ON working_group_id = working_group.id
     WHERE grouping_id = ? AND (result <> '' OR indicator <> '' OR indicator_unit <> '')`,
    [groupingId],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

function evaluate({ row, plan, readings }: TrackedMeasure, told: Told | undefined): EvaluatedMeasure {
  const { baseline, target } = plan
  const title = told?.indicator ?? ''
  const last = readings.at(-1)
  return {
    row,
    result: told?.result ?? '',
    outcome: outcomeOf(row.status),
    indicator:
      title === '' && target === null
        ? null
        : {
            title,
            unit: told?.indicatorUnit ?? '',
            baseline,
            target,
            last: last ? { id: last.id, date: last.date, value: last.value, note: last.note } : null,
            reached: isTargetReached(plan, readings),
          },
  }
}
