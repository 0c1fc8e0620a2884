import { joinList, quote } from '../../../shared/domain/german-format.ts'
import type { TopicLocks } from '../../../shared/domain/topic-locks.ts'
import { CoreError } from '../errors.ts'
import { listTopics } from '../prepare/index.ts'
import type { Change } from '../store/change-log.ts'
import type { ReadDb } from '../store/connection.ts'
import { positionBefore } from '../store/order.ts'
import type { Placed } from '../store/order.ts'
import { listGroupTopics } from './grouping-rows.ts'
import type { GroupTopic } from './grouping-rows.ts'
import { relationsOf } from './lock-rows.ts'

/** Decided is what people saw when they decided; when other topics belong together, they decide again. */
export function reopenDecision(change: Change, groupingId: string): void {
  change.update('grouping', groupingId, { decided_on: null })
}

/**
 * Puts topics into a group, side by side in this order, or (null) into the parking lot.
 * @param beforeId a topic of that group that is not moved; null for the end
 * @throws CoreError `not_found` if `beforeId` does not lie in the group
 */
export function putTopics(
  db: ReadDb,
  change: Change,
  groupingId: string,
  topicIds: readonly string[],
  target: { readonly workingGroupId: string | null; readonly beforeId: string | null },
): void {
  const placed = listGroupTopics(db, groupingId)
  const { workingGroupId, beforeId } = target
  if (workingGroupId === null) {
    for (const topicId of topicIds) {
      if (isPlaced(placed, topicId)) change.delete('working_group_topic', [groupingId, topicId])
    }
    return
  }
  const moving = new Set(topicIds)
  const others: Placed[] = placed.filter(
    (topic) => topic.workingGroupId === workingGroupId && !moving.has(topic.id),
  )
  for (const topicId of topicIds) {
    const position = positionBefore(others, topicId, beforeId)
    const at = beforeId === null ? others.length : others.findIndex((topic) => topic.id === beforeId)
    others.splice(at, 0, { id: topicId, position })
    const place = { working_group_id: workingGroupId, position }
    if (isPlaced(placed, topicId)) change.update('working_group_topic', [groupingId, topicId], place)
    else change.insert('working_group_topic', { grouping_id: groupingId, topic_id: topicId, ...place })
  }
}

function isPlaced(placed: readonly GroupTopic[], topicId: string): boolean {
  return placed.some((topic) => topic.id === topicId)
}

/**
 * Refuses a group in which two topics would lie that people keep apart.
 * @param what to do instead, as the end of the sentence
 * @throws CoreError `topics_apart`
 */
export function refuseMeeting(
  db: ReadDb,
  locks: TopicLocks,
  topicIds: readonly string[],
  instead: string,
): void {
  const topics = listTopics(db).filter((topic) => topicIds.includes(topic.id))
  // Over a chain of locks also two may be kept apart that nobody named together.
  const relations = relationsOf([...topicIds, ...locks.together.flat(), ...locks.apart.flat()], locks)
  for (const [index, first] of topics.entries()) {
    const apart = relations.get(first.id)?.lockedApart ?? []
    const second = topics.slice(index + 1).find(({ id }) => apart.includes(id))
    if (!second) continue
    const both = joinList([quote(first.title), quote(second.title)])
    throw new CoreError('topics_apart', `${both} sollen nie in einem Arbeitskreis liegen. ${instead}`)
  }
}
