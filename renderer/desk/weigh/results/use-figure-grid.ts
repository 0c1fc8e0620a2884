import { ref } from 'vue'
import type { Ref } from 'vue'

/**
 * A table full of buttons is one stop of the Tab key; arrow keys, Pos1 and Ende go on from there. Buttons carry
 * `data-figure` with a key of their own.
 */
export function useFigureGrid(table: Readonly<Ref<HTMLElement | null>>) {
  /** The button Tab comes to; null = the first one. */
  const current = ref<string | null>(null)

  function rows(): HTMLElement[][] {
    return [...(table.value?.querySelectorAll('tr') ?? [])]
      .map((row) => [...row.querySelectorAll<HTMLElement>('[data-figure]')])
      .filter((row) => row.length > 0)
  }

  function onFocus(event: FocusEvent): void {
    const key = (event.target as HTMLElement).dataset['figure']
    if (key !== undefined) current.value = key
  }

  function onKey(event: KeyboardEvent): void {
    const move = MOVES[event.key]
    const all = rows()
    const y = all.findIndex((row) => row.includes(event.target as HTMLElement))
    if (!move || y < 0 || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const x = all[y]?.indexOf(event.target as HTMLElement) ?? 0
    const row = all[Math.min(Math.max(0, y + move.y), all.length - 1)] ?? []
    row[Math.min(Math.max(0, x + move.x), row.length - 1)]?.focus()
  }

  return { current, onFocus, onKey }
}

const MOVES: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  Home: { x: -1000, y: 0 },
  End: { x: 1000, y: 0 },
}
