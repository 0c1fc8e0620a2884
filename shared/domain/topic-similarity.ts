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
  return buildSimilarity(topicIds.length, (a, b) => {
    const [first, second] = [topicIds[a] ?? '', topicIds[b] ?? '']
    const together = sortings.filter((piles) =>
      piles.some((pile) => pile.includes(first) && pile.includes(second)),
    )
    return sortings.length === 0 ? 0 : together.length / sortings.length
  })
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
