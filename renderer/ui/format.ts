import { formatDate } from '../../shared/domain/german-format.ts'

/** "2026-11-21" → "Samstag, 21.11.2026" */
export function formatDateWithDay(isoDate: string): string {
  const day = new Date(`${isoDate}T12:00:00Z`).toLocaleDateString('de-DE', {
    weekday: 'long',
    timeZone: 'UTC',
  })
  return `${day}, ${formatDate(isoDate)}`
}

/** Milliseconds since 1970 → "10:42" on this computer's clock. */
export function formatClock(atMs: number): string {
  return new Date(atMs).toLocaleTimeString('de-DE', { hour: '2-digit', minute: '2-digit' })
}

/** Milliseconds since 1970 → "2026-11-21" in this computer's time zone. */
export function toIsoDate(atMs: number): string {
  const date = new Date(atMs)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
