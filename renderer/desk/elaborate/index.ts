import { computed } from 'vue'
import { useQuery } from '../../client/index.ts'
import type { DeskStep } from '../shell/index.ts'
import { deskElaborate } from '../../../shared/locales/de/desk-elaborate.ts'
import ElaborateScreen from './ElaborateScreen.vue'

export const step: DeskStep = {
  id: 'elaborate',
  component: ElaborateScreen,
  useState() {
    const { data: board } = useQuery('groupings.current', {}, ['groupings', 'topics'])
    const { data: measures } = useQuery('measures.list', {}, ['measures', 'groupings'])
    const words = deskElaborate.state
    return computed(() => {
      const count = measures.value?.length ?? 0
      if (count > 0) return { words: words.some(count), done: true }
      return { words: board.value ? words.none : words.noGroups, done: false }
    })
  },
}
