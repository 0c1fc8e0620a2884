import type { Topic } from '../../../shared/contract/prepare.ts'
import { useRun, useTakeBack } from '../shell/index.ts'
import { deskPrepare } from '../../../shared/locales/de/desk-prepare.ts'

/** Removes a topic without asking, and offers to take it back. Resolves to true when it is gone. */
export function useRemoveTopic(): (topic: Topic) => Promise<boolean> {
  const run = useRun()
  const takeBack = useTakeBack()
  return async ({ id, title }) => {
    if ((await run('topics.remove', { id })) === undefined) return false
    takeBack.offer(deskPrepare.topic.removed(title))
    return true
  }
}
