/** True when a word is too long to stand beside the letter of a narrow board. */
export function hasLongWord(text: string): boolean {
  return /[^\s-]{16}/.test(text)
}

/**
 * True when a word is too long for a card of the usual width. Only then may words be broken: there are no
 * hyphenation dictionaries offline, and a break without a hyphen is hard to read.
 */
export function hasHugeWord(text: string): boolean {
  return /[^\s-]{20}/.test(text)
}
