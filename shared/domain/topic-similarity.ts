import { buildSimilarity } from './similarity.ts'
import type { SimilarityMatrix } from './similarity.ts'
import { cosineOfUnits, toUnit, weighTerms } from './tf-idf.ts'
import { stemWords } from './words.ts'

/** One person's piles: each a list of topic ids; topics left lying are in none. */
export type Sorting = readonly (readonly string[])[]

/**
 * What belongs together by sorting: the share of sorters who put both topics into one pile, as in group
 * concept mapping (M. Kane, W. Trochim, "Concept Mapping for Planning and Evaluation", 2007). 0 without
 * sorters. A topic somebody put into several piles counts once for each neighbour.
 */
export function sortingSimilarity(
  topicIds: readonly string[],
  sortings: readonly Sorting[],
): SimilarityMatrix {
  const size = topicIds.length
  const places = new Map(topicIds.map((id, index) => [id, index]))
  const together = new Uint32Array(size * size)
  // Which sorter a pair was last counted for, from 1.
  const counted = new Uint32Array(size * size)
  for (const [sorter, piles] of sortings.entries()) {
    for (const pile of piles) {
      const cards = pile.flatMap((id) => places.get(id) ?? [])
      for (const a of cards) {
        for (const b of cards) {
          const pair = a * size + b
          if (a >= b || counted[pair] === sorter + 1) continue
          counted[pair] = sorter + 1
          ;(together[pair] as number)++
        }
      }
    }
  }
  return buildSimilarity(size, (a, b) => (together[a * size + b] ?? 0) / Math.max(1, sortings.length))
}

/**
 * What belongs together by words: cosine of the TF-IDF weights of German stems.
 * @param texts per topic title, description and keywords in one
 */
export function wordSimilarity(texts: readonly string[]): SimilarityMatrix {
  const vectors = weighTerms(texts.map((text) => stemWords(text).map(({ stem }) => stem))).map(toUnit)
  return buildSimilarity(texts.length, (a, b) =>
    cosineOfUnits(vectors[a] ?? new Map(), vectors[b] ?? new Map()),
  )
}
