import { computed } from 'vue'
import type { Round } from '../../../shared/contract/weigh.ts'
import { useQuery } from '../../client/index.ts'
import type { DeskStep } from '../shell/index.ts'
import { deskWeigh } from '../../../shared/locales/de/desk-weigh.ts'
import { useChannelCommands } from './channels/index.ts'
import WeighOverlay from './WeighOverlay.vue'
import WeighScreen from './WeighScreen.vue'
import { useRoundProgress } from './live/use-round-progress.ts'
import { useWeighStore } from './weigh-store.ts'

export const step: DeskStep = {
  id: 'weigh',
  component: WeighScreen,
  overlay: WeighOverlay,
  useState() {
    const { data: rounds } = useQuery('rounds.list', {}, ['rounds'])
    const open = computed(() => rounds.value?.find((round) => round.state === 'open') ?? null)
    const progress = useRoundProgress(() => open.value?.id ?? null)
    return computed(() => ({
      words: stateWords(rounds.value ?? [], progress.value?.ballots ?? 0),
      done: rounds.value?.length ? rounds.value.every((round) => round.state === 'closed') : false,
    }))
  },
  useCommands() {
    const weigh = useWeighStore()
    const channelCommands = useChannelCommands()
    const { data: topics } = useQuery('topics.list', {}, ['topics'])
    const { data: sessions } = useQuery('sessions.list', {}, ['sessions'])
    return computed(() => [
      ...((topics.value?.length ?? 0) >= 2 && sessions.value?.length
        ? [{ id: 'weigh.new', label: deskWeigh.empty.create, run: () => weigh.startNew() }]
        : []),
      ...channelCommands.value,
    ])
  },
}

function stateWords(rounds: readonly Round[], ballots: number): string {
  const words = deskWeigh.state
  const open = rounds.find((round) => round.state === 'open')
  if (open) return words.open(open.number, ballots)
  const last = rounds.at(-1)
  if (!last) return words.none
  if (last.state === 'draft') return words.draft(last.number)
  if (rounds.length === 1) return words.closed(last.number)
  return words.closedSeveral(
    rounds.length,
    rounds.reduce((sum, round) => sum + round.ballots, 0),
  )
}
