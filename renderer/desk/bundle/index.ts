import { computed } from 'vue'
import { isCounted } from '../../../shared/contract/weigh.ts'
import { useQuery } from '../../client/index.ts'
import type { DeskStep } from '../shell/index.ts'
import { deskBundle } from '../../../shared/locales/de/desk-bundle.ts'
import BundleScreen from './BundleScreen.vue'
import { useBundleStore } from './bundle-store.ts'
import { isSorting } from './sorting-state.ts'
import { useBundleCommands } from './use-bundle-commands.ts'

export { default as RefusalNote } from './RefusalNote.vue'
export { useAttempt } from './use-attempt.ts'

export const step: DeskStep = {
  id: 'bundle',
  component: BundleScreen,
  useCommands: useBundleCommands,
  useState() {
    // The frame is set up anew for every project.
    useBundleStore().reset()
    const { data: board } = useQuery('groupings.current', {}, ['groupings', 'topics'])
    const { data: rounds } = useQuery('rounds.list', {}, ['rounds'])
    const { data: sortings } = useQuery('sortings.list', {}, ['sortings', 'rounds'])
    const words = deskBundle.state
    return computed(() => {
      // While cards are sorted that is what goes on, whatever stands on the board.
      if (isSorting(sortings.value ?? [])) return { words: words.sorting, done: false }
      const now = board.value
      if (now?.decidedOn) return { words: words.decided(now.groups.length), done: true }
      if (now) {
        const changes = now.handChanges.length
        return { words: changes > 0 ? words.changed(changes) : words.proposed, done: false }
      }
      const counted = [...(rounds.value ?? []), ...(sortings.value ?? [])].some(({ state }) =>
        isCounted(state),
      )
      return { words: counted ? words.possible : words.waiting, done: false }
    })
  },
}
