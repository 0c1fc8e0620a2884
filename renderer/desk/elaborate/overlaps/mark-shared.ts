/** A piece of a text, and whether it is a word both sides share. */
export interface SharedPiece {
  text: string
  shared: boolean
}

/** Cuts a text so that the words both sides share can be marked; all pieces put together are the text. */
export function markShared(text: string, sharedWords: readonly string[]): SharedPiece[] {
  const known = sharedWords.map(plain).filter((word) => word.length > 2)
  const pieces: SharedPiece[] = []
  for (const part of text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? []) {
    const word = plain(part)
    const shared = known.some((other) => word === other || word.includes(other))
    const last = pieces.at(-1)
    if (last && last.shared === shared) last.text += part
    else pieces.push({ text: part, shared })
  }
  return pieces
}

const plain = (word: string): string => word.toLocaleLowerCase('de-DE')
