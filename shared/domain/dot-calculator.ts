/** Which rule set the number: at least three, enough pairs, never more than half the topics. */
export type DotRule = 'minimum' | 'pairs' | 'half'

export interface DotSuggestion {
  /** Suggested dots for each person. */
  readonly dots: number
  /** The rule that gave this number. */
  readonly rule: DotRule
  /** ⌈a·(a−1)/(2·p)⌉, what the pairs alone would ask for; null without people. */
  readonly byPairs: number | null
  /** The half rule offered beside it: half the topics, at most ten. */
  readonly halfRule: number
}

const FEWEST = 3
const MOST_BY_HALF_RULE = 10

/**
 * Suggests how many sticky dots each person gets: max(3, ⌈a·(a−1)/(2·p)⌉), so that the dots of all people
 * together reach the number of pairs of topics, but never more than half the topics (one for a single
 * topic, none without topics). Beside it stands the facilitators' half rule, ⌊a/2⌋ and at most 10.
 * @param topics number of topics, whole and ≥ 0
 * @param people number of people expected, whole; with 0 only the minimum can be suggested
 * @throws RangeError for fractions and negative numbers
 */
export function suggestDots(topics: number, people: number): DotSuggestion {
  for (const count of [topics, people]) {
    if (!Number.isSafeInteger(count) || count < 0)
      throw new RangeError('Counts must be whole and not negative')
  }
  const half = topics === 0 ? 0 : Math.max(1, Math.floor(topics / 2))
  const byPairs = people === 0 ? null : Math.ceil((topics * Math.max(0, topics - 1)) / (2 * people))
  const wanted = Math.max(FEWEST, byPairs ?? 0)
  const rule = wanted > half ? 'half' : byPairs !== null && byPairs > FEWEST ? 'pairs' : 'minimum'
  return { dots: Math.min(wanted, half), rule, byPairs, halfRule: Math.min(half, MOST_BY_HALF_RULE) }
}
