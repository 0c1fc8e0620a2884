/** Where an item goes: into a list, before another item or (null) to the end. */
export interface ReorderPlace {
  listId: string
  beforeId: string | null
}

export interface ReorderList {
  id: string
  items: readonly string[]
  /** Said after a move from another list, e.g. "Arbeitskreis B". */
  name?: string
  /** How the items lie on the screen. Default: column. */
  flow?: 'column' | 'row'
}

/** Where an arrow key moves an item: ↑ ↓ within the list, ← → to the end of the list before or after; null = it stays. */
export function findPlaceByKey(
  lists: readonly ReorderList[],
  at: { list: ReorderList; index: number },
  key: string,
): ReorderPlace | null {
  const { list, index } = at
  const backwards = key === 'ArrowUp' || key === 'ArrowLeft'
  const sideways = key === 'ArrowLeft' || key === 'ArrowRight'
  if (sideways && lists.length > 1) {
    const target = lists[lists.findIndex((other) => other.id === list.id) + (backwards ? -1 : 1)]
    return target ? { listId: target.id, beforeId: null } : null
  }
  if (sideways) return null
  if (backwards ? index === 0 : index === list.items.length - 1) return null
  const beforeId = list.items[backwards ? index - 1 : index + 2] ?? null
  return { listId: list.id, beforeId }
}

/** The lists with the item taken out and put where it goes. */
export function withItemAt(
  lists: readonly ReorderList[],
  itemId: string,
  place: ReorderPlace,
): readonly ReorderList[] {
  return lists.map((list) => {
    const items = list.items.filter((id) => id !== itemId)
    if (list.id === place.listId) {
      const index = place.beforeId === null ? items.length : items.indexOf(place.beforeId)
      items.splice(index < 0 ? items.length : index, 0, itemId)
    }
    return { ...list, items }
  })
}
