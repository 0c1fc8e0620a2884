/**
 * Breaks a label between words into lines of at most `width` characters; a word that is longer keeps a line of
 * its own. What does not fit into `most` lines ends with an ellipsis.
 */
export function wrapLabel(label: string, width: number, most: number): string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''} …`]
}
