import { computed, ref, watch } from 'vue'
import type { ComputedRef } from 'vue'
import type { BeamerScene } from '../../shared/contract/beamer.ts'
import { usePush } from '../client/index.ts'

/** The scene with the newest counts in it: progress streams in between two fetches of the scene. */
export function useLiveCounts(
  scene: ComputedRef<BeamerScene | undefined>,
): ComputedRef<BeamerScene | undefined> {
  const live = ref<{ roundId: string; ballots: number; connected: number }>()
  usePush((push) => {
    if (push.event === 'roundProgress') live.value = push
  })
  // A scene just fetched is newer than anything streamed before it.
  watch(scene, () => (live.value = undefined), { flush: 'sync' })

  return computed(() => {
    const now = scene.value
    if (!now || !live.value) return now
    if (now.kind === 'round' && now.state === 'open' && now.roundId === live.value.roundId) {
      return { ...now, ballots: live.value.ballots }
    }
    if (now.kind === 'join') return { ...now, connected: live.value.connected }
    return now
  })
}
