import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Does a piece of work and watches how long the event loop stands still meanwhile, to the millisecond. */
export async function watched(work: () => Promise<unknown>): Promise<{ ms: number; blockedMs: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  // It measures from tick to tick, so the first one must have been.
  await pause()
  const begun = performance.now()
  await work()
  const ms = performance.now() - begun
  // What blocked to the very end is seen by the next tick only.
  await pause()
  delay.disable()
  return { ms, blockedMs: delay.max / 1e6 }
}

export function pause(ms = 20): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
