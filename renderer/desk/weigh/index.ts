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

export { useWeighStore } from './weigh-store.ts'

/** What sorting shares with weighting: the ways in, and how a ballot from the desk is sent. */
export { default as ChannelRow } from './channels/ChannelRow.vue'
export { JoinPanel, useChannelsStore } from './channels/index.ts'
export { default as PrintNote } from './channels/print/PrintNote.vue'
export { pdfName, usePrintPdf } from './channels/print/use-print-pdf.ts'
export { castUntilKnown } from './channels/paper/cast-until-known.ts'
export { cardWords } from './channels/paper/paper-words.ts'
export { makeBallotId, makeToken } from './channels/paper/random-ids.ts'
export { useChannelCounts } from './channels/use-channel-counts.ts'
export { useRoundProgress } from './live/use-round-progress.ts'
export { default as AccessChoice } from './set-up/AccessChoice.vue'
export { default as RoundTopics } from './set-up/RoundTopics.vue'

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
