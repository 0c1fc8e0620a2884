import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { isCounted } from '../../../../shared/contract/round.ts'
import { useQuery } from '../../../client/index.ts'
import { useDeskStore, useRun, useRunningSorting } from '../../shell/index.ts'
import type { DeskCommand } from '../../shell/index.ts'
import { deskSorting } from '../../../../shared/locales/de/desk-sorting.ts'
import { useSortingStore } from './sorting-store.ts'

/** What can be done with sortings at this moment, by name in the command search. Call it in `setup`. */
export function useSortingCommands(): ComputedRef<readonly DeskCommand[]> {
  const words = deskSorting.commands
  const desk = useDeskStore()
  const store = useSortingStore()
  const run = useRun()
  const running = useRunningSorting()
  const { data: sortings } = useQuery('sortings.list', {}, ['sortings', 'rounds'])
  const { data: rounds } = useQuery('rounds.list', {}, ['rounds'])
  const { data: topics } = useQuery('topics.list', {}, ['topics'])
  const { data: sessions } = useQuery('sessions.list', {}, ['sessions'])
  const draft = computed(() => sortings.value?.findLast(({ state }) => state === 'draft'))
  const roundRuns = computed(
    () => rounds.value?.some(({ state }) => state !== 'draft' && !isCounted(state)) ?? false,
  )
  const canPrepare = computed(() => (topics.value?.length ?? 0) > 1 && (sessions.value?.length ?? 0) > 0)

  /** Shows the sorting first: what is done is seen to happen. */
  function onSorting(id: string, label: string, work: () => void): DeskCommand {
    return {
      id,
      label,
      run: () => {
        desk.goToSorting()
        work()
      },
    }
  }
  const ofRunning = computed<DeskCommand[]>(() => {
    const sorting = running.value
    if (!sorting || sorting.state === 'closing') return []
    const { id: sortingId, state } = sorting
    const name = state === 'paused' ? 'sortings.resume' : 'sortings.pause'
    return [
      onSorting('sorting.screen', deskSorting.live.screen, () => (store.entry = 'screen')),
      onSorting('sorting.typed', words.typed, () => (store.entry = 'typed')),
      onSorting(
        'sorting.pause',
        state === 'paused' ? deskSorting.live.resume : words.pause,
        () => void run(name, { sortingId }),
      ),
    ]
  })

  return computed(() => {
    const prepared = draft.value
    return [
      ...(canPrepare.value ? [onSorting('sorting.new', deskSorting.empty.create, store.startNew)] : []),
      ...(prepared && !running.value && !roundRuns.value
        ? [
            onSorting('sorting.open', deskSorting.draft.open, () => {
              store.chosenId = prepared.id
              void run('sortings.open', { sortingId: prepared.id })
            }),
          ]
        : []),
      ...ofRunning.value,
    ]
  })
}
