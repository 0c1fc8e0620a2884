import { computed, onScopeDispose, ref, watch } from 'vue'
import type { ComputedRef } from 'vue'

/** Long enough to read fifteen lines aloud. */
const STAYS_MS = 15_000

/**
 * The page on the wall, from 0: pages that do not fit beside each other take turns.
 * @param count how many pages there are
 * @param held a page that must stay, e.g. because something is being revealed on it; null to let them turn
 */
export function usePages(count: () => number, held: () => number | null): ComputedRef<number> {
  const turned = ref(0)
  const turning = setInterval(() => turned.value++, STAYS_MS)
  onScopeDispose(() => clearInterval(turning))
  // Whoever reads begins with the first page.
  watch([count, () => held() === null], () => (turned.value = 0))
  return computed(() => Math.min(held() ?? turned.value % Math.max(1, count()), Math.max(0, count() - 1)))
}
