import { computed } from 'vue'
import { useQuery } from '../../client/index.ts'
import type { DeskStep } from '../shell/index.ts'
import { deskTrack } from '../../../shared/locales/de/desk-track.ts'
import TrackScreen from './TrackScreen.vue'
import { useTrackCommands } from './use-track-commands.ts'
import { useTrackStore } from './track-store.ts'

export const step: DeskStep = {
  id: 'track',
  component: TrackScreen,
  useCommands: useTrackCommands,
  useState() {
    // The frame is set up anew for every project.
    useTrackStore().reset()
    const { data: phases } = useQuery('phases.list', {}, ['groupings', 'documents'])
    const words = deskTrack.state
    return computed(() => {
      const current = phases.value?.find((phase) => phase.current)
      const newest = phases.value?.[0]
      if (current && current.measures > 0) return { words: words.some(current.measures), done: false }
      if (!current && newest) return { words: words.ended(newest.title), done: true }
      return { words: words.nothing, done: false }
    })
  },
}
