import type { Answers } from '../../../shared/contract/round.ts'
import type { PileNumbers } from '../../../shared/domain/sorting.ts'
import type { BallotSettings } from './round-settings.ts'

/**
 * Titles of piles as the urn keeps them, null where the method has no piles. Equal titles give equal texts: blanks
 * count once, and piles without a title at the end are left out.
 */
export function packPiles(settings: BallotSettings, titles: readonly string[]): string | null {
  if (settings.method !== 'sort') return null
  const packed = titles.map((title) => title.replaceAll(/\s+/g, ' ').trim())
  while (packed.at(-1) === '') packed.pop()
  return JSON.stringify(packed)
}

/** The titles again, the first pile's first. */
export function unpackPiles(text: string | null): string[] {
  return text === null ? [] : (JSON.parse(text) as string[])
}

/**
 * The same piles numbered in the order of the topics. The numbers people gave tell in which order they worked.
 * @param topicIds the sorting's topics in order of their numbers
 */
export function renumberPiles(
  answers: Answers,
  titles: readonly string[],
  topicIds: readonly string[],
): { piles: PileNumbers; titles: { pile: number; title: string }[] } {
  const numbers = new Map<number, number>()
  const piles: Record<string, number> = {}
  for (const id of topicIds) {
    const pile = answers[id]
    if (typeof pile !== 'number') continue
    const number = numbers.get(pile) ?? numbers.size + 1
    numbers.set(pile, number)
    piles[id] = number
  }
  return {
    piles,
    titles: [...numbers].flatMap(([pile, number]) => {
      const title = titles[pile - 1] ?? ''
      return title === '' ? [] : [{ pile: number, title }]
    }),
  }
}
