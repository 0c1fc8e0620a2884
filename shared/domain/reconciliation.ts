/** The numbers that have to fit together after a round; null = nobody counted or asked. */
export interface CountsToCompare {
  readonly ballots: number
  readonly stickyPeople: number | null
  readonly present: number | null
  readonly cardsPrinted: number | null
  readonly handedOut: number | null
}

/** Two numbers that do not agree, and by how much. */
export interface CountDifference {
  readonly kind:
    | 'moreThanPresent'
    | 'fewerThanPresent'
    | 'moreThanHandedOut'
    | 'fewerThanHandedOut'
    | 'moreThanPrinted'
    | 'handedOutMoreThanPrinted'
  /** Always positive. */
  readonly by: number
  /** Whether somebody has to look: it cannot be right. Staying away is nobody's mistake. */
  readonly check: boolean
}

/**
 * Sets ballots, people present and cards beside each other (SAFETY section 1: "the three numbers stand side by
 * side"). Who stuck dots on the wall took part too, so they count as present people, never as ballots.
 */
export function compareCounts(counts: CountsToCompare): CountDifference[] {
  const { ballots, stickyPeople, present, cardsPrinted, handedOut } = counts
  const people = ballots + (stickyPeople ?? 0)
  const found: CountDifference[] = []
  if (present !== null && people > present) {
    found.push({ kind: 'moreThanPresent', by: people - present, check: true })
  }
  if (present !== null && people < present) {
    found.push({ kind: 'fewerThanPresent', by: present - people, check: false })
  }
  if (handedOut !== null && ballots > handedOut) {
    found.push({ kind: 'moreThanHandedOut', by: ballots - handedOut, check: true })
  }
  if (handedOut !== null && ballots < handedOut) {
    found.push({ kind: 'fewerThanHandedOut', by: handedOut - ballots, check: false })
  }
  if (cardsPrinted !== null && ballots > cardsPrinted) {
    found.push({ kind: 'moreThanPrinted', by: ballots - cardsPrinted, check: true })
  }
  if (cardsPrinted !== null && handedOut !== null && handedOut > cardsPrinted) {
    found.push({ kind: 'handedOutMoreThanPrinted', by: handedOut - cardsPrinted, check: true })
  }
  return found
}
