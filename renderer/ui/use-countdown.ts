import { computed, onScopeDispose, ref, watch } from 'vue'
import type { ComputedRef } from 'vue'
import { leftAt, phaseAt } from '../../shared/domain/countdown.ts'
import type { Countdown, CountdownPhase } from '../../shared/domain/countdown.ts'

/**
 * A countdown as it stands now, right to the second; null when there is none or it ended long ago.
 * Call it in `setup`.
 */
export function useCountdown(
  countdown: () => Countdown | null | undefined,
): ComputedRef<{ leftMs: number; phase: CountdownPhase } | null> {
  const nowMs = ref(Date.now())
  let waiting: ReturnType<typeof setTimeout> | undefined

  /** Wakes up when the shown second changes. */
  function wait(): void {
    clearTimeout(waiting)
    nowMs.value = Date.now()
    const now = countdown()
    if (!now || now.endsAtMs === null || phaseAt(now, nowMs.value) === 'past') return
    const left = leftAt(now, nowMs.value)
    // A little late rather than a little early, or the old second would be shown for another one.
    waiting = setTimeout(wait, (left % 1000 || 1000) + 5)
  }

  watch(countdown, wait, { immediate: true, deep: true })
  onScopeDispose(() => clearTimeout(waiting))

  return computed(() => {
    const now = countdown()
    if (!now) return null
    const phase = phaseAt(now, nowMs.value)
    return phase === 'past' ? null : { leftMs: leftAt(now, nowMs.value), phase }
  })
}
