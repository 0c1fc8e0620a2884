import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import type { Round } from '../../../../shared/contract/weigh.ts'
import { useQuery } from '../../../client/index.ts'

/** The round that takes ballots or pauses, the practice round included; null when there is none. */
export function useLiveRound(): ComputedRef<Round | null> {
  const { data: rounds } = useQuery('rounds.list', {}, ['rounds'])
  const { data: practice } = useQuery('practice.state', {}, ['practice'])
  const isLive = ({ state }: Round): boolean => state === 'open' || state === 'paused'
  return computed(() => {
    const trial = practice.value?.round
    return trial && isLive(trial) ? trial : (rounds.value?.find(isLive) ?? null)
  })
}
