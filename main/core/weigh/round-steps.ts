import type { ChangeOptions } from '../context.ts'
import { isWeighting } from './round-rows.ts'
import type { AnyRound } from './round-rows.ts'

type Step = 'opened' | 'paused' | 'resumed' | 'closed' | 'published'

/** A step in the life of a round or sorting: told to everybody who shows it, and not to be taken back. */
export function stepOf(round: AnyRound, step: Step): ChangeOptions {
  const weighting = isWeighting(round)
  return {
    label: { key: `${weighting ? 'round' : 'sorting'}.${step}`, name: round.question },
    areas: [weighting ? 'rounds' : 'sortings', 'participant', 'beamer'],
    undoable: false,
  }
}
