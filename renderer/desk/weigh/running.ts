import { isCounted } from '../../../shared/contract/weigh.ts'
import type { Round } from '../../../shared/contract/weigh.ts'

/** Between opening and being counted: open, paused, or closing. */
export function isRunning({ state }: Round): boolean {
  return state !== 'draft' && !isCounted(state)
}
