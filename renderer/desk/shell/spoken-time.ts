import type { CountdownPhase } from '../../../shared/domain/countdown.ts'
import { deskTimer } from '../../../shared/locales/de/desk-timer.ts'

/** When somebody who cannot see the clock is told what is left, in seconds. */
const TOLD_AT = [600, 300, 120, 60, 10]

/**
 * What is said about a countdown: it changes a few times only, so that a screen reader speaks a few times only.
 * @param totalMs length of the countdown; what it starts with is said at once
 */
export function spokenTime(totalMs: number, leftMs: number, phase: CountdownPhase): string {
  const words = deskTimer.spoken
  if (phase === 'over' || phase === 'past') return words.over
  if (phase === 'paused') return words.paused
  const total = totalMs / 1000
  const marks = [total, ...TOLD_AT.filter((mark) => mark < total)]
  const mark = marks.findLast((seconds) => leftMs / 1000 <= seconds) ?? total
  return mark % 60 === 0 ? words.minutes(mark / 60) : words.seconds(mark)
}
