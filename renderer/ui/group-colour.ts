const COLOURS = 'abcdefgh'

/** A colour of the palette as a CSS value. @param colour place in the palette, 0…7; larger ones begin again */
export function paletteColour(colour: number): string {
  return `var(--group-${COLOURS[colour % COLOURS.length]})`
}

/** Place in the palette of a letter nobody gave another colour; from the ninth group on they begin again. */
export function colourOfLetter(letter: string): number {
  const last = letter.charCodeAt(letter.length - 1) - 65
  return Math.max(0, last) % COLOURS.length
}

/** The letter of the group at a place, 0 … 25: "A", "B" … */
export function letterAt(place: number): string {
  return String.fromCharCode(65 + place)
}
