import { useClient } from '../../client/index.ts'
import { notify } from '../../ui/index.ts'
import { useRun } from '../shell/index.ts'
import { deskBundle } from '../../../shared/locales/de/desk-bundle.ts'

/** Tells what was removed and offers to take it back. Call it in `setup`. */
export function useTakeBack(): { offer: (text: string, changeKey: string, name: string) => void } {
  const client = useClient()
  const run = useRun()
  const words = deskBundle.takeBack

  /** Takes back only that removal, never what came after it. */
  async function takeBack(changeKey: string, name: string): Promise<void> {
    const { undo } = await client.call('changes.state', {})
    if (undo?.['key'] === changeKey && undo['name'] === name) await run('changes.undo', {})
    else notify({ text: words.passed, kind: 'info' })
  }

  return {
    offer(text, changeKey, name) {
      notify({
        text,
        kind: 'info',
        action: { label: words.label, run: () => void takeBack(changeKey, name) },
      })
    },
  }
}
