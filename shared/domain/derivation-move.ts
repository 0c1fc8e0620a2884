/** A topic's place in a round, as a comparison gives it. */
export interface ComparedPlace {
  readonly rankFrom: number
  readonly rankTo: number
}

/** How far a topic moved between two rounds. */
export interface MoveDerivation {
  readonly before: ComparedPlace
  readonly after: ComparedPlace
  /** Places won (positive) or lost (negative). */
  readonly value: number
}

/**
 * Best place before minus best place after. Null where one round lacks the topic: then there is nothing to
 * subtract.
 */
export function deriveMove(before: ComparedPlace | null, after: ComparedPlace | null): MoveDerivation | null {
  return before && after ? { before, after, value: before.rankFrom - after.rankFrom } : null
}
