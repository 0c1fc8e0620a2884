import { computed, nextTick } from 'vue'
import type { Board, BoardTopic } from '../../../shared/contract/bundle.ts'
import { announce, notify, useReorder } from '../../ui/index.ts'
import type { Reorder } from '../../ui/index.ts'
import { useRun } from '../shell/index.ts'
import { deskBundle } from '../../../shared/locales/de/desk-bundle.ts'
import { useTakeBack } from './use-take-back.ts'

/** The list of topics that belong to no group, among the lists of the groups. */
export const PARKING_LOT = 'parking-lot'

export interface BoardActions {
  reorder: Reorder
  topicsOf: (listId: string) => readonly BoardTopic[]
  /** Puts a topic at the end of another list and keeps the focus on its card. */
  moveTo: (topic: BoardTopic, listId: string) => Promise<void>
  addGroup: () => Promise<void>
  updateGroup: (id: string, patch: { title: string } | { lead: string }) => Promise<void>
  removeGroup: (id: string) => Promise<void>
  decide: () => Promise<void>
}

/** Everything people can do with the board; the core decides, `refresh` fetches what it made of it. */
export function useBoard(board: () => Board, refresh: () => Promise<void>): BoardActions {
  const run = useRun()
  const takeBack = useTakeBack()
  const words = deskBundle.board

  const topics = computed(() => {
    const { groups, parkingLot } = board()
    return new Map(
      [...groups.flatMap((group) => group.topics), ...parkingLot].map((topic) => [topic.topicId, topic]),
    )
  })
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

  const reorder = useReorder({
    lists: () => [
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
    ],
    nameOf: (topicId) => topics.value.get(topicId)?.title ?? '',
    move: (topicId, { listId, beforeId }) => send(topicId, listId, beforeId),
  })

  function nameOf(listId: string): string {
    const group = board().groups.find((candidate) => candidate.id === listId)
    return group ? words.groupName(group.letter, group.title) : words.parkingLot
  }

  return {
    reorder,
    topicsOf: (listId) =>
      reorder.itemsOf(listId).flatMap((topicId) => {
        const topic = topics.value.get(topicId)
        return topic ? [topic] : []
      }),
    async moveTo(topic, listId) {
      if (!(await send(topic.topicId, listId, null))) return
      announce(words.movedTo(topic.title, nameOf(listId)))
      await refresh()
      await nextTick()
      document.querySelector<HTMLElement>(`[data-topic="${topic.topicId}"] [data-reorder-focus]`)?.focus()
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
    async removeGroup(id) {
      const group = board().groups.find((candidate) => candidate.id === id)
      if (!group || (await run('workingGroups.remove', { id })) === undefined) return
      takeBack.offer(words.removed(group.title), 'workingGroup.removed', group.title)
    },
    async decide() {
      if ((await run('groupings.decide', { groupingId: board().groupingId })) === undefined) return
      notify({ text: words.decided, kind: 'info' })
    },
  }
}
