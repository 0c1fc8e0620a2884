import type { Pile } from './piles.ts'

/** Cards being sorted on the screen. */
export interface PileBoard {
  /** Cards that lie on no pile yet, in their order. */
  readonly stack: readonly string[]
  readonly piles: readonly BoardPile[]
}

export interface BoardPile extends Pile {
  readonly id: string
}

/** Where a card goes: on a pile, back to the stack, or on a pile that is not there yet. */
export const STACK = 'stack'
export const FRESH = 'fresh'

let made = 0
function makeId(): string {
  return `pile-${++made}`
}

/** All cards on the stack. */
export function freshBoard(topicIds: readonly string[]): PileBoard {
  return { stack: topicIds, piles: [] }
}

/** A saved sheet laid out again, to be corrected. */
export function boardOf(piles: readonly Pile[], topicIds: readonly string[]): PileBoard {
  const sorted = new Set(piles.flatMap((pile) => pile.topicIds))
  return {
    stack: topicIds.filter((id) => !sorted.has(id)),
    piles: piles.map((pile) => ({ ...pile, id: makeId() })),
  }
}

/** Puts a card on a pile, before another card or to the end; a pile without name that it leaves empty goes. */
export function moveCard(
  board: PileBoard,
  topicId: string,
  target: string,
  beforeId: string | null = null,
): PileBoard {
  const put = (ids: readonly string[], isTarget: boolean): string[] => {
    const without = ids.filter((id) => id !== topicId)
    if (!isTarget) return without
    const index = beforeId === null ? without.length : without.indexOf(beforeId)
    return without.toSpliced(index < 0 ? without.length : index, 0, topicId)
  }
  const moved = board.piles.map((pile) => ({ ...pile, topicIds: put(pile.topicIds, pile.id === target) }))
  const piles = target === FRESH ? [...moved, { id: makeId(), title: '', topicIds: [topicId] }] : moved
  return {
    stack: put(board.stack, target === STACK),
    piles: piles.filter(({ topicIds, title }) => topicIds.length > 0 || title !== ''),
  }
}

export function namePile(board: PileBoard, pileId: string, title: string): PileBoard {
  return { ...board, piles: board.piles.map((pile) => (pile.id === pileId ? { ...pile, title } : pile)) }
}

/** The cards of a pile go back to the stack. */
export function dissolvePile(board: PileBoard, pileId: string): PileBoard {
  const pile = board.piles.find(({ id }) => id === pileId)
  return {
    stack: [...board.stack, ...(pile?.topicIds ?? [])],
    piles: board.piles.filter(({ id }) => id !== pileId),
  }
}

/** Whether nothing has been sorted yet, so that nothing is lost when it goes away. */
export function isUntouchedBoard({ piles }: PileBoard): boolean {
  return piles.length === 0
}
