import type { OverlapItem } from '../../../shared/contract/steering.ts'
import type { OverlapItem as ComparedItem } from '../../../shared/domain/overlap.ts'
import type { WorkingGroup } from '../bundle/index.ts'
import { listDistricts, listGoals, listMeasuresOf } from '../elaborate/index.ts'
import type { ReadDb } from '../store/connection.ts'

/** A measure or goal: as it is shown, and as it is compared. */
export interface Item {
  readonly shown: OverlapItem
  readonly compared: ComparedItem
  /** False for what was merged or given up: it is shown with its decision, and never found anew. */
  readonly goesOn: boolean
}

/** Measures and goals of groups, group by group. */
export function listItems(db: ReadDb, groups: readonly WorkingGroup[]): Item[] {
  const groupOf = new Map(groups.map((group) => [group.id, group]))
  const districts = new Map(listDistricts(db).map(({ id, title }) => [id, title]))
  const place = (workingGroupId: string): Pick<OverlapItem, 'groupId' | 'letter' | 'colour'> => {
    const group = groupOf.get(workingGroupId)
    return { groupId: workingGroupId, letter: group?.letter ?? '', colour: group?.colour ?? 0 }
  }
  const measures = listMeasuresOf(db, groups).map(
    ({ id, workingGroupId, code, title, description, lead, status, ...more }): Item => ({
      shown: { entity: 'measure', id, code, title, description, lead, ...place(workingGroupId) },
      compared: {
        id,
        workingGroupId,
        title,
        description,
        lead,
        partners: linesOf(more.partners),
        targetGroups: linesOf(more.targetGroup),
        districts: more.districtIds.flatMap((district) => districts.get(district) ?? []),
      },
      goesOn: status !== 'merged' && status !== 'dropped',
    }),
  )
  const goals = listGoals(db, groups).map(({ id, workingGroupId, code, title, description }): Item => ({
    shown: { entity: 'goal', id, code, title, description, lead: '', ...place(workingGroupId) },
    compared: {
      id,
      workingGroupId,
      title,
      description,
      lead: '',
      partners: [],
      targetGroups: [],
      districts: [],
    },
    goesOn: true,
  }))
  return [...measures, ...goals]
}

/** Names, one on each line. */
function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
