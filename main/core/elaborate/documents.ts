import type { GroupDocument } from '../../../shared/contract/elaborate.ts'
import type { Handlers } from '../context.ts'
import type { ReadDb } from '../store/connection.ts'
import { all } from '../store/rows.ts'
import { listConflicts } from './conflicts.ts'
import { listDistricts } from './districts.ts'
import { getOwnGroup } from './own-group.ts'
import type { DocumentGroup } from './own-group.ts'
import { listGoals, listMeasuresOf, listRecommendations, listSubareas, listVisions } from './part-rows.ts'

export const documentHandlers: Handlers<'documents.get' | 'documents.general'> = {
  'documents.get': (context, { workingGroupId }) => {
    const { db } = context
    const group = getOwnGroup(context, workingGroupId)
    return {
      group: headOf(db, group),
      subareas: listSubareas(db, workingGroupId),
      visions: listVisions(db, workingGroupId),
      goals: listGoals(db, [group]),
      recommendations: listRecommendations(db, workingGroupId),
      measures: listMeasuresOf(db, [group]),
      conflicts: listConflicts(context, workingGroupId),
      districts: listDistricts(db),
    }
  },

  'documents.general': ({ db }) => listRecommendations(db, null),
}

function headOf(
  db: ReadDb,
  { id, groupingId, letter, colour, title, lead }: DocumentGroup,
): GroupDocument['group'] {
  const topics = all<{ id: string; title: string }>(
    db,
    `SELECT topic.id, topic.title FROM working_group_topic AS place JOIN topic ON topic.id = place.topic_id
     WHERE place.working_group_id = ? ORDER BY place.position, topic.id`,
    [id],
  )
  return { id, groupingId, letter, colour, title, lead, topics }
}
