import type { Input } from '../../../shared/contract/index.ts'
import type { Round } from '../../../shared/contract/weigh.ts'

/** How many topics the form suggests: as many as the round's cut, else the ten best, never more than there are. */
export function startingTopN(round: Pick<Round, 'cut' | 'topics'>): number {
  return Math.max(2, Math.min(round.cut ?? 10, round.topics.length))
}

/**
 * The command from the form's fields. An empty field means "no limit" for the sizes and "let the program
 * suggest" for the number of groups; an empty number of topics is left for the contract to refuse.
 */
export function proposalInput(form: {
  roundId: string
  topN: number | null
  groups: number | null
  minSize: number | null
  maxSize: number | null
}): Input<'groupings.propose'> {
  return {
    roundId: form.roundId,
    topN: form.topN ?? 0,
    ...(form.groups !== null && { groups: form.groups }),
    ...(form.minSize !== null && { minSize: form.minSize }),
    ...(form.maxSize !== null && { maxSize: form.maxSize }),
  }
}
