import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import type { Sorting } from '../../../shared/contract/sortings.ts'
import { isCounted } from '../../../shared/contract/round.ts'
import { useQuery } from '../../client/index.ts'

/**
 * The sorting between opening and being counted, or null. While there is one, no round can be opened. Call it in
 * `setup`.
 */
export function useRunningSorting(): ComputedRef<Sorting | null> {
  const { data } = useQuery('sortings.list', {}, ['sortings', 'rounds'])
  return computed(() => data.value?.find(({ state }) => state !== 'draft' && !isCounted(state)) ?? null)
}
