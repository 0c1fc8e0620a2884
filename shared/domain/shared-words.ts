import { weighTerms } from './tf-idf.ts'
import { stemWords } from './words.ts'

const WORDS_SHOWN = 3

/**
 * The words that bring two texts together: their German stems stand in both. Strongest first, by what each
 * adds to the cosine of the TF-IDF weights; of equally strong ones the one that stands first in A.
 * @param texts all texts that were compared, for how rare a word is; left out: only these two
 * @returns at most three, as first written in A
 */
export function sharedWords(
  textA: string,
  textB: string,
  texts: readonly string[] = [textA, textB],
): string[] {
  const written = new Map<string, string>()
  for (const word of textA.normalize('NFC').match(/\p{L}+/gu) ?? []) {
    const [stemmed] = stemWords(word)
    if (stemmed && !written.has(stemmed.stem)) written.set(stemmed.stem, word)
  }
  const all = [...new Set([textA, textB, ...texts])]
  const vectors = weighTerms(all.map((text) => stemWords(text).map(({ stem }) => stem)))
  const [first, second] = [vectors[0], vectors[all.indexOf(textB)]]
  return [...written]
    .map(([stem, word]) => ({ word, strength: (first?.get(stem) ?? 0) * (second?.get(stem) ?? 0) }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength)
    .slice(0, WORDS_SHOWN)
    .map(({ word }) => word)
}
