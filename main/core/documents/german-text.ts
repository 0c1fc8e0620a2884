import type { IsoDate, IsoLocalDateTime, MinutesVote } from '../../../shared/domain/minutes-model.ts'

const WEEKDAYS = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag']
const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
]

type Ymd = { year: number; month: number; day: number }

function parseDate(iso: string): Ymd | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  if (!match) return null
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
}

/** "21.11.2026"; a text that is no ISO date is handed back unchanged rather than lost. */
export function germanDate(iso: IsoDate): string {
  const date = parseDate(iso)
  if (!date) return iso
  return `${String(date.day).padStart(2, '0')}.${String(date.month).padStart(2, '0')}.${date.year}`
}

/** "Samstag, 21. November 2026". */
export function germanLongDate(iso: IsoDate): string {
  const date = parseDate(iso)
  if (!date) return iso
  const weekday = WEEKDAYS[new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay()] ?? ''
  return `${weekday}, ${date.day}. ${MONTHS[date.month - 1] ?? ''} ${date.year}`
}

/** "21.11.2026, 17:42 Uhr"; a trailing Z is said to be UTC, because that is what it is. */
export function germanDateTime(iso: IsoLocalDateTime): string {
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1]
  if (time === undefined) return germanDate(iso)
  return `${germanDate(iso)}, ${time} Uhr${iso.endsWith('Z') ? ' (UTC)' : ''}`
}

/** "10:42 Uhr", the clock part of a date and time; `null` if there is none. */
export function germanTime(iso: IsoLocalDateTime): string | null {
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1]
  return time === undefined ? null : `${time} Uhr${iso.endsWith('Z') ? ' (UTC)' : ''}`
}

/** "14:00 bis 17:30 Uhr", "ab 14:00 Uhr", "bis 17:30 Uhr", or `null` if neither is known. */
export function germanTimeSpan(from: string | null, to: string | null): string | null {
  if (from !== null && to !== null) return `${from} bis ${to} Uhr`
  if (from !== null) return `ab ${from} Uhr`
  return to === null ? null : `bis ${to} Uhr`
}

/** "01.03.2027 bis 31.12.2028", "ab 01.03.2027" …, or `null`. */
export function germanPeriod(from: IsoDate | null, to: IsoDate | null): string | null {
  if (from !== null && to !== null) return `${germanDate(from)} bis ${germanDate(to)}`
  if (from !== null) return `ab ${germanDate(from)}`
  return to === null ? null : `bis ${germanDate(to)}`
}

/** "3.–4." for a shared rank, "2." for a single one. */
export function germanRank(from: number, to: number): string {
  return from === to ? `${from}.` : `${from}.–${to}.`
}

/** "1.234,5": decimal comma, dots between thousands, at most `digits` decimals. */
export function germanNumber(value: number, digits: number): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(digits).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  const negative = value < 0 && /[1-9]/.test(whole + (fraction ?? ''))
  return `${negative ? '−' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`
}

/** "1 Stimmzettel" / "3 Themen": the count with the fitting form. */
export function counted(count: number, one: string, many: string): string {
  return `${germanNumber(count, 0)} ${count === 1 ? one : many}`
}

/** "Bildung, Arbeit und Wohnen". */
export function joinWords(words: string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} und ${words.at(-1) ?? ''}`
}

/** "12 Ja, 1 Nein, 2 Enthaltungen"; "ohne Abstimmung" where none was taken. */
export function germanVote(vote: MinutesVote | null): string {
  if (vote === null) return 'ohne Abstimmung'
  const { yes, no, abstained } = vote
  const parts = [
    `${germanNumber(yes, 0)} Ja`,
    `${germanNumber(no, 0)} Nein`,
    counted(abstained, 'Enthaltung', 'Enthaltungen'),
  ]
  return parts.join(', ')
}
