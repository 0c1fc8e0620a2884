import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { deskHistory } from '../../../shared/locales/de/desk-history.ts'
import { deskShell } from '../../../shared/locales/de/desk-shell.ts'
import { deskTimer } from '../../../shared/locales/de/desk-timer.ts'
import { useHistoryStore } from '../history/index.ts'
import type { DeskCommand } from './step.ts'
import { useBeamerReveal } from './use-beamer-reveal.ts'
import { TIMER_PRESETS, useTimer } from './use-timer.ts'

/** What the session bar can do, for the command search. Call it in `setup`. */
export function useShellCommands(): ComputedRef<readonly DeskCommand[]> {
  const words = deskTimer.commands
  const timer = useTimer()
  const reveal = useBeamerReveal()
  const history = useHistoryStore()
  const command = (id: string, label: string, act: () => Promise<unknown>, keys?: string): DeskCommand => ({
    id,
    label,
    run: () => void act(),
    ...(keys === undefined ? {} : { keys }),
  })

  return computed(() => {
    const phase = timer.now.value?.phase
    return [
      { id: 'history', label: deskHistory.command, run: () => history.show(null) },
      ...(reveal.progress.value
        ? [
            command('beamer.next', deskShell.beamer.next, reveal.next, deskShell.beamer.nextKeys),
            command('beamer.all', deskShell.beamer.all, reveal.all),
          ]
        : []),
      ...TIMER_PRESETS.map((minutes) =>
        command(`timer.${minutes}`, words.start(minutes), () => timer.start(minutes)),
      ),
      ...(phase === 'running' || phase === 'last' ? [command('timer.pause', words.pause, timer.pause)] : []),
      ...(phase === 'paused' ? [command('timer.resume', words.resume, timer.resume)] : []),
      ...(phase === undefined ? [] : [command('timer.clear', words.clear, timer.clear)]),
    ]
  })
}
