/** One topic's place in one round. */
export interface Place {
  readonly topicId: string
  readonly rankFrom: number
  readonly rankTo: number
}

export interface ComparedTopic<T extends Place> {
  readonly topicId: string
  /** Null where the first round did not ask about the topic. */
  readonly before: T | null
  /** Null where the second round did not ask about it. */
  readonly after: T | null
  /**
   * Places won (positive) or lost (negative); null where one round lacks the topic. Counted from the best place
   * of a tie on both sides, so that nobody seems to move who only shares a place now.
   */
  readonly moved: number | null
}

/**
 * Puts a second round beside the first: topics in the order of the second, then those only the first asked about,
 * in its order. Places are compared whatever the methods; both lists must be in order, best first.
 */
export function compareRounds<T extends Place>(
  first: readonly T[],
  second: readonly T[],
): ComparedTopic<T>[] {
  const beforeOf = new Map(first.map((place) => [place.topicId, place]))
  const asked = new Set(second.map((place) => place.topicId))
  return [
    ...second.map((after) => {
      const before = beforeOf.get(after.topicId) ?? null
      return { topicId: after.topicId, before, after, moved: before && before.rankFrom - after.rankFrom }
    }),
    ...first
      .filter((before) => !asked.has(before.topicId))
      .map((before) => ({ topicId: before.topicId, before, after: null, moved: null })),
  ]
}
