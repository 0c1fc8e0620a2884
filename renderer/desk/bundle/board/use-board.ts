import { computed, nextTick } from 'vue'
import type { ComputedRef } from 'vue'
import type { Board, BoardGroup, BoardTopic } from '../../../../shared/contract/bundle.ts'
import { joinList, quote } from '../../../../shared/domain/german-format.ts'
import { announce, useReorder } from '../../../ui/index.ts'
import type { Reorder } from '../../../ui/index.ts'
import { useRun, useTakeBack } from '../../shell/index.ts'
import { deskBundle } from '../../../../shared/locales/de/desk-bundle.ts'
import { useAttempt } from '../use-attempt.ts'
import { withBlockMoved } from './blocks.ts'

/** The list of topics that belong to no group, among the lists of the groups. */
export const PARKING_LOT = 'parking-lot'

export type LockKind = 'together' | 'apart'

export interface BoardActions {
  reorder: Reorder
  /** All topics of the board by id. */
  topics: ComputedRef<ReadonlyMap<string, BoardTopic>>
  titles: ComputedRef<ReadonlyMap<string, string>>
  /** The card in hand and those that come along. */
  held: ComputedRef<ReadonlySet<string>>
  topicsOf: (listId: string) => readonly BoardTopic[]
  /** Puts a topic at the end of another list and keeps the focus on its card. */
  moveTo: (topic: BoardTopic, listId: string) => Promise<void>
  /** The reason when it was refused, else null. */
  setLock: (a: string, b: string, kind: LockKind | null) => Promise<string | null>
  addGroup: () => Promise<void>
  updateGroup: (
    id: string,
    patch: { title: string } | { lead: string } | { colour: number | null },
  ) => Promise<void>
  splitGroup: (group: BoardGroup) => Promise<void>
  /** The reason when it was refused, else null. */
  mergeGroup: (group: BoardGroup, into: BoardGroup) => Promise<string | null>
  removeGroup: (id: string) => Promise<void>
}

/** Everything people can do with the board; the core decides, `refresh` fetches what it made of it. */
export function useBoard(board: () => Board, refresh: () => Promise<void>): BoardActions {
  const run = useRun()
  const attempt = useAttempt()
  const takeBack = useTakeBack()
  const words = deskBundle.board

  const topics = computed(() => {
    const { groups, parkingLot } = board()
    return new Map(
      [...groups.flatMap((group) => group.topics), ...parkingLot].map((topic) => [topic.topicId, topic]),
    )
  })
  const titles = computed(() => new Map([...topics.value].map(([id, { title }]) => [id, title])))
  const idsOf = (list: readonly BoardTopic[]) => list.map((topic) => topic.topicId)

  async function send(topicId: string, listId: string, beforeTopicId: string | null): Promise<boolean> {
    const parked = listId === PARKING_LOT
    // The parking lot has no order of its own: it follows the ranking.
    if (parked && board().parkingLot.some((topic) => topic.topicId === topicId)) return false
    const done = await run('workingGroups.moveTopic', {
      groupingId: board().groupingId,
      topicId,
      workingGroupId: parked ? null : listId,
      beforeTopicId: parked ? null : beforeTopicId,
    })
    return done !== undefined
  }

  const lists = () => [
    ...board().groups.map((group) => ({
      id: group.id,
      items: idsOf(group.topics),
      name: words.groupName(group.letter, group.title),
    })),
    {
      id: PARKING_LOT,
      items: idsOf(board().parkingLot),
      name: words.parkingLot,
      flow: 'row' as const,
    },
  ]
  const reorder = useReorder({
    lists,
    nameOf: (topicId) => titles.value.get(topicId) ?? '',
    move: (topicId, { listId, beforeId }) => send(topicId, listId, beforeId),
  })

  /** The one topic that lies in another list than the core says, while it is dragged or on its way. */
  const moving = computed(() => {
    const before = lists()
    for (const list of reorder.order.value) {
      const was = new Set(before.find(({ id }) => id === list.id)?.items)
      const came = list.items.find((id) => !was.has(id))
      if (came !== undefined) return came
    }
    return null
  })
  const drawn = computed(() =>
    moving.value === null
      ? reorder.order.value
      : withBlockMoved(reorder.order.value, moving.value, topics.value),
  )
  const held = computed(() => {
    const inHand = reorder.held.value
    return new Set(inHand === null ? [] : [inHand, ...(topics.value.get(inHand)?.lockedWith ?? [])])
  })

  function nameOf(listId: string): string {
    const group = board().groups.find((candidate) => candidate.id === listId)
    return group ? words.groupName(group.letter, group.title) : words.parkingLot
  }

  return {
    reorder,
    topics,
    titles,
    held,
    topicsOf: (listId) =>
      (drawn.value.find((list) => list.id === listId)?.items ?? []).flatMap((topicId) => {
        const topic = topics.value.get(topicId)
        return topic ? [topic] : []
      }),
    async moveTo(topic, listId) {
      if (!(await send(topic.topicId, listId, null))) return
      const others = topic.lockedWith.flatMap((id) => titles.value.get(id) ?? []).map(quote)
      announce(
        others.length > 0
          ? words.movedWith(topic.title, joinList(others), nameOf(listId))
          : words.movedTo(topic.title, nameOf(listId)),
      )
      await refresh()
      await nextTick()
      document.querySelector<HTMLElement>(`[data-topic="${topic.topicId}"] [data-reorder-focus]`)?.focus()
    },
    async setLock(a, b, kind) {
      const refusal = await attempt('topicLocks.set', { a, b, kind })
      if (refusal === null) await refresh()
      return refusal
    },
    async addGroup() {
      const { groupingId } = board()
      if ((await run('workingGroups.add', { groupingId, title: words.newTitle })) === undefined) return
      await refresh()
      await nextTick()
      document.querySelector<HTMLElement>(`[data-group="${board().groups.at(-1)?.id}"] .inline-text`)?.click()
    },
    async updateGroup(id, patch) {
      await run('workingGroups.update', { id, ...patch })
    },
    async splitGroup(group) {
      if ((await run('workingGroups.split', { id: group.id })) === undefined) return
      takeBack.offer(words.split(group.title))
    },
    async mergeGroup(group, into) {
      const refusal = await attempt('workingGroups.merge', { id: group.id, intoId: into.id })
      if (refusal === null) {
        takeBack.offer(words.merged(group.title, into.title))
      }
      return refusal
    },
    async removeGroup(id) {
      const group = board().groups.find((candidate) => candidate.id === id)
      if (!group || (await run('workingGroups.remove', { id })) === undefined) return
      takeBack.offer(words.removed(group.title))
    },
  }
}
