/** Wall clock of this computer, which stands in the room: "2026-11-21T10:42". */
export function localDateTime(ms: number): string {
  const d = new Date(ms)
  return `${localDate(ms)}T${two(d.getHours())}:${two(d.getMinutes())}`
}

/** Calendar day of this computer: "2026-11-21". */
export function localDate(ms: number): string {
  const d = new Date(ms)
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
