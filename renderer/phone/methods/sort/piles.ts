import type { ParticipantTopic } from '../../../../shared/contract/ballots.ts'
import type { Draft } from '../../ballot-record.ts'

/** Cards on piles: per topic the number of its pile, from 1 without a gap, and the titles, the first pile's first. */
export interface Sorting {
  readonly draft: Draft
  readonly piles: readonly string[]
}

export interface Pile {
  readonly number: number
  /** '' for a pile without a name. */
  readonly title: string
  readonly topics: readonly ParticipantTopic[]
}

/** Number of the pile a topic lies on; 0 for none. */
export function pileOf(draft: Draft, topicId: string): number {
  const pile = draft[topicId]
  return typeof pile === 'number' ? pile : 0
}

/** The piles in order of their numbers, their cards in the order of the topics. */
export function pilesOf({ draft, piles }: Sorting, topics: readonly ParticipantTopic[]): Pile[] {
  return numbersIn(draft).map((number) => ({
    number,
    title: piles[number - 1] ?? '',
    topics: topics.filter((topic) => pileOf(draft, topic.id) === number),
  }))
}

/**
 * Puts a card on a pile, or takes it off all piles. A pile without cards is gone, and those behind it move up.
 * @param pile its number; one more than there are for a new pile; 0 for none
 */
export function placed({ draft, piles }: Sorting, topicId: string, pile: number): Sorting {
  const { [topicId]: _before, ...others } = draft
  const next: Draft = pile > 0 ? { ...others, [topicId]: pile } : others
  const numbers = numbersIn(next)
  return {
    draft: Object.fromEntries(
      Object.keys(next).map((topic) => [topic, numbers.indexOf(pileOf(next, topic)) + 1]),
    ),
    piles: numbers.map((number) => piles[number - 1] ?? ''),
  }
}

export function named({ draft, piles }: Sorting, pile: number, title: string): Sorting {
  return {
    draft,
    piles: numbersIn(draft).map((number) => (number === pile ? title : (piles[number - 1] ?? ''))),
  }
}

function numbersIn(draft: Draft): number[] {
  const numbers = new Set(Object.keys(draft).map((topicId) => pileOf(draft, topicId)))
  return [...numbers].sort((a, b) => a - b)
}
