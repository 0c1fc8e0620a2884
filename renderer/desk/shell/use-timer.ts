import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import type { TimerState } from '../../../shared/contract/timer.ts'
import type { CountdownPhase } from '../../../shared/domain/countdown.ts'
import { useQuery } from '../../client/index.ts'
import { useCountdown } from '../../ui/index.ts'
import { useRun } from './use-run.ts'

/** Usual lengths in minutes. */
export const TIMER_PRESETS = [2, 3, 5, 10] as const

export interface DeskTimer {
  state: ComputedRef<TimerState | null>
  now: ComputedRef<{ leftMs: number; phase: CountdownPhase } | null>
  start: (minutes: number, sound?: boolean) => Promise<unknown>
  pause: () => Promise<unknown>
  resume: () => Promise<unknown>
  clear: () => Promise<unknown>
  setSound: (on: boolean) => Promise<unknown>
}

/** The countdown of the room and how to steer it. Call it in `setup`. */
export function useTimer(): DeskTimer {
  const run = useRun()
  const { data } = useQuery('timer.state', {}, ['timer'])
  const state = computed(() => data.value ?? null)
  const now = useCountdown(() => state.value)
  return {
    state,
    now,
    start: (minutes, sound = true) => run('timer.start', { seconds: minutes * 60, sound }),
    pause: () => run('timer.pause', {}),
    resume: () => run('timer.resume', {}),
    clear: () => run('timer.clear', {}),
    setSound: (on) => run('timer.setSound', { on }),
  }
}
