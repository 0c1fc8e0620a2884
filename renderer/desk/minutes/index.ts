import { computed } from 'vue'
import { useCurrentSession } from '../shell/index.ts'
import type { DeskStep } from '../shell/index.ts'
import { deskMinutes } from '../../../shared/locales/de/desk-minutes.ts'
import MinutesScreen from './MinutesScreen.vue'

export const step: DeskStep = {
  id: 'minutes',
  component: MinutesScreen,
  useState() {
    const { session } = useCurrentSession()
    return computed(() => ({
      words: session.value ? deskMinutes.state.ready : deskMinutes.state.noSession,
      done: false,
    }))
  },
}
