/**
 * Whether every word typed begins somewhere in the text, whatever the case and the umlauts:
 * "run off" finds "Runde öffnen".
 */
export function matchesWords(text: string, typed: string): boolean {
  const haystack = fold(text)
  return fold(typed)
    .split(/\s+/)
    .every((word) => haystack.includes(word))
}

function fold(text: string): string {
  return text.toLocaleLowerCase('de-DE').normalize('NFD').replaceAll(/\p{M}/gu, '').trim()
}
