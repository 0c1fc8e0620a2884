import { formatDate } from '../../../../shared/domain/german-format.ts'
import { formatClock, toIsoDate } from '../../../ui/index.ts'

/** A moment as a person would say it: the clock today, the day before that. */
export function whenWords(atMs: number, nowMs: number): string {
  const day = toIsoDate(atMs)
  return day === toIsoDate(nowMs) ? `um ${formatClock(atMs)}` : `am ${formatDate(day)}`
}
