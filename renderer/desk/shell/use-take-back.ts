import { useClient } from '../../client/index.ts'
import { notify } from '../../ui/index.ts'
import { deskShell } from '../../../shared/locales/de/desk-shell.ts'
import { useRun } from './use-run.ts'

/** Tells what was just done and offers to take it back: that change alone, never one after it. Call it in `setup`. */
export function useTakeBack(): { offer: (text: string) => void } {
  const client = useClient()
  const run = useRun()
  const words = deskShell.takeBack
  const nextUndo = async (): Promise<string | null> => (await client.call('changes.state', {})).undoId

  async function takeBack(changeId: string | null): Promise<void> {
    if (changeId !== null && changeId === (await nextUndo())) await run('changes.undo', {})
    else notify({ text: words.passed, kind: 'info' })
  }

  return {
    // Nobody waits for it: whoever moved a card goes on at once.
    offer(text) {
      const changeId = nextUndo()
      notify({
        text,
        kind: 'info',
        action: { label: words.label, run: () => void changeId.then(takeBack) },
      })
    },
  }
}
