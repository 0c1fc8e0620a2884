/**
 * What people type for a day, as ISO: "21.11.2026", "21.11.26", "1.2.2026", also "2026-11-21".
 * @returns null when it is no day of the calendar
 */
export function parseGermanDate(text: string): string | null {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(text.trim())
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())
  const [day, month, year] = german
    ? [Number(german[1]), Number(german[2]), fullYear(Number(german[3]))]
    : iso
      ? [Number(iso[3]), Number(iso[2]), Number(iso[1])]
      : [0, 0, 0]
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCDate() !== day || date.getUTCMonth() !== month - 1) return null
  return date.toISOString().slice(0, 10)
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year
}

/**
 * What people type for a time of day, as "09:30": "9:30", "9.30", "930", "9", also with "Uhr".
 * @returns null when it is no time of day
 */
export function parseGermanTime(text: string): string | null {
  const parts = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text.replace(/\s*Uhr\s*$/i, '').trim())
  if (!parts) return null
  const hour = Number(parts[1])
  const minute = Number(parts[2] ?? 0)
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
