/** Longest word of some titles in letters; a hyphen ends a word, because a line may break there. */
function longestWord(texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap((text) => text.split(/[\s-]+/).map((word) => word.length)))
}

/** True when a word is too long to stand beside the letter of a narrow board. */
export function hasLongWord(text: string): boolean {
  return longestWord([text]) >= 16
}

/**
 * True when a word is too long even for a board that is as wide as it needs to be. Only then may words be
 * broken: there are no hyphenation dictionaries offline, and a break without a hyphen is hard to read.
 */
export function hasHugeWord(text: string): boolean {
  return longestWord([text]) > MOST_LETTERS
}

/** Width of a letter of a card's title on average, and what stands left and right of the title, in px. */
const LETTER_PX = 8.3
const EDGES_PX = 34
const LEAST_PX = 176
const MOST_LETTERS = 27

/** How narrow a board may get, in px, so that no word of these titles must be broken. */
export function leastBoardWidth(titles: readonly string[]): number {
  const letters = Math.min(MOST_LETTERS, longestWord(titles))
  return Math.max(LEAST_PX, Math.ceil(letters * LETTER_PX + EDGES_PX))
}
