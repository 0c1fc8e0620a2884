import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { useQuery } from '../../client/index.ts'
import { useShowOnBeamer } from './use-show-on-beamer.ts'

export interface BeamerReveal {
  /** How far the ranking on the wall is; null when nothing is left to reveal. */
  progress: ComputedRef<{ shown: number; total: number } | null>
  next: () => Promise<void>
  all: () => Promise<void>
}

/** Leads through a ranking that is revealed place by place. Call it in `setup`. */
export function useBeamerReveal(): BeamerReveal {
  const showOnBeamer = useShowOnBeamer()
  const { data: scene } = useQuery('beamer.scene', {}, ['beamer'])
  const ranking = computed(() => {
    const now = scene.value
    return now?.kind === 'ranking' && now.needed === null && now.rows.length < now.total ? now : null
  })

  async function show(shown: number | null): Promise<void> {
    const now = ranking.value
    if (now) await showOnBeamer({ kind: 'ranking', roundId: now.roundId, shown })
  }

  return {
    progress: computed(
      () => ranking.value && { shown: ranking.value.rows.length, total: ranking.value.total },
    ),
    // Equal topics come together: the core takes all of them.
    next: () => show((ranking.value?.rows.length ?? 0) + 1),
    all: () => show(null),
  }
}
