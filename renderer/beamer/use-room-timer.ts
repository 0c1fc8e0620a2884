import { inject, provide, watch } from 'vue'
import type { ComputedRef, InjectionKey } from 'vue'
import type { CountdownPhase } from '../../shared/domain/countdown.ts'
import { useQuery } from '../client/index.ts'
import { useCountdown } from '../ui/use-countdown.ts'
import { playChime } from './chime.ts'

export type RoomTimer = ComputedRef<{ leftMs: number; phase: CountdownPhase } | null>

const KEY: InjectionKey<RoomTimer> = Symbol('room timer')

/** The countdown for all scenes; rings when it ends in front of the room. Call it in the root's `setup`. */
export function provideRoomTimer(): RoomTimer {
  const { data } = useQuery('timer.state', {}, ['timer'])
  const timer = useCountdown(() => data.value)
  // A window opened after the end does not ring: it has never seen the countdown run.
  watch(
    () => timer.value?.phase,
    (phase, before) => {
      const ended = phase === 'over' && (before === 'last' || before === 'running')
      if (ended && data.value?.sound) void playChime()
    },
  )
  provide(KEY, timer)
  return timer
}

/** The countdown within a scene. */
export function useRoomTimer(): RoomTimer {
  const timer = inject(KEY)
  if (!timer) throw new Error('provideRoomTimer() was not called')
  return timer
}
