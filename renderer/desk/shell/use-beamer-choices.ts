import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import type { BeamerScene, BeamerWanted } from '../../../shared/contract/beamer.ts'
import { isCounted } from '../../../shared/contract/weigh.ts'
import { useQuery } from '../../client/index.ts'
import { deskShell } from '../../../shared/locales/de/desk-shell.ts'
import { useRunningSorting } from './use-running-sorting.ts'

/** A picture the beamer could show; null where there is nothing to show yet. */
export interface BeamerChoice {
  id: string
  label: string
  show: BeamerWanted | null
}

/** Everything the beamer can show at this moment, in the order of a workshop. Call it in `setup`. */
export function useBeamerChoices(): ComputedRef<readonly BeamerChoice[]> {
  const words = deskShell.beamer
  const { data: rounds } = useQuery('rounds.list', {}, ['rounds'])
  const { data: practice } = useQuery('practice.state', {}, ['practice'])
  const { data: people } = useQuery('people.board', {}, ['people', 'groupings'])
  const { data: phases } = useQuery('phases.list', {}, ['groupings', 'documents'])
  const sorting = useRunningSorting()
  /** The newest round that has something to show. */
  const round = computed(
    () => rounds.value?.findLast(({ state }) => state !== 'draft') ?? rounds.value?.at(-1) ?? null,
  )
  /** What the room works on: a sorting that is running takes the place of the rounds. */
  const current = computed(() => sorting.value ?? round.value)
  const counted = computed(() => (round.value && isCounted(round.value.state) ? round.value : null))

  return computed(() => {
    const roundId = counted.value?.id
    return [
      { id: 'welcome', label: words.scenes.welcome, show: { kind: 'welcome' } },
      { id: 'join', label: words.scenes.join, show: { kind: 'join' } },
      { id: 'practice', label: words.scenes.practice, show: practice.value ? { kind: 'practice' } : null },
      {
        id: 'round',
        label: sorting.value ? words.scenes.sorting : words.scenes.round,
        show: current.value && { kind: 'round', roundId: current.value.id },
      },
      { id: 'ranking', label: words.scenes.ranking, show: roundId ? { kind: 'ranking', roundId } : null },
      {
        id: 'stepwise',
        label: words.rankingStepwise,
        show: roundId ? { kind: 'ranking', roundId, shown: 0 } : null,
      },
      {
        id: 'compare',
        label: words.scenes.compare,
        show: roundId && counted.value?.follows?.as === 'second' ? { kind: 'compare', roundId } : null,
      },
      { id: 'groups', label: words.scenes.groups, show: { kind: 'groups' } },
      { id: 'wishes', label: words.scenes.wishes, show: people.value ? { kind: 'wishes' } : null },
      {
        id: 'people',
        label: words.scenes.people,
        show: people.value?.people.some(({ workingGroupId }) => workingGroupId !== null)
          ? { kind: 'people' }
          : null,
      },
      {
        id: 'dashboard',
        label: words.scenes.dashboard,
        show: phases.value?.some(({ measures }) => measures > 0) ? { kind: 'dashboard' } : null,
      },
    ]
  })
}

/** What a scene is called. */
export function sceneName(scene: BeamerScene): string {
  const { scenes } = deskShell.beamer
  if (scene.kind === 'round' && scene.sorting) return scenes.sorting
  return 'practice' in scene && scene.practice ? scenes.practice : scenes[scene.kind]
}
