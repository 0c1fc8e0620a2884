import type { ReorderList, ReorderPlace } from './reorder-order.ts'

/** The place under the pointer: the nearest list, and in it before the first item whose middle lies further on. */
export function findPlaceAt(
  scope: string,
  lists: readonly ReorderList[],
  itemId: string,
  x: number,
  y: number,
): ReorderPlace | null {
  let nearest: { list: ReorderList; element: Element; distance: number } | null = null
  for (const list of lists) {
    const element = document.querySelector(`[data-reorder="${scope}"][data-reorder-list="${list.id}"]`)
    if (!element) continue
    const distance = distanceTo(element.getBoundingClientRect(), x, y)
    if (!nearest || distance < nearest.distance) nearest = { list, element, distance }
  }
  if (!nearest) return null
  const { list, element } = nearest
  for (const candidate of list.items) {
    if (candidate === itemId) continue
    const item = element.querySelector(`[data-reorder-item="${candidate}"]`)
    if (!item) continue
    const box = item.getBoundingClientRect()
    const before =
      list.flow === 'row'
        ? y < box.top || (y <= box.bottom && x < box.left + box.width / 2)
        : y < box.top + box.height / 2
    if (before) return { listId: list.id, beforeId: candidate }
  }
  return { listId: list.id, beforeId: null }
}

function distanceTo(box: DOMRect, x: number, y: number): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom))
}

const EDGE_PX = 56
const STEP_PX = 14

/** Scrolls the area around the item when the pointer comes near its upper or lower edge. */
export function scrollNear(item: Element, y: number): void {
  let area = item.parentElement
  while (area && (area.scrollHeight <= area.clientHeight || getComputedStyle(area).overflowY === 'visible')) {
    area = area.parentElement
  }
  if (!area) return
  const box = area.getBoundingClientRect()
  if (y < box.top + EDGE_PX) area.scrollTop -= STEP_PX
  else if (y > box.bottom - EDGE_PX) area.scrollTop += STEP_PX
}
