import { computed } from 'vue'
import { isCounted } from '../../../shared/contract/weigh.ts'
import { useQuery } from '../../client/index.ts'
import type { DeskStep } from '../shell/index.ts'
import { deskBundle } from '../../../shared/locales/de/desk-bundle.ts'
import BundleScreen from './BundleScreen.vue'

export { default as GroupLetter } from './GroupLetter.vue'
export { useTakeBack } from './use-take-back.ts'

export const step: DeskStep = {
  id: 'bundle',
  component: BundleScreen,
  useState() {
    const { data: board } = useQuery('groupings.current', {}, ['groupings', 'topics'])
    const { data: rounds } = useQuery('rounds.list', {}, ['rounds'])
    const words = deskBundle.state
    return computed(() => {
      const now = board.value
      if (now?.decidedOn) return { words: words.decided(now.groups.length), done: true }
      if (now) {
        const changes = now.handChanges.length
        return { words: changes > 0 ? words.changed(changes) : words.proposed, done: false }
      }
      const counted = rounds.value?.some(({ state }) => isCounted(state)) ?? false
      return { words: counted ? words.possible : words.waiting, done: false }
    })
  },
}
