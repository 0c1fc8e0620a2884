import { computed, ref, watch } from 'vue'
import type { ComputedRef } from 'vue'
import type { Output } from '../../../../shared/contract/index.ts'
import { usePush, useQuery } from '../../../client/index.ts'

/** How many ballots are there, live: the query, and the stream of the open round over it. */
export function useRoundProgress(
  roundId: () => string | null,
): ComputedRef<Output<'rounds.progress'> | undefined> {
  const { data } = useQuery(
    'rounds.progress',
    () => {
      const id = roundId()
      return id === null ? null : { roundId: id }
    },
    ['rounds', 'practice', 'sessions', 'lan'],
  )
  const streamed = ref<{ ballots: number; connected: number } | null>(null)
  // The newest answer of either kind counts.
  watch(data, () => (streamed.value = null))
  usePush((push) => {
    if (push.event === 'roundProgress' && push.roundId === roundId()) {
      streamed.value = { ballots: push.ballots, connected: push.connected }
    }
  })
  return computed(() => data.value && { ...data.value, ...streamed.value })
}
