/** Some names of a list and how many were left out, so that a sentence stays on one line. */
export interface SomeNames {
  named: string[]
  others: number
}

/**
 * Takes names from the front as long as they fit into `maxChars` together; the first one always.
 * @param maxChars length of all names taken, separators not counted
 */
export function nameSome(names: readonly string[], maxChars: number): SomeNames {
  const named: string[] = []
  let length = 0
  for (const name of names) {
    length += name.length
    if (named.length > 0 && length > maxChars) break
    named.push(name)
  }
  return { named, others: names.length - named.length }
}
