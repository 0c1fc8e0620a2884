import { isCounted } from '../../../shared/contract/round.ts'
import type { Sorting } from '../../../shared/contract/sortings.ts'

/** Where sorting stands as a whole: what is going on now counts before what was counted. */
export function sortingState(
  sortings: readonly Pick<Sorting, 'state'>[],
): 'sortOptional' | 'sortDraft' | 'sortOpen' | 'sortPaused' | 'sortCounted' {
  const states = sortings.map((sorting) => sorting.state)
  if (states.some((state) => state === 'open' || state === 'closing')) return 'sortOpen'
  if (states.includes('paused')) return 'sortPaused'
  if (states.some(isCounted)) return 'sortCounted'
  return states.length > 0 ? 'sortDraft' : 'sortOptional'
}

/** Cards are being sorted right now, even if the sorting rests for a moment. */
export function isSorting(sortings: readonly Pick<Sorting, 'state'>[]): boolean {
  return ['sortOpen', 'sortPaused'].includes(sortingState(sortings))
}
