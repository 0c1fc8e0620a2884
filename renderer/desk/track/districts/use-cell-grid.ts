import { ref } from 'vue'
import type { Ref } from 'vue'

/**
 * A table full of buttons is one stop of the Tab key; arrow keys, Pos1 and Ende go on from there. Buttons carry
 * `data-cell` with "row column".
 */
export function useCellGrid(table: Readonly<Ref<HTMLElement | null>>) {
  const current = ref('0 0')

  function onFocus(event: FocusEvent): void {
    const key = (event.target as HTMLElement).dataset['cell']
    if (key !== undefined) current.value = key
  }

  function onKey(event: KeyboardEvent): void {
    const move = MOVES[event.key]
    const cell = (event.target as HTMLElement).dataset['cell']?.split(' ').map(Number)
    if (!move || !cell || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const rows = [...(table.value?.querySelectorAll('tbody tr') ?? [])].map((row) => [
      ...row.querySelectorAll<HTMLElement>('[data-cell]'),
    ])
    const row = rows[within((cell[0] ?? 0) + move.y, rows.length)] ?? []
    row[within((cell[1] ?? 0) + move.x, row.length)]?.focus()
  }

  return { isStop: (key: string) => key === current.value, onFocus, onKey }
}

function within(place: number, count: number): number {
  return Math.min(Math.max(0, place), count - 1)
}

const MOVES: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  Home: { x: -1000, y: 0 },
  End: { x: 1000, y: 0 },
}
