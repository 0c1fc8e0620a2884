import { meanSimilarity } from './group-sizes.ts'
import type { SimilarityMatrix } from './similarity.ts'

export interface TopicPair {
  readonly a: string
  readonly b: string
  readonly similarity: number
}

export interface SecondBest {
  readonly topicId: string
  /** Index of the other group it is most similar to; null if there is no other. */
  readonly group: number | null
  /** Mean similarity to that group. */
  readonly similarity: number | null
}

const PAIRS_SHOWN = 3

/** Similarities that differ by less are equal; the first group then goes first. */
const ROUNDING = 1e-12

/** The pairs of a group with the highest similarity, at most three, strongest first. */
export function findStrongestPairs(
  group: readonly number[],
  matrix: SimilarityMatrix,
  ids: readonly string[],
): TopicPair[] {
  const pairs = group.flatMap((a, index) =>
    group.slice(index + 1).map((b) => ({
      a: ids[a] as string,
      b: ids[b] as string,
      similarity: matrix[a]?.[b] ?? 0,
    })),
  )
  // A stable sort: equal pairs stay in the order of their numbers.
  return pairs.sort((x, y) => y.similarity - x.similarity).slice(0, PAIRS_SHOWN)
}

/** For each topic the other group it is on average most similar to. */
export function findSecondBest(
  groups: readonly (readonly number[])[],
  matrix: SimilarityMatrix,
  ids: readonly string[],
): SecondBest[] {
  return ids.map((topicId, member) => {
    let best: SecondBest = { topicId, group: null, similarity: null }
    for (const [index, group] of groups.entries()) {
      if (group.includes(member)) continue
      const similarity = meanSimilarity(matrix, member, group)
      if (best.similarity === null || similarity > best.similarity + ROUNDING) {
        best = { topicId, group: index, similarity }
      }
    }
    return best
  })
}
