import type { ReorderList } from '../../../ui/index.ts'

/** A topic and those that must stay with it. */
interface Locked {
  readonly topicId: string
  readonly lockedWith: readonly string[]
}

/**
 * Lists as they should be drawn while one item has moved: those locked to it stand behind it, wherever they
 * were, because that is what the core will do.
 * @param lists with the moved item at its new place
 */
export function withBlockMoved(
  lists: readonly ReorderList[],
  moved: string,
  topics: ReadonlyMap<string, Locked>,
): readonly ReorderList[] {
  const target = lists.find((list) => list.items.includes(moved))
  if (!target) return lists
  const others = new Set(topics.get(moved)?.lockedWith ?? [])
  // Those that are there already keep their places.
  for (const id of target.items) others.delete(id)
  if (others.size === 0) return lists
  return lists.map((list) => {
    const items = list.items.filter((id) => !others.has(id))
    if (list.id === target.id) items.splice(items.indexOf(moved) + 1, 0, ...others)
    return { ...list, items }
  })
}
