import { computed, nextTick } from 'vue'
import type { RoundTopic } from '../../../../../shared/contract/round.ts'
import { announce, useReorder } from '../../../../ui/index.ts'
import type { Reorder } from '../../../../ui/index.ts'
import { deskSorting } from '../../../../../shared/locales/de/desk-sorting.ts'
import { FRESH, STACK, moveCard } from './pile-board.ts'
import type { PileBoard } from './pile-board.ts'

export interface PileReorder {
  readonly reorder: Reorder
  readonly topicOf: (topicId: string) => RoundTopic | undefined
  /** Puts a card on a pile and keeps the focus on it. */
  readonly put: (topicId: string, target: string) => Promise<void>
  /** Where cards can go, this place left out. */
  readonly targets: (from: string) => { value: string; label: string }[]
  /** Takes a key pressed on a card; false when it is none of ours. */
  readonly press: (topicId: string, key: string) => boolean
}

/** Moves cards between the stack and the piles: by drag, Alt + arrows, figures and menu. Call it in `setup`. */
export function usePileReorder(options: {
  topics: () => readonly RoundTopic[]
  board: () => PileBoard
  change: (board: PileBoard) => void
}): PileReorder {
  const words = deskSorting.screen
  const byId = computed(() => new Map(options.topics().map((topic) => [topic.id, topic])))

  const reorder = useReorder({
    lists: () => [
      { id: STACK, items: options.board().stack, name: words.stack },
      ...options.board().piles.map(({ id, title, topicIds }, index) => ({
        id,
        items: topicIds,
        name: words.pileNamed(index + 1, title),
      })),
      { id: FRESH, items: [], name: words.fresh },
    ],
    nameOf: (topicId) => byId.value.get(topicId)?.title ?? '',
    move(topicId, { listId, beforeId }) {
      options.change(moveCard(options.board(), topicId, listId, beforeId))
      return Promise.resolve(true)
    },
  })

  async function put(topicId: string, target: string): Promise<void> {
    options.change(moveCard(options.board(), topicId, target))
    const { piles } = options.board()
    const at = piles.findIndex(({ topicIds }) => topicIds.includes(topicId))
    const card = byId.value.get(topicId)?.title ?? ''
    announce(
      at < 0 ? words.movedBack(card) : words.moved(card, words.pileNamed(at + 1, piles[at]?.title ?? '')),
    )
    await nextTick()
    document.querySelector<HTMLElement>(`[data-card="${topicId}"] [data-reorder-focus]`)?.focus()
  }

  return {
    reorder,
    topicOf: (topicId) => byId.value.get(topicId),
    put,
    targets(from) {
      const { piles } = options.board()
      return [
        ...piles.map(({ id, title }, index) => ({ value: id, label: words.toPile(index + 1, title) })),
        { value: FRESH, label: words.toFresh },
        { value: STACK, label: words.toStack },
      ].filter(({ value }) => value !== from)
    },
    press(topicId, key) {
      const { piles } = options.board()
      if (key === '0') void put(topicId, STACK)
      else if (/^n$/i.test(key)) void put(topicId, FRESH)
      else if (/^[1-9]$/.test(key)) {
        const pile = piles[Number(key) - 1]
        if (pile) void put(topicId, pile.id)
        // The next pile that is not there yet: its number makes it.
        else if (Number(key) === piles.length + 1) void put(topicId, FRESH)
      } else return false
      return true
    },
  }
}
