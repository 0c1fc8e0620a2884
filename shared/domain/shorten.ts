/** A text of at most so many characters: cut behind a whole word if there is one, with "…" where something is missing. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text
  const start = text.slice(0, longest - 1)
  const words = start.replace(/\s+\S*$/, '')
  // A letter of two halves is not cut in two.
  return `${(words.length > longest / 2 ? words : start).replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`
}
