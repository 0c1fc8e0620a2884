import type { Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Change } from '../store/change-log.ts'
import { positionAtEnd, positionBefore } from '../store/order.ts'
import { find } from '../store/rows.ts'
import { getGrouping, getWorkingGroup, listGroupTopics, listWorkingGroups } from './grouping-rows.ts'

type Names = 'workingGroups.add' | 'workingGroups.update' | 'workingGroups.remove' | 'workingGroups.moveTopic'

const AREAS = ['groupings', 'measures', 'beamer'] as const

export const workingGroupHandlers: Handlers<Names> = {
  'workingGroups.add': (context, input) => {
    getGrouping(context.db, input.groupingId)
    const id = newId(context, 'working_group', input.id)
    context.change({ label: { key: 'workingGroup.added', name: input.title }, areas: AREAS }, (change) => {
      reopenDecision(change, input.groupingId)
      change.insert('working_group', {
        id,
        grouping_id: input.groupingId,
        position: positionAtEnd(listWorkingGroups(context.db, input.groupingId)),
        proposal_index: null,
        title: input.title,
        lead: '',
      })
    })
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
      reopenDecision(change, group.groupingId)
      for (const topic of listGroupTopics(db, group.groupingId)) {
        if (topic.workingGroupId === id) change.delete('working_group_topic', [group.groupingId, topic.id])
      }
      change.delete('working_group', id)
    })
    return null
  },

  'workingGroups.moveTopic': (context, { groupingId, topicId, workingGroupId, beforeTopicId }) => {
    const { db } = context
    getGrouping(db, groupingId)
    const topic = find<{ title: string }>(db, 'SELECT title FROM topic WHERE id = ?', [topicId])
    if (!topic) throw new CoreError('not_found', 'Dieses Handlungsfeld gibt es nicht mehr.')
    if (workingGroupId !== null) getWorkingGroup(db, workingGroupId)
    const placed = listGroupTopics(db, groupingId)
    const at = placed.findIndex(({ id }) => id === topicId)
    const before = placed[at]
    const next = placed[at + 1]
    const nextId = next && next.workingGroupId === before?.workingGroupId ? next.id : null
    const stays = (before?.workingGroupId ?? null) === workingGroupId
    if (stays && (workingGroupId === null || beforeTopicId === topicId || beforeTopicId === nextId))
      return null
    context.change({ label: { key: 'topic.moved', name: topic.title }, areas: AREAS }, (change) => {
      if (!stays) reopenDecision(change, groupingId)
      if (workingGroupId === null) {
        if (before) change.delete('working_group_topic', [groupingId, topicId])
        return
      }
      const inGroup = placed.filter((other) => other.workingGroupId === workingGroupId)
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

/** Decided is what people saw when they decided; when other topics belong together, they decide again. */
function reopenDecision(change: Change, groupingId: string): void {
  change.update('grouping', groupingId, { decided_on: null })
}
