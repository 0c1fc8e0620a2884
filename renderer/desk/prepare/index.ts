import { computed } from 'vue'
import { useQuery } from '../../client/index.ts'
import { useDeskStore } from '../shell/index.ts'
import type { DeskStep } from '../shell/index.ts'
import { deskPrepare } from '../../../shared/locales/de/desk-prepare.ts'
import PrepareOverlay from './PrepareOverlay.vue'
import PrepareScreen from './PrepareScreen.vue'
import { usePrepareStore } from './prepare-store.ts'

export { default as ImportPreview } from './ImportPreview.vue'
export { default as ListFilePicker } from './ListFilePicker.vue'
export { default as SessionDialog } from './SessionDialog.vue'

export const step: DeskStep = {
  id: 'prepare',
  component: PrepareScreen,
  overlay: PrepareOverlay,
  useState() {
    const { data: topics } = useQuery('topics.list', {}, ['topics'])
    const { data: sessions } = useQuery('sessions.list', {}, ['sessions'])
    return computed(() => {
      const count = topics.value?.length ?? 0
      return {
        words: count === 0 ? deskPrepare.noTopics : deskPrepare.topics(count),
        done: count >= 2 && (sessions.value?.length ?? 0) > 0,
      }
    })
  },
  useCommands() {
    const desk = useDeskStore()
    const prepare = usePrepareStore()
    return computed(() => [
      {
        id: 'prepare.add',
        label: deskPrepare.add.command,
        run: () => {
          desk.goTo('prepare')
          prepare.wantsToAdd = true
        },
      },
      { id: 'prepare.import', label: deskPrepare.import.title, run: () => prepare.startImport('') },
      { id: 'prepare.session', label: deskPrepare.sessions.add, run: () => (prepare.addingSession = true) },
    ])
  },
}
