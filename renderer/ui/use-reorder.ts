import { computed, nextTick, onScopeDispose, ref, shallowRef, useId, watch } from 'vue'
import type { ComputedRef, Ref } from 'vue'
import { ui } from '../../shared/locales/de/ui.ts'
import { announce } from './notices.ts'
import { findPlaceByKey, withItemAt } from './reorder-order.ts'
import type { ReorderList, ReorderPlace } from './reorder-order.ts'
import { findPlaceAt, scrollNear } from './reorder-place.ts'

export interface Reorder {
  /** The lists as they should be drawn now: with the item that is being moved at its new place. */
  order: ComputedRef<readonly ReorderList[]>
  itemsOf: (listId: string) => readonly string[]
  /** The item in hand while dragging. */
  held: Readonly<Ref<string | null>>
  /** Attributes for the element around the items of a list. */
  listAttrs: (listId: string) => Record<string, unknown>
  /** Attributes for an item: Alt + arrow keys move it. */
  itemAttrs: (itemId: string) => Record<string, unknown>
  /** Attributes for the part of an item by which it is dragged (may be the item itself). */
  handleAttrs: (itemId: string) => Record<string, unknown>
}

/**
 * Moves items within and between lists, by pointer and by keyboard (Alt + arrows), and tells screen readers
 * where they went. Own lines instead of a library: the kept ones either lack the keyboard or the announcements,
 * or want to own the data. `move` hands the change to the core; until the lists come back changed the new
 * order is shown, and if `move` returns false the old one is back.
 */
export function useReorder(options: {
  lists: () => readonly ReorderList[]
  nameOf: (itemId: string) => string
  move: (itemId: string, place: ReorderPlace) => Promise<boolean>
}): Reorder {
  const scope = useId()
  const preview = shallowRef<readonly ReorderList[] | null>(null)
  const held = ref<string | null>(null)
  const order = computed(() => preview.value ?? options.lists())
  let start: { x: number; y: number; itemId: string } | null = null
  let focusAfter: string | null = null
  let pending = 0
  let listsChanged = false

  watch(
    () => JSON.stringify(options.lists()),
    () => {
      listsChanged = true
      // While moves are under way the lists are behind what is shown.
      if (!held.value && pending === 0) preview.value = null
      void restoreFocus()
    },
  )

  function element(itemId: string): HTMLElement | null {
    return document.querySelector(`[data-reorder="${scope}"][data-reorder-item="${itemId}"]`)
  }

  /** A moved element loses the focus in the browser; the keyboard user must not. */
  async function restoreFocus(): Promise<void> {
    if (!focusAfter) return
    const itemId = focusAfter
    await nextTick()
    const item = element(itemId)
    if (!item || item.contains(document.activeElement)) return
    const target = item.matches('[tabindex], button, a')
      ? item
      : item.querySelector<HTMLElement>('[data-reorder-focus]')
    target?.focus()
  }

  function placeOf(itemId: string): { list: ReorderList; index: number } | null {
    for (const list of order.value) {
      const index = list.items.indexOf(itemId)
      if (index >= 0) return { list, index }
    }
    return null
  }

  /** True when the move was accepted. */
  async function commit(itemId: string, place: ReorderPlace, from: ReorderList): Promise<boolean> {
    const to = placeOf(itemId)
    if (!to) return false
    const sentence = ui.moved(options.nameOf(itemId), to.index + 1, to.list.items.length)
    if (pending === 0) listsChanged = false
    pending++
    const accepted = await options.move(itemId, place)
    pending--
    if (!accepted || (pending === 0 && listsChanged)) preview.value = null
    if (accepted) announce(to.list.id !== from.id && to.list.name ? `${to.list.name}: ${sentence}` : sentence)
    return accepted
  }

  function moveByKey(itemId: string, key: string): boolean {
    const at = placeOf(itemId)
    if (!at) return false
    const place = findPlaceByKey(order.value, at, key)
    if (!place) return false
    preview.value = withItemAt(order.value, itemId, place)
    focusAfter = itemId
    void restoreFocus()
    void commit(itemId, place, at.list).then((accepted) => {
      // Back in its old place, where the browser has forgotten the focus.
      if (!accepted) void restoreFocus()
    })
    return true
  }

  function onKeydown(event: KeyboardEvent, itemId: string): void {
    if (!event.altKey || event.ctrlKey || event.metaKey || !event.key.startsWith('Arrow')) return
    // Alt + ← would otherwise leave the page in a browser.
    event.preventDefault()
    event.stopPropagation()
    moveByKey(itemId, event.key)
  }

  function onPointerdown(event: PointerEvent, itemId: string): void {
    if (event.button !== 0) return
    start = { x: event.clientX, y: event.clientY, itemId }
    addEventListener('pointermove', onPointermove)
    addEventListener('pointerup', onPointerup)
    addEventListener('pointercancel', letGo)
    addEventListener('keydown', onEscape, true)
  }

  function onPointermove(event: PointerEvent): void {
    if (!start) return
    // A few pixels of play, so that a click stays a click.
    if (!held.value && Math.hypot(event.clientX - start.x, event.clientY - start.y) < 5) return
    event.preventDefault()
    held.value = start.itemId
    const item = element(start.itemId)
    if (item) scrollNear(item, event.clientY)
    const place = findPlaceAt(scope, order.value, start.itemId, event.clientX, event.clientY)
    if (place) preview.value = withItemAt(order.value, start.itemId, place)
  }

  function onPointerup(): void {
    const itemId = held.value
    const from = itemId === null ? undefined : options.lists().find((list) => list.items.includes(itemId))
    const to = itemId === null ? null : placeOf(itemId)
    release()
    if (itemId === null || !from || !to) return
    const same = to.list.id === from.id && from.items.indexOf(itemId) === to.index
    if (same) {
      preview.value = null
      return
    }
    void commit(itemId, { listId: to.list.id, beforeId: to.list.items[to.index + 1] ?? null }, from)
  }

  function onEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !held.value) return
    event.preventDefault()
    event.stopPropagation()
    letGo()
  }

  function letGo(): void {
    release()
    preview.value = null
  }

  function release(): void {
    start = null
    held.value = null
    removeEventListener('pointermove', onPointermove)
    removeEventListener('pointerup', onPointerup)
    removeEventListener('pointercancel', letGo)
    removeEventListener('keydown', onEscape, true)
  }

  onScopeDispose(release)

  return {
    order,
    itemsOf: (listId) => order.value.find((list) => list.id === listId)?.items ?? [],
    held,
    listAttrs: (listId) => ({ 'data-reorder': scope, 'data-reorder-list': listId }),
    itemAttrs: (itemId) => ({
      'data-reorder': scope,
      'data-reorder-item': itemId,
      'data-held': held.value === itemId || undefined,
      onKeydown: (event: KeyboardEvent) => onKeydown(event, itemId),
    }),
    handleAttrs: (itemId) => ({
      style: { touchAction: 'none', userSelect: 'none' },
      onPointerdown: (event: PointerEvent) => onPointerdown(event, itemId),
    }),
  }
}
