import { computed } from 'vue'
import type { DeskStep } from '../shell/index.ts'
import { deskElaborate } from '../../../shared/locales/de/desk-elaborate.ts'
import ElaborateOverlay from './ElaborateOverlay.vue'
import ElaborateScreen from './ElaborateScreen.vue'
import { useElaborateStore } from './elaborate-store.ts'
import { useElaborateCommands } from './use-elaborate-commands.ts'
import { useOverview } from './use-overview.ts'

export const step: DeskStep = {
  id: 'elaborate',
  component: ElaborateScreen,
  overlay: ElaborateOverlay,
  useCommands: useElaborateCommands,
  useState() {
    // The frame is set up anew for every project.
    useElaborateStore().reset()
    const { data: overview } = useOverview()
    const words = deskElaborate.state
    return computed(() => {
      const groups = overview.value?.groups ?? []
      const count = groups.reduce((sum, group) => sum + group.measures, 0)
      if (count > 0) return { words: words.some(count), done: true }
      return { words: groups.length > 0 ? words.none : words.noGroups, done: false }
    })
  },
}
