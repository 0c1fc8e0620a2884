import { onScopeDispose, ref, watch } from 'vue'
import type { Ref } from 'vue'

/** Nobody has touched anything for this long: ask whether somebody is still there. */
export const ASK_AFTER_S = 90
/** How long the question stands before everything is forgotten. */
export const ANSWER_WITHIN_S = 20

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove', 'input'] as const

export interface Absence {
  /** Seconds until the turn ends by itself; null while nobody is missed. */
  left: Readonly<Ref<number | null>>
  /** Somebody is there. */
  stay: () => void
}

/**
 * Notices that a person has gone away.
 * @param counts whether absence matters at the moment
 * @param onGone the question was not answered
 */
export function useAbsence(counts: () => boolean, onGone: () => void): Absence {
  const left = ref<number | null>(null)
  let quietS = 0
  let ticking: ReturnType<typeof setInterval> | undefined

  function stay(): void {
    quietS = 0
    left.value = null
  }

  function tick(): void {
    quietS += 1
    if (quietS < ASK_AFTER_S) return
    left.value = Math.max(0, ASK_AFTER_S + ANSWER_WITHIN_S - quietS)
    if (left.value > 0) return
    stay()
    onGone()
  }

  // While the question stands only its answer counts; a cup put on the keyboard is no answer, but harmless.
  const noticed = (): void => {
    if (left.value === null) quietS = 0
  }
  for (const sign of SIGNS_OF_LIFE) addEventListener(sign, noticed, { passive: true, capture: true })

  watch(
    counts,
    (on) => {
      clearInterval(ticking)
      stay()
      if (on) ticking = setInterval(tick, 1000)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    clearInterval(ticking)
    for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, noticed, { capture: true })
  })
  return { left, stay }
}
