import type { ParsedInput } from '../../../shared/contract/index.ts'
import { checkAnswers } from '../../../shared/domain/methods.ts'
import { checkSorting } from '../../../shared/domain/sorting.ts'
import type { SortingProblem } from '../../../shared/domain/sorting.ts'
import { CoreError } from '../errors.ts'
import type { Urn } from './urn.ts'

/** This one ballot is not taken; the others of its batch are none of its business. */
export class BallotRefused extends CoreError {}

type Content = Pick<ParsedInput<'ballots.cast'>, 'answers' | 'piles' | 'stakeholderGroupId'>

/**
 * Checked before anything is used up.
 * @throws BallotRefused `invalid_ballot`
 */
export function refuseInvalid(urn: Urn, { answers, piles, stakeholderGroupId }: Content): void {
  if (urn.settings.method === 'sort') {
    const check = checkSorting(urn.topicIds, answers, piles)
    if (!check.ok) throw invalid(sortingProblem(check.problem), { ...check.problem })
  } else {
    const check = checkAnswers(urn.settings, urn.topicIds, answers)
    if (!check.ok)
      throw invalid('Dieser Stimmzettel passt nicht zu den Regeln der Runde.', { ...check.problem })
    if (piles.length > 0) throw invalid('In einer Gewichtung gibt es keine Stapel.', { kind: 'piles' })
  }
  if (stakeholderGroupId !== null && !urn.groupIds.includes(stakeholderGroupId)) {
    throw invalid('Diese Interessengruppe gehört nicht zur Runde.', { kind: 'unknownGroup' })
  }
}

function sortingProblem(problem: SortingProblem): string {
  switch (problem.kind) {
    case 'unknownTopic':
      return 'Eines der Handlungsfelder gehört nicht zu dieser Sortierung.'
    case 'outOfRange':
      return `Die Stapel werden von ${problem.min} bis ${problem.max} nummeriert.`
    case 'pileWithoutCards':
      return `Stapel ${problem.pile} hat einen Namen, aber keine Karte.`
  }
}

function invalid(message: string, details: Record<string, unknown>): BallotRefused {
  return new BallotRefused('invalid_ballot', message, details)
}
