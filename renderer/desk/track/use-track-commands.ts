import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { useQuery } from '../../client/index.ts'
import { useDeskStore, useShowOnBeamer } from '../shell/index.ts'
import type { DeskCommand } from '../shell/index.ts'
import { deskTrack } from '../../../shared/locales/de/desk-track.ts'
import { useTrackStore } from './track-store.ts'

/** The parts of the step by name in the command search. Call it in `setup`. */
export function useTrackCommands(): ComputedRef<readonly DeskCommand[]> {
  const desk = useDeskStore()
  const track = useTrackStore()
  const showOnBeamer = useShowOnBeamer()
  const words = deskTrack.commands
  const { data: phases } = useQuery('phases.list', {}, ['groupings', 'documents'])

  function command(id: keyof typeof words, show: () => void): DeskCommand {
    return {
      id: `track.${id}`,
      label: words[id],
      run() {
        show()
        desk.goTo('track')
      },
    }
  }
  return computed(() => {
    if (!phases.value?.some(({ measures }) => measures > 0)) return []
    return [
      command('overview', () => track.show('overview')),
      command('measures', () => track.showMeasures()),
      command('delayed', () => track.showMeasures({ delayedOnly: true })),
      command('districts', () => track.show('districts')),
      command('evaluation', () => track.show('evaluation')),
      command('series', () => track.show('series')),
      { id: 'track.beamer', label: words.beamer, run: () => void showOnBeamer({ kind: 'dashboard' }) },
    ]
  })
}
