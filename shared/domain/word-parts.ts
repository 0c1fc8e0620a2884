import type { StemmedWord } from './words.ts'

const SHORTEST_PART = 5
const PAIRS_SHOWN = 3

/** Endings that very many words share without having anything to do with each other. */
const ENDINGS = /(?:schaft|ation|heit|keit|lich|isch|igung|ierung|ung)$/

/**
 * Different words of two texts with a common part of at least five letters, such as "sprachmittlerpool"
 * and "dolmetscherpool": the longest parts first, at most three. Compared by their
 * stems, each word once; pairs of words that both texts share anyway are left out.
 */
export function findRelatedWords(
  first: readonly StemmedWord[],
  second: readonly StemmedWord[],
): (readonly [string, string])[] {
  const related: { pair: readonly [string, string]; length: number }[] = []
  const used = new Set<string>()
  const [stemsA, stemsB] = [byStem(first), byStem(second)]
  for (const [stemA, wordA] of stemsA) {
    for (const [stemB, wordB] of stemsB) {
      if (stemsB.has(stemA) && stemsA.has(stemB)) continue
      const length = longestCommonPart(coreOf(stemA), coreOf(stemB))
      if (length >= SHORTEST_PART) related.push({ pair: [wordA, wordB], length })
    }
  }
  return related
    .sort((a, b) => b.length - a.length)
    .filter(({ pair: [a, b] }) => {
      const seen = used.has(`a ${a}`) || used.has(`b ${b}`)
      used.add(`a ${a}`).add(`b ${b}`)
      return !seen
    })
    .slice(0, PAIRS_SHOWN)
    .map(({ pair }) => pair)
}

/** The first word written for each stem. */
function byStem(words: readonly StemmedWord[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const { stem, word } of words) if (!found.has(stem)) found.set(stem, word)
  return found
}

function coreOf(stem: string): string {
  return stem.replace(ENDINGS, '')
}

/** Length of the longest run of letters that stands in both. */
export function longestCommonPart(a: string, b: string): number {
  let longest = 0
  let above = new Array<number>(b.length + 1).fill(0)
  for (const letter of a) {
    const row = new Array<number>(b.length + 1).fill(0)
    for (let column = 1; column <= b.length; column++) {
      if (letter !== b[column - 1]) continue
      const length = (above[column - 1] ?? 0) + 1
      row[column] = length
      longest = Math.max(longest, length)
    }
    above = row
  }
  return longest
}
