import { computed, ref, watch } from 'vue'
import type { ComputedRef } from 'vue'
import type { BeamerScene } from '../../shared/contract/beamer.ts'

type Scene = Extract<BeamerScene, { kind: 'ranking' }>
type Row = Scene['rows'][number]

/** All places of a ranking, the hidden ones as null, and in which turn each appears. */
export function useReveal(scene: () => Scene): {
  places: ComputedRef<(Row | null)[]>
  /** Turn of a place in the present reveal, from 0: the last place first, only new ones wait. */
  turnOf: (index: number) => number
  complete: ComputedRef<boolean>
} {
  /** Rows that were revealed before the present ones came. */
  const before = ref(0)
  watch(
    () => scene().rows.length,
    (now, earlier) => (before.value = now > earlier ? earlier : 0),
  )
  return {
    places: computed(() => {
      const { rows, total } = scene()
      return [...Array.from({ length: Math.max(0, total - rows.length) }, () => null), ...rows]
    }),
    turnOf: (index) => Math.max(0, scene().total - 1 - index - before.value),
    complete: computed(() => scene().rows.length >= scene().total),
  }
}
