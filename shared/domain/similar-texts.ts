import { explain, prepareItems, wordSimilarity } from './overlap.ts'

/** Something a text may belong to. */
export interface SimilarCandidate {
  readonly id: string
  readonly title: string
  readonly description: string
}

export interface SimilarText {
  readonly id: string
  /** Similarity of the words, 0…1. */
  readonly words: number
  /** As they stand in the text asked about, in lower case; compounds are there with what they have in common. */
  readonly sharedWords: readonly string[]
}

/** Less in common than this is chance. */
const LEAST = 0.05
const WORDS_ONLY = { words: 1, lead: 0, partners: 0, targetGroups: 0, districts: 0 }

/**
 * The texts with the most in common with one text, best first, equal ones in the order given: by the words, as
 * overlaps are found.
 */
export function findSimilarTexts(
  text: Omit<SimilarCandidate, 'id'>,
  candidates: readonly SimilarCandidate[],
  most: number,
): SimilarText[] {
  const nobody = { workingGroupId: '', lead: '', partners: [], targetGroups: [], districts: [] }
  const [asked, ...prepared] = prepareItems(
    [{ id: '', ...text }, ...candidates].map((one) => ({ ...nobody, ...one })),
  )
  if (!asked) return []
  return prepared
    .map((one) => ({ one, words: wordSimilarity(asked, one) }))
    .filter(({ words }) => words >= LEAST)
    .sort((a, b) => b.words - a.words)
    .slice(0, most)
    .map(({ one, words }) => {
      const { sharedWords, relatedWords } = explain(asked, one, WORDS_ONLY)
      return { id: one.item.id, words, sharedWords: [...sharedWords, ...relatedWords.map(([own]) => own)] }
    })
}
