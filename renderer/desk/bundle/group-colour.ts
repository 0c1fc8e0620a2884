const COLOURS = 'abcdefgh'

/** The colour of a working group as a CSS value, by its letter; from the ninth group on they begin again. */
export function groupColour(letter: string): string {
  const last = letter.charCodeAt(letter.length - 1) - 65
  return `var(--group-${COLOURS[Math.max(0, last) % COLOURS.length]})`
}
