import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { isCounted } from '../../../shared/contract/weigh.ts'
import type { OperationName } from '../../../shared/contract/index.ts'
import { useQuery } from '../../client/index.ts'
import { useDeskStore, useRun, useRunningSorting } from '../shell/index.ts'
import type { DeskCommand } from '../shell/index.ts'
import { useLanguagesStore } from '../languages/index.ts'
import { deskLanguages } from '../../../shared/locales/de/desk-languages.ts'
import { deskWeigh } from '../../../shared/locales/de/desk-weigh.ts'
import { useChannelCommands } from './channels/index.ts'
import { isRunning } from './running.ts'
import { useWeighStore } from './weigh-store.ts'

/** What can be done with rounds at this moment, by name in the command search. Call it in `setup`. */
export function useWeighCommands(): ComputedRef<readonly DeskCommand[]> {
  const desk = useDeskStore()
  const weigh = useWeighStore()
  const languages = useLanguagesStore()
  const run = useRun()
  const channels = useChannelCommands()
  const { data: topics } = useQuery('topics.list', {}, ['topics'])
  const { data: sessions } = useQuery('sessions.list', {}, ['sessions'])
  const { data: rounds } = useQuery('rounds.list', {}, ['rounds'])
  const { data: practice } = useQuery('practice.state', {}, ['practice', 'rounds'])
  const running = computed(() => rounds.value?.find(isRunning) ?? null)
  /** While cards are sorted, no round opens and none is practised. */
  const sorting = useRunningSorting()
  const draft = computed(() => rounds.value?.findLast(({ state }) => state === 'draft') ?? null)
  const counted = computed(() => rounds.value?.findLast(({ state }) => isCounted(state)) ?? null)
  const canPrepare = computed(() => (topics.value?.length ?? 0) >= 2 && (sessions.value?.length ?? 0) > 0)

  /** Shows the round first: what is done is seen to happen. */
  function onRound(roundId: string, work: () => void): void {
    weigh.chosenRoundId = roundId
    desk.goTo('weigh')
    work()
  }
  function change(
    id: string,
    label: string,
    roundId: string,
    name: Extract<OperationName, 'rounds.open' | 'rounds.pause' | 'rounds.resume'>,
  ): DeskCommand {
    return { id, label, run: () => onRound(roundId, () => void run(name, { roundId })) }
  }

  const ofRunning = computed<DeskCommand[]>(() => {
    const round = running.value
    if (!round || round.state === 'closing') return []
    return [
      round.state === 'paused'
        ? change('weigh.resume', deskWeigh.commands.resume, round.id, 'rounds.resume')
        : change('weigh.pause', deskWeigh.commands.pause, round.id, 'rounds.pause'),
      {
        id: 'weigh.close',
        label: deskWeigh.live.close,
        run: () => onRound(round.id, () => (weigh.askingToClose = true)),
      },
    ]
  })
  const ofPractice = computed<DeskCommand[]>(() => {
    if (practice.value) {
      return [
        { id: 'weigh.practiceEnd', label: deskWeigh.practice.end, run: () => void run('practice.end', {}) },
      ]
    }
    if (running.value || sorting.value) return []
    return [{ id: 'weigh.practice', label: deskWeigh.practice.start, run: () => (weigh.practiceOpen = true) }]
  })

  return computed(() => {
    const first = counted.value
    return [
      ...(canPrepare.value
        ? [{ id: 'weigh.new', label: deskWeigh.empty.create, run: () => weigh.startNew() }]
        : []),
      ...(first && canPrepare.value
        ? [
            {
              id: 'weigh.second',
              label: deskWeigh.second,
              run: () => weigh.startNew({ follows: 'second', from: first }),
            },
          ]
        : []),
      ...(draft.value && !running.value && !sorting.value
        ? [change('weigh.open', deskWeigh.draft.open, draft.value.id, 'rounds.open')]
        : []),
      ...ofRunning.value,
      ...ofPractice.value,
      { id: 'weigh.texts', label: deskLanguages.title, run: () => languages.open(null) },
      ...channels.value,
    ]
  })
}
