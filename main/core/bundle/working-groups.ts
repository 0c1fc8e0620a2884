import type { ChangeLabel } from '../../../shared/contract/projects.ts'
import type { Context, Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import { newId } from '../new-id.ts'
import { listTopics } from '../prepare/index.ts'
import { positionAtEnd } from '../store/order.ts'
import { removeTexts } from '../texts/index.ts'
import { BOARD_AREAS } from './areas.ts'
import { getGrouping, getWorkingGroup, listGroupTopics, listWorkingGroups } from './grouping-rows.ts'
import { blockOf, listLocks } from './lock-rows.ts'
import { hasParts } from './move-parts.ts'
import { putTopics, refuseMeeting, reopenDecision } from './moving.ts'

type Names = 'workingGroups.add' | 'workingGroups.update' | 'workingGroups.remove' | 'workingGroups.moveTopic'

export const workingGroupHandlers: Handlers<Names> = {
  'workingGroups.add': (context, input) => {
    getGrouping(context.db, input.groupingId)
    const id = newId(context, 'working_group', input.id)
    context.change(
      { label: { key: 'workingGroup.added', name: input.title }, areas: BOARD_AREAS },
      (change) => {
        reopenDecision(change, input.groupingId)
        change.insert('working_group', {
          id,
          grouping_id: input.groupingId,
          position: positionAtEnd(listWorkingGroups(context.db, input.groupingId)),
          proposal_index: null,
          title: input.title,
          lead: '',
        })
      },
    )
    return null
  },

  'workingGroups.update': (context, { id, ...patch }) => {
    const group = getWorkingGroup(context.db, id)
    context.change(
      { label: { key: 'workingGroup.changed', name: patch.title ?? group.title }, areas: BOARD_AREAS },
      (change) => change.update('working_group', id, patch),
    )
    return null
  },

  'workingGroups.remove': (context, { id }) => {
    const { db } = context
    const group = getWorkingGroup(db, id)
    if (hasParts(db, id)) {
      throw new CoreError(
        'group_has_measures',
        `Der Arbeitskreis „${group.title}“ hat schon etwas ausgearbeitet. Bitte das zuerst verschieben oder löschen, oder den Arbeitskreis mit einem anderen zusammenlegen.`,
      )
    }
    context.change(
      { label: { key: 'workingGroup.removed', name: group.title }, areas: BOARD_AREAS },
      (change) => {
        reopenDecision(change, group.groupingId)
        for (const topic of listGroupTopics(db, group.groupingId)) {
          if (topic.workingGroupId === id) change.delete('working_group_topic', [group.groupingId, topic.id])
        }
        // Wishes for it and places in it go along, and come back with undo.
        removeTexts(db, change, 'workingGroup', [id])
        change.delete('working_group', id)
      },
    )
    return null
  },

  'workingGroups.moveTopic': (context, input) => {
    moveTopic(context, input)
    return null
  },
}

interface Move {
  readonly groupingId: string
  readonly topicId: string
  readonly workingGroupId: string | null
  readonly beforeTopicId: string | null
}

/** Within its group a topic moves alone; into another one (or the parking lot) its whole block goes along. */
function moveTopic(context: Context, { groupingId, topicId, workingGroupId, beforeTopicId }: Move): void {
  const { db } = context
  getGrouping(db, groupingId)
  const topics = listTopics(db)
  const topic = topics.find(({ id }) => id === topicId)
  if (!topic) throw new CoreError('not_found', 'Dieses Handlungsfeld gibt es nicht mehr.')
  if (workingGroupId !== null) getWorkingGroup(db, workingGroupId)
  const placed = listGroupTopics(db, groupingId)
  const groupOf = new Map(placed.map((one) => [one.id, one.workingGroupId]))
  const stays = (groupOf.get(topicId) ?? null) === workingGroupId
  if (stays && (workingGroupId === null || isInPlace(placed, topicId, beforeTopicId))) return
  const locks = listLocks(db)
  const block = new Set(stays ? [topicId] : blockOf(topicId, locks))
  const moving = [
    ...placed.filter(({ id }) => block.has(id)),
    ...topics.filter(({ id }) => block.has(id) && !groupOf.has(id)),
  ].map(({ id }) => id)
  if (workingGroupId !== null && !stays) {
    const there = placed.filter((one) => one.workingGroupId === workingGroupId).map(({ id }) => id)
    const instead = 'Bitte einen anderen Arbeitskreis wählen oder zuerst die Trennung aufheben.'
    refuseMeeting(db, locks, [...moving, ...there], instead)
  }
  const label: ChangeLabel =
    moving.length === 1
      ? { key: 'topic.moved', name: topic.title }
      : { key: 'topics.moved', name: topic.title, count: moving.length - 1 }
  context.change({ label, areas: BOARD_AREAS }, (change) => {
    if (!stays) reopenDecision(change, groupingId)
    const beforeId = beforeTopicId !== null && block.has(beforeTopicId) ? null : beforeTopicId
    putTopics(db, change, groupingId, moving, { workingGroupId, beforeId })
  })
}

/** Whether a topic stands before the other one (null: at the end of its group) already. */
function isInPlace(
  placed: readonly { id: string; workingGroupId: string }[],
  topicId: string,
  beforeTopicId: string | null,
): boolean {
  const at = placed.findIndex(({ id }) => id === topicId)
  const next = placed[at + 1]
  const nextId = next && next.workingGroupId === placed[at]?.workingGroupId ? next.id : null
  return beforeTopicId === topicId || beforeTopicId === nextId
}
