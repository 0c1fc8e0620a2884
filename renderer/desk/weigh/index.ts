import { computed } from 'vue'
import { isCounted } from '../../../shared/contract/weigh.ts'
import { useQuery } from '../../client/index.ts'
import type { DeskStep } from '../shell/index.ts'
import WeighOverlay from './WeighOverlay.vue'
import WeighScreen from './WeighScreen.vue'
import { useRoundProgress } from './live/use-round-progress.ts'
import { isRunning } from './running.ts'
import { stateWords } from './state-words.ts'
import { useWeighCommands } from './use-weigh-commands.ts'

export const step: DeskStep = {
  id: 'weigh',
  component: WeighScreen,
  overlay: WeighOverlay,
  useState() {
    const { data: rounds } = useQuery('rounds.list', {}, ['rounds'])
    const { data: practice } = useQuery('practice.state', {}, ['practice', 'rounds'])
    const running = computed(() => rounds.value?.find(isRunning) ?? null)
    const progress = useRoundProgress(() => running.value?.id ?? null)
    return computed(() => {
      const all = rounds.value ?? []
      return {
        words: stateWords(all, !!practice.value, progress.value?.ballots ?? 0),
        done: all.length > 0 && all.every(({ state }) => isCounted(state)),
      }
    })
  },
  useCommands: useWeighCommands,
}
