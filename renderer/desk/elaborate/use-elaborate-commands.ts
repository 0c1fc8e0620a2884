import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { useQuery } from '../../client/index.ts'
import { useDeskStore } from '../shell/index.ts'
import type { DeskCommand } from '../shell/index.ts'
import { deskElaborate } from '../../../shared/locales/de/desk-elaborate.ts'
import { useElaborateStore } from './elaborate-store.ts'
import type { ElaborateView } from './elaborate-store.ts'

/** The parts of the step, its dialogs and every working group by name in the command search. Call it in `setup`. */
export function useElaborateCommands(): ComputedRef<readonly DeskCommand[]> {
  const desk = useDeskStore()
  const elaborate = useElaborateStore()
  const words = deskElaborate.commands
  const { data: board } = useQuery('groupings.current', {}, ['groupings', 'topics'])

  const showing = (view: ElaborateView): DeskCommand => ({
    id: `elaborate.${view}`,
    label: words[view],
    run: () => {
      elaborate.show(view)
      desk.goTo('elaborate')
    },
  })
  const always: readonly DeskCommand[] = [
    { id: 'elaborate.districts', label: words.districts, run: () => (elaborate.districtsOpen = true) },
  ]
  return computed(() => {
    const groups = board.value?.groups ?? []
    if (groups.length === 0) return always
    return [
      ...(['groups', 'overlaps', 'general', 'other'] as const).map(showing),
      { id: 'elaborate.leads', label: words.leads, run: () => elaborate.openLeads(null) },
      ...always,
      ...groups.map(({ id, letter, title }) => ({
        id: `elaborate.group.${id}`,
        label: words.group(letter, title),
        run: () => {
          elaborate.openGroup(id, null)
          desk.goTo('elaborate')
        },
      })),
    ]
  })
}
