/** Words as they stand in a text ("Arzt" for "arzt"), the first time each; those that do not stand there stay. */
export function asWritten(text: string, words: readonly string[]): string[] {
  const written = new Map<string, string>()
  for (const word of text.normalize('NFC').match(/\p{L}+/gu) ?? []) {
    const plain = word.toLocaleLowerCase('de')
    if (!written.has(plain)) written.set(plain, word)
  }
  return words.map((word) => written.get(word) ?? word)
}
