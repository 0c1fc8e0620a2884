import type { CountDifference, CountsToCompare } from './reconciliation.ts'

/** A number that enters a difference, with what was counted. */
export interface CountTerm {
  readonly what: keyof CountsToCompare
  readonly count: number
}

/** The larger side of a difference less the smaller one. */
export interface DifferenceDerivation {
  readonly more: readonly CountTerm[]
  readonly less: readonly CountTerm[]
  readonly value: number
}

/** Which numbers a difference compares: first the side that has more. */
const SIDES: Readonly<
  Record<CountDifference['kind'], readonly [(keyof CountsToCompare)[], (keyof CountsToCompare)[]]>
> = {
  moreThanPresent: [['ballots', 'stickyPeople'], ['present']],
  fewerThanPresent: [['present'], ['ballots', 'stickyPeople']],
  moreThanHandedOut: [['ballots'], ['handedOut']],
  fewerThanHandedOut: [['handedOut'], ['ballots']],
  moreThanPrinted: [['ballots'], ['cardsPrinted']],
  handedOutMoreThanPrinted: [['handedOut'], ['cardsPrinted']],
}

/** How a difference of the reconciliation comes about. Numbers nobody counted are left out of it. */
export function deriveDifference(
  counts: CountsToCompare,
  kind: CountDifference['kind'],
): DifferenceDerivation {
  const terms = (names: readonly (keyof CountsToCompare)[]): CountTerm[] =>
    names.flatMap((what) => {
      const count = counts[what]
      return count === null ? [] : [{ what, count }]
    })
  const [more, less] = SIDES[kind].map(terms) as [CountTerm[], CountTerm[]]
  const sum = (side: readonly CountTerm[]) => side.reduce((total, { count }) => total + count, 0)
  return { more, less, value: sum(more) - sum(less) }
}
