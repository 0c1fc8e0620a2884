import { onMounted, onScopeDispose } from 'vue'

export interface Shortcuts {
  step: (number: number) => void
  palette: () => void
  undo: () => void
  redo: () => void
}

/** Strg 1…6, Strg K, Strg Z and Strg Umschalt Z (also Strg Y), anywhere in the window. */
export function useShortcuts(shortcuts: Shortcuts): void {
  function onKeydown(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return
    const key = event.key.toLowerCase()
    if (key === 'k') take(event, shortcuts.palette)
    else if (/^[1-9]$/.test(key) && !event.shiftKey) take(event, () => shortcuts.step(Number(key)))
    else if (isWriting(event.target)) return
    else if (key === 'z') take(event, event.shiftKey ? shortcuts.redo : shortcuts.undo)
    else if (key === 'y') take(event, shortcuts.redo)
  }

  onMounted(() => addEventListener('keydown', onKeydown))
  onScopeDispose(() => removeEventListener('keydown', onKeydown))
}

function take(event: KeyboardEvent, act: () => void): void {
  event.preventDefault()
  act()
}

/** In a field with text, Strg Z belongs to the text. An empty field (ready for the next topic) has none. */
function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return target.value !== ''
  return target instanceof HTMLInputElement && target.value !== ''
}
