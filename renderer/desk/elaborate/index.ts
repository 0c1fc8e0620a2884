import { computed } from 'vue'
import { useQuery } from '../../client/index.ts'
import type { DeskStep } from '../shell/index.ts'
import { deskElaborate } from '../../../shared/locales/de/desk-elaborate.ts'
import ElaborateOverlay from './ElaborateOverlay.vue'
import ElaborateScreen from './ElaborateScreen.vue'
import { useElaborateStore } from './elaborate-store.ts'
import { useElaborateCommands } from './use-elaborate-commands.ts'

export const step: DeskStep = {
  id: 'elaborate',
  component: ElaborateScreen,
  overlay: ElaborateOverlay,
  useCommands: useElaborateCommands,
  useState() {
    // The frame is set up anew for every project.
    useElaborateStore().reset()
    // The same question as the next step asks: one answer for both.
    const { data: phases } = useQuery('phases.list', {}, ['groupings', 'documents'])
    const words = deskElaborate.state
    return computed(() => {
      const current = phases.value?.find((phase) => phase.current)
      if (!current || current.groups === 0) return { words: words.noGroups, done: false }
      return current.measures > 0
        ? { words: words.some(current.measures), done: true }
        : { words: words.none, done: false }
    })
  },
}
