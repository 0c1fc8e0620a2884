import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { useQuery } from '../../client/index.ts'
import { useDeskStore } from '../shell/index.ts'
import type { DeskCommand } from '../shell/index.ts'
import { deskBundle } from '../../../shared/locales/de/desk-bundle.ts'
import { useBundleStore } from './bundle-store.ts'
import type { BundleView } from './bundle-store.ts'
import { useSortingCommands } from './sorting/index.ts'

/** The parts of the step, and what can be done with sortings, by name in the command search. Call it in `setup`. */
export function useBundleCommands(): ComputedRef<readonly DeskCommand[]> {
  const desk = useDeskStore()
  const bundle = useBundleStore()
  const words = deskBundle.commands
  const sorting = useSortingCommands()
  const { data: topics } = useQuery('topics.list', {}, ['topics'])
  const { data: board } = useQuery('groupings.current', {}, ['groupings', 'topics'])

  function open(view: BundleView): void {
    bundle.show(view)
    desk.goTo('bundle')
  }
  return computed(() => [
    ...((topics.value?.length ?? 0) < 2
      ? []
      : [
          { id: 'bundle.sort', label: words.sort, run: () => open('sort') },
          {
            id: 'bundle.board',
            label: board.value ? words.board : words.propose,
            run: () => open('board'),
          },
        ]),
    ...(board.value ? [{ id: 'bundle.people', label: words.people, run: () => open('people') }] : []),
    ...sorting.value,
  ])
}
