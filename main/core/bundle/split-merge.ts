import type { Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import { proposeGroups } from '../../../shared/domain/grouping.ts'
import { buildSimilarity } from '../../../shared/domain/similarity.ts'
import { cutRange } from '../../../shared/domain/group-tree.ts'
import { newId } from '../new-id.ts'
import { listTopics } from '../prepare/index.ts'
import type { Change } from '../store/change-log.ts'
import type { ReadDb } from '../store/connection.ts'
import { positionAtEnd } from '../store/order.ts'
import { all } from '../store/rows.ts'
import { removeTexts } from '../texts/index.ts'
import { BOARD_AREAS } from './areas.ts'
import { groundsOf } from './basis.ts'
import { workingTitle } from './group-title.ts'
import { getGrouping, getWorkingGroup, listGroupTopics, listWorkingGroups } from './grouping-rows.ts'
import type { WorkingGroup } from './grouping-rows.ts'
import { listLocks } from './lock-rows.ts'
import { listPartIds, moveParts } from './move-parts.ts'
import { putTopics, refuseMeeting, reopenDecision } from './moving.ts'

export const splitMergeHandlers: Handlers<'workingGroups.split' | 'workingGroups.merge'> = {
  'workingGroups.split': (context, input) => {
    const { db } = context
    const group = getWorkingGroup(db, input.id)
    const leaving = findLeaving(db, group)
    const id = newId(context, 'working_group', input.newId)
    context.change(
      { label: { key: 'workingGroup.split', name: group.title }, areas: BOARD_AREAS },
      (change) => {
        const { groupingId } = group
        reopenDecision(change, groupingId)
        change.insert('working_group', {
          id,
          grouping_id: groupingId,
          // At the end, so that no other group (and none of its measures) gets another letter.
          position: positionAtEnd(listWorkingGroups(db, groupingId)),
          proposal_index: null,
          title: titleOf(db, group, leaving),
          lead: '',
        })
        putTopics(db, change, groupingId, leaving, { workingGroupId: id, beforeId: null })
      },
    )
    return null
  },

  'workingGroups.merge': (context, { id, intoId }) => {
    const { db } = context
    const group = getWorkingGroup(db, id)
    const into = getWorkingGroup(db, intoId)
    if (id === intoId) {
      throw new CoreError('invalid_input', 'Ein Arbeitskreis lässt sich nicht mit sich selbst zusammenlegen.')
    }
    const placed = listGroupTopics(db, group.groupingId)
    const topicsOf = (groupId: string) =>
      placed.filter((topic) => topic.workingGroupId === groupId).map((topic) => topic.id)
    refuseMeeting(
      db,
      listLocks(db),
      [...topicsOf(intoId), ...topicsOf(id)],
      'Bitte zuerst eines davon verschieben oder die Trennung aufheben.',
    )
    context.change(
      { label: { key: 'workingGroup.merged', name: group.title }, areas: BOARD_AREAS },
      (change) => {
        reopenDecision(change, group.groupingId)
        putTopics(db, change, group.groupingId, topicsOf(id), { workingGroupId: intoId, beforeId: null })
        moveParts(db, change, listPartIds(db, id), { workingGroupId: intoId })
        moveWishes(db, change, id, intoId)
        movePlacements(db, change, id, intoId)
        if (into.lead === '' && group.lead !== '')
          change.update('working_group', intoId, { lead: group.lead })
        removeTexts(db, change, 'workingGroup', [id])
        change.delete('working_group', id)
      },
    )
    return null
  },
}

/**
 * The topics that leave a group when it is split where it is least similar: the smaller part; of equal parts the one
 * without the topic of the lowest number. Topics locked together stay together.
 * @throws CoreError `too_few_topics`, `locks_forbid`
 */
function findLeaving(db: ReadDb, group: WorkingGroup): string[] {
  const inGroup = new Set(
    listGroupTopics(db, group.groupingId)
      .filter((topic) => topic.workingGroupId === group.id)
      .map((topic) => topic.id),
  )
  if (inGroup.size < 2) {
    throw new CoreError(
      'too_few_topics',
      `„${group.title}“ hat ${inGroup.size === 0 ? 'kein' : 'nur ein'} Handlungsfeld und lässt sich nicht teilen.`,
    )
  }
  const grouping = getGrouping(db, group.groupingId)
  const { places, similarity } = groundsOf(db, grouping)
  const topics = listTopics(db).filter((topic) => inGroup.has(topic.id))
  const between = buildSimilarity(topics.length, (a, b) => {
    const [first, second] = [places.get(topics[a]?.id ?? ''), places.get(topics[b]?.id ?? '')]
    return first === undefined || second === undefined ? 0 : (similarity[first]?.[second] ?? 0)
  })
  const { linkage } = grouping
  const settings = { k: 2, minSize: 1, maxSize: topics.length, linkage, locks: listLocks(db) }
  const halves = proposeGroups({ topics, similarity: between, settings })
  if (cutRange(halves).most < 2) {
    throw new CoreError(
      'locks_forbid',
      `Alle Handlungsfelder von „${group.title}“ werden zusammengehalten. Bitte zuerst eine Verbindung lösen.`,
    )
  }
  const [first = [], second = []] = halves.groups
  return [...(first.length < second.length ? first : second)]
}

/** A working title from the topics that leave, the weightiest first. */
function titleOf(db: ReadDb, group: WorkingGroup, topicIds: readonly string[]): string {
  const { ranks } = groundsOf(db, getGrouping(db, group.groupingId))
  // Ranks stand in the order of the ranking.
  const order = Object.keys(ranks)
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  const titles = listTopics(db).filter((topic) => topicIds.includes(topic.id))
  return workingTitle(titles.sort((a, b) => place(a.id) - place(b.id)).map((topic) => topic.title))
}

/** Who wished for both keeps the better wish. */
function moveWishes(db: ReadDb, change: Change, id: string, intoId: string): void {
  const wishes = all<{ personId: string; place: number; workingGroupId: string }>(
    db,
    'SELECT person_id, place, working_group_id FROM wish WHERE working_group_id IN (?, ?) ORDER BY person_id, place',
    [id, intoId],
  )
  for (const personId of new Set(wishes.map((wish) => wish.personId))) {
    const [best, worse] = wishes.filter((wish) => wish.personId === personId)
    if (worse) change.delete('wish', [personId, worse.place])
    if (best && best.workingGroupId === id) {
      change.update('wish', [personId, best.place], { working_group_id: intoId })
    }
  }
}

function movePlacements(db: ReadDb, change: Change, id: string, intoId: string): void {
  for (const { personId } of all<{ personId: string }>(
    db,
    'SELECT person_id FROM placement WHERE working_group_id = ? ORDER BY person_id',
    [id],
  )) {
    change.update('placement', personId, { working_group_id: intoId })
  }
}
