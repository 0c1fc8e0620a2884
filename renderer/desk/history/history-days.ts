import type { HistoryEntry } from '../../../shared/contract/history.ts'
import { deskHistory } from '../../../shared/locales/de/desk-history.ts'
import { formatDateWithDay, toIsoDate } from '../../ui/index.ts'

const DAY_MS = 86_400_000

/** What one command did to one thing, told together: a new measure and its first status are one line. */
export interface HistoryLine {
  entry: HistoryEntry
  /** Of the thing itself first, then what belongs to it. */
  parts: readonly HistoryEntry[]
}

export interface HistoryDay {
  day: string
  title: string
  lines: readonly HistoryLine[]
}

/** Entries of one day together, in the order they came: "Heute", "Gestern", "Samstag, 21.11.2026". */
export function historyDays(entries: readonly HistoryEntry[], nowMs: number): HistoryDay[] {
  const days: { day: string; title: string; lines: HistoryLine[] }[] = []
  for (const line of linesOf(entries)) {
    const day = toIsoDate(line.entry.atMs)
    const last = days.at(-1)
    if (last?.day === day) last.lines.push(line)
    else days.push({ day, title: titleOf(day, nowMs), lines: [line] })
  }
  return days
}

function linesOf(entries: readonly HistoryEntry[]): HistoryLine[] {
  const lines: { entry: HistoryEntry; parts: HistoryEntry[] }[] = []
  for (const entry of entries) {
    const last = lines.at(-1)
    const together = last && last.entry.changeId === entry.changeId && last.entry.title === entry.title
    if (together) last.parts.push(entry)
    else lines.push({ entry, parts: [entry] })
  }
  return lines
}

function titleOf(day: string, nowMs: number): string {
  if (day === toIsoDate(nowMs)) return deskHistory.today
  return day === toIsoDate(nowMs - DAY_MS) ? deskHistory.yesterday : formatDateWithDay(day)
}
