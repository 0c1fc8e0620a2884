import { shallowReactive } from 'vue'

/** A short message at the foot of the window. Problems stay until they are put away. */
export interface Notice {
  readonly id: number
  readonly text: string
  readonly kind: 'info' | 'problem'
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** What the live regions of this window say; drawn once by `KNotices`. */
export const notices = shallowReactive<Notice[]>([])
export const announcements = shallowReactive<{ text: string }>({ text: '' })

let nextId = 1

/** Shows a message, read out by screen readers; a new one takes the place of an older one of its kind. */
export function notify(notice: Omit<Notice, 'id'>): void {
  const older = notices.findIndex((other) => other.kind === notice.kind)
  if (older >= 0) notices.splice(older, 1)
  notices.push({ ...notice, id: nextId++ })
}

export function dismissNotice(id: number): void {
  const index = notices.findIndex((notice) => notice.id === id)
  if (index >= 0) notices.splice(index, 1)
}

/** Puts all messages away, e.g. when another project opens. */
export function clearNotices(): void {
  notices.splice(0)
}

/** Says something to screen readers only, e.g. where a moved card stands now. */
export function announce(text: string): void {
  // The same sentence twice would not be read twice: a no-break space makes it another one.
  announcements.text = announcements.text === text ? `${text}\u00a0` : text
}
