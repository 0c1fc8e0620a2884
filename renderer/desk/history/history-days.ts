import type { HistoryEntry } from '../../../shared/contract/history.ts'
import { deskHistory } from '../../../shared/locales/de/desk-history.ts'
import { formatDateWithDay, toIsoDate } from '../../ui/index.ts'

const DAY_MS = 86_400_000

export interface HistoryDay {
  day: string
  title: string
  entries: readonly HistoryEntry[]
}

/** Entries of one day together, in the order they came: "Heute", "Gestern", "Samstag, 21.11.2026". */
export function historyDays(entries: readonly HistoryEntry[], nowMs: number): HistoryDay[] {
  const days: { day: string; title: string; entries: HistoryEntry[] }[] = []
  for (const entry of entries) {
    const day = toIsoDate(entry.atMs)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, title: titleOf(day, nowMs), entries: [entry] })
  }
  return days
}

function titleOf(day: string, nowMs: number): string {
  if (day === toIsoDate(nowMs)) return deskHistory.today
  return day === toIsoDate(nowMs - DAY_MS) ? deskHistory.yesterday : formatDateWithDay(day)
}
