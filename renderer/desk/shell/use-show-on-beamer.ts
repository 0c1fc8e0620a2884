import type { BeamerWanted } from '../../../shared/contract/beamer.ts'
import { deskShell } from '../../../shared/locales/de/desk-shell.ts'
import { notify } from '../../ui/index.ts'
import { useRun } from './use-run.ts'

/**
 * Switches the beamer and says what the room has got by it: results that are released (a comparison releases both
 * its rounds), or the names of people.
 * Resolves to whether it is shown. Call it in `setup`.
 */
export function useShowOnBeamer(): (show: BeamerWanted) => Promise<boolean> {
  const run = useRun()
  const closedRounds = async () =>
    ((await run('rounds.list', {})) ?? []).filter(({ state }) => state === 'closed')

  return async (show) => {
    const mayRelease = show.kind === 'ranking' || show.kind === 'compare'
    const before = mayRelease ? await closedRounds() : []
    if ((await run('beamer.show', { show })) === undefined) return false
    if (show.kind === 'people') notify({ text: deskShell.beamer.namesShown, kind: 'info' })
    if (before.length === 0) return true
    const still = new Set((await closedRounds()).map(({ id }) => id))
    const numbers = before.filter(({ id }) => !still.has(id)).map(({ number }) => number)
    if (numbers.length > 0) notify({ text: deskShell.beamer.released(numbers), kind: 'info' })
    return true
  }
}
