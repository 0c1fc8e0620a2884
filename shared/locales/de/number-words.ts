import { formatNumber } from '../../domain/german-format.ts'

const WORDS = [
  'null',
  'eins',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
]

/** A count as German running text writes it: in words up to twelve, in figures above ("zwölf", "13", "1.200"). */
export function inWords(count: number): string {
  return WORDS[count] ?? formatNumber(count)
}

/** A text with a capital first letter, for the beginning of a sentence or headline. */
export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('de-DE') + text.slice(1)
}
