import type { Topic } from '../../../shared/contract/prepare.ts'
import { useClient } from '../../client/index.ts'
import { notify } from '../../ui/index.ts'
import { useRun } from '../shell/index.ts'
import { deskPrepare } from '../../../shared/locales/de/desk-prepare.ts'

/** Removes a topic without asking, and offers to take it back. Resolves to true when it is gone. */
export function useRemoveTopic(): (topic: Topic) => Promise<boolean> {
  const client = useClient()
  const run = useRun()
  const words = deskPrepare.topic

  /** Takes back only the removal itself, never what came after it. */
  async function takeBack(topic: Topic): Promise<void> {
    const { undo } = await client.call('changes.state', {})
    if (undo?.['key'] === 'topic.removed' && undo['name'] === topic.title) await run('changes.undo', {})
    else notify({ text: words.undoPassed, kind: 'info' })
  }

  return async (topic) => {
    const removed = await run('topics.remove', { id: topic.id })
    if (removed === undefined) return false
    notify({
      text: words.removed(topic.title),
      kind: 'info',
      action: { label: words.undo, run: () => void takeBack(topic) },
    })
    return true
  }
}
