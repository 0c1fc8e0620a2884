import type { Measure } from '../../../shared/contract/elaborate.ts'
import { useRun, useTakeBack } from '../shell/index.ts'
import { deskElaborate } from '../../../shared/locales/de/desk-elaborate.ts'

/** Removes a measure without asking, and offers to take it back. Resolves to true when it is gone. */
export function useRemoveMeasure(): (measure: Measure) => Promise<boolean> {
  const run = useRun()
  const takeBack = useTakeBack()
  return async ({ id, code, title }) => {
    if ((await run('measures.remove', { id })) === undefined) return false
    takeBack.offer(deskElaborate.measure.removed(code, title))
    return true
  }
}
