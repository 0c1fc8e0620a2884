import type { Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import { uuidv7 } from '../store/ids.ts'
import { positionAtEnd, positionBefore } from '../store/order.ts'
import { find, get } from '../store/rows.ts'
import {
  getGrouping,
  getWorkingGroup,
  listGroupTopics,
  listProposal,
  listWorkingGroups,
} from './grouping-rows.ts'

type Names = 'workingGroups.add' | 'workingGroups.update' | 'workingGroups.remove' | 'workingGroups.moveTopic'

const AREAS = ['groupings', 'measures', 'beamer'] as const

export const workingGroupHandlers: Handlers<Names> = {
  'workingGroups.add': (context, input) => {
    getGrouping(context.db, input.groupingId)
    context.change({ label: { key: 'workingGroup.added', name: input.title }, areas: AREAS }, (change) =>
      change.insert('working_group', {
        id: input.id ?? uuidv7(context.nowMs),
        grouping_id: input.groupingId,
        position: positionAtEnd(listWorkingGroups(context.db, input.groupingId)),
        proposal_index: null,
        title: input.title,
        lead: '',
      }),
    )
    return null
  },

  'workingGroups.update': (context, { id, ...patch }) => {
    const group = getWorkingGroup(context.db, id)
    context.change(
      { label: { key: 'workingGroup.changed', name: patch.title ?? group.title }, areas: AREAS },
      (change) => change.update('working_group', id, patch),
    )
    return null
  },

  'workingGroups.remove': (context, { id }) => {
    const { db } = context
    const group = getWorkingGroup(db, id)
    if (find(db, 'SELECT 1 AS used FROM measure WHERE working_group_id = ?', [id])) {
      throw new CoreError(
        'group_has_measures',
        `Der Arbeitskreis „${group.title}“ hat schon Maßnahmen. Bitte diese zuerst verschieben oder löschen.`,
      )
    }
    context.change({ label: { key: 'workingGroup.removed', name: group.title }, areas: AREAS }, (change) => {
      for (const topic of listGroupTopics(db, group.groupingId)) {
        if (topic.workingGroupId === id)
          change.delete('working_group_topic', [group.groupingId, topic.id])
      }
      change.delete('working_group', id)
    })
    return null
  },

  'workingGroups.moveTopic': (context, { groupingId, topicId, workingGroupId, beforeTopicId }) => {
    const { db } = context
    getGrouping(db, groupingId)
    if (
      !listProposal(db, groupingId).has(topicId) &&
      !find(db, 'SELECT 1 AS known FROM topic WHERE id = ?', [topicId])
    ) {
      throw new CoreError('not_found', 'Dieses Handlungsfeld gibt es nicht mehr.')
    }
    if (workingGroupId !== null && getWorkingGroup(db, workingGroupId).groupingId !== groupingId) {
      throw new CoreError('not_found', 'Diesen Arbeitskreis gibt es hier nicht.')
    }
    const { title } = get<{ title: string }>(db, 'SELECT title FROM topic WHERE id = ?', [topicId])
    const placed = listGroupTopics(db, groupingId)
    const before = placed.find((topic) => topic.id === topicId)
    context.change({ label: { key: 'topic.moved', name: title }, areas: AREAS }, (change) => {
      if (workingGroupId === null) {
        if (before) change.delete('working_group_topic', [groupingId, topicId])
        return
      }
      const inGroup = placed.filter((topic) => topic.workingGroupId === workingGroupId)
      const place = {
        working_group_id: workingGroupId,
        position: positionBefore(inGroup, topicId, beforeTopicId),
      }
      if (before) change.update('working_group_topic', [groupingId, topicId], place)
      else change.insert('working_group_topic', { grouping_id: groupingId, topic_id: topicId, ...place })
    })
    return null
  },
}
