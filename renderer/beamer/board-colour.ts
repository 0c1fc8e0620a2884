/**
 * The group colours of the light theme, whatever the laptop's theme is: white letters stand on them. A shade
 * lighter than on paper, so that they glow on the dark picture.
 */
const COLOURS = ['#2f6fd0', '#b9520b', '#1e7b4a', '#8a4fc2', '#0f7c86', '#c02f7b', '#7d6000', '#5b6678']

/** @param colour place in the palette, 0…7 */
export function boardColour(colour: number): string {
  return COLOURS[colour % COLOURS.length] as string
}
