interface Key {
  key: string
  control: boolean
  alt: boolean
  meta: boolean
}

/** Keys of somebody who fills in a form; every other one could lead out of the page or change how it looks. */
export function isTyping({ key, control, alt, meta }: Key): boolean {
  if (control || alt || meta) return false
  return [...key].length === 1 || FORM_KEYS.has(key)
}

const FORM_KEYS: ReadonlySet<string> = new Set([
  'Tab',
  'Enter',
  'Escape',
  'Backspace',
  'Delete',
  'Shift',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
])
