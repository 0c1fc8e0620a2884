/**
 * Sorting topic cards into piles (group concept mapping): what a sorting may say, and how piles are read.
 * A sorting is a map from topic to the number of its pile; topics left lying are missing.
 */
export type PileNumbers = Readonly<Record<string, number>>

/** Why a sorting is refused. */
export type SortingProblem =
  | { readonly kind: 'unknownTopic'; readonly topicId: string }
  | { readonly kind: 'outOfRange'; readonly topicId: string; readonly min: number; readonly max: number }
  | { readonly kind: 'pileWithoutCards'; readonly pile: number }

export type SortingCheck = { readonly ok: true } | { readonly ok: false; readonly problem: SortingProblem }

/**
 * Checks what one person sorted: known topics only, piles numbered 1 … number of topics, and no title for a pile
 * that has no cards.
 * @param titles of the piles, the first pile's first; '' for a pile without one
 */
export function checkSorting(
  topicIds: readonly string[],
  answers: Readonly<Record<string, unknown>>,
  titles: readonly string[],
): SortingCheck {
  const known = new Set(topicIds)
  const used = new Set<unknown>()
  for (const [topicId, pile] of Object.entries(answers)) {
    if (!known.has(topicId)) return { ok: false, problem: { kind: 'unknownTopic', topicId } }
    if (!Number.isSafeInteger(pile) || (pile as number) < 1 || (pile as number) > topicIds.length) {
      return { ok: false, problem: { kind: 'outOfRange', topicId, min: 1, max: topicIds.length } }
    }
    used.add(pile)
  }
  const empty = titles.findIndex((title, index) => title !== '' && !used.has(index + 1))
  return empty < 0 ? { ok: true } : { ok: false, problem: { kind: 'pileWithoutCards', pile: empty + 1 } }
}

/** The piles of a sorting as lists of topic ids, in order of their numbers; empty numbers are passed over. */
export function listPiles(answers: PileNumbers): string[][] {
  const piles = new Map<number, string[]>()
  for (const [topicId, pile] of Object.entries(answers)) {
    const topics = piles.get(pile)
    if (topics) topics.push(topicId)
    else piles.set(pile, [topicId])
  }
  return [...piles].sort(([a], [b]) => a - b).map(([, topics]) => topics)
}
