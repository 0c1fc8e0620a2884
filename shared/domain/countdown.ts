/** A countdown as the core keeps it: `endsAtMs` while it runs, `leftMs` while it is stopped for a moment. */
export interface Countdown {
  readonly totalMs: number
  readonly endsAtMs: number | null
  readonly leftMs: number | null
}

/** `last`: the last seconds. `over`: just ended. `past`: ended so long ago that nobody wants to read it any more. */
export type CountdownPhase = 'paused' | 'running' | 'last' | 'over' | 'past'

/** How long before the end the room is warned. */
const LAST_MS = 10_000

/** How long the end is told. */
const TOLD_MS = 120_000

/** Milliseconds left, 0 once it is over. */
export function leftAt({ endsAtMs, leftMs }: Countdown, nowMs: number): number {
  return Math.max(0, endsAtMs === null ? (leftMs ?? 0) : endsAtMs - nowMs)
}

/** Where a countdown stands. */
export function phaseAt(countdown: Countdown, nowMs: number): CountdownPhase {
  const { endsAtMs } = countdown
  if (endsAtMs === null) return 'paused'
  if (nowMs < endsAtMs) return leftAt(countdown, nowMs) <= LAST_MS ? 'last' : 'running'
  return nowMs - endsAtMs < TOLD_MS ? 'over' : 'past'
}

/**
 * What is left as a clock shows it: "4:59", above an hour "1:02:03". Begun seconds count, so that "0:00" means over.
 * @param leftMs at least 0
 */
export function formatLeft(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  const rest = two(seconds % 60)
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`
}
