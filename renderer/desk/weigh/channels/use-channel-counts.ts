import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import type { BallotChannel } from '../../../../shared/domain/weighting.ts'
import { usePush, useQuery } from '../../../client/index.ts'

/** How many ballots came by which way, kept up to date while a round takes them. Call it in `setup`. */
export function useChannelCounts(roundId: () => string | null): {
  counts: ComputedRef<Readonly<Record<BallotChannel, number>>>
  connected: ComputedRef<number>
  refresh: () => Promise<void>
} {
  const { data, refresh } = useQuery(
    'rounds.progress',
    () => {
      const id = roundId()
      return id === null ? null : { roundId: id }
    },
    ['rounds', 'practice', 'lan'],
  )
  // The stream tells only how many in all; by which way must be asked for.
  usePush((push) => {
    if (push.event === 'roundProgress' && push.roundId === roundId()) void refresh()
  })
  return {
    counts: computed(() => {
      const counts = { phone: 0, kiosk: 0, paper: 0 }
      for (const { channel, ballots } of data.value?.channels ?? []) counts[channel] = ballots
      return counts
    }),
    connected: computed(() => data.value?.connected ?? 0),
    refresh,
  }
}
