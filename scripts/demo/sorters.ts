import { createRandom } from '../../shared/domain/random.ts'
import type { Random } from '../../shared/domain/random.ts'
import type { DriverPile } from '../../tests/support/bundle-driver.ts'
import { DEMO_TOPICS } from './content.ts'

/** What belongs together for most people, with the names they give it; the first also names the working group. */
const BELONGS: readonly { readonly titles: readonly string[]; readonly topics: readonly string[] }[] = [
  {
    titles: ['Lernen und Arbeiten', 'Bildung', 'Lernen und Arbeiten', 'Arbeit'],
    topics: ['Bildung', 'Arbeit und Übergang in Arbeit', 'Selbständigkeit', 'Sprachförderung'],
  },
  {
    titles: ['Zusammenleben', 'Miteinander', 'Nachbarschaft', 'Zusammenleben'],
    topics: ['Begegnung', 'Sicherheit', 'Ehrenamt', 'Leben im Stadtteil'],
  },
  {
    titles: ['Mitreden', 'Teilhabe', 'Mitreden'],
    topics: [
      'Antirassismus',
      'Partizipation und Beteiligung',
      'Interkulturelle Öffnung der Verwaltung',
      'Soziale und politische Teilhabe',
    ],
  },
  {
    titles: ['Wohnen und Gesundheit', 'Wohnen', 'wohnen und gesundheit'],
    topics: ['Wohnbedarfe', 'Wohnraumversorgung', 'Gesundheit und Pflege'],
  },
]

/** Far from the seeds of the ratings, so that a person does not sort as they rate. */
const OWN_STREAM = 1_000_003

/** How many of the phones in the room sort. */
export const MOST_SORTERS = 22

/** What each of these people puts together. The same seed gives the same piles. */
export function makeSorters(count: number, seed: number): readonly DriverPile[][] {
  const random = createRandom(seed + OWN_STREAM)
  return Array.from({ length: count }, () => sortCards(random))
}

/** A person sees most cards as everybody does, some elsewhere; some leave cards lying, some see larger piles. */
function sortCards(random: Random): DriverPile[] {
  const joins = chance(random) < 0.3 ? random.nextBelow(BELONGS.length - 1) : null
  const names = chance(random) < 0.5
  const cards = BELONGS.map((): string[] => [])
  BELONGS.forEach(({ topics }, usual) => {
    for (const topic of topics) {
      if (chance(random) < 0.04) continue
      const pile = chance(random) < 0.14 ? random.nextBelow(BELONGS.length) : usual
      cards[joins !== null && pile === joins + 1 ? joins : pile]?.push(topic)
    }
  })
  return cards.flatMap((topics, pile) => {
    const titles = BELONGS[pile]?.titles ?? []
    const title = titles[random.nextBelow(titles.length)] ?? ''
    return topics.length === 0 ? [] : [{ title: names ? title : '', topics }]
  })
}

/** What the steering group lays at the desk, and what hangs on the pin board. */
export const DESK_PILES: readonly DriverPile[] = BELONGS.map(({ titles, topics }) => ({
  title: titles[0] ?? '',
  topics,
}))

export const PIN_BOARD_PILES: readonly { title: string; numbers: readonly number[] }[] = [
  { title: 'Sprache und Bildung', topics: ['Bildung', 'Sprachförderung'] },
  { title: 'Arbeit', topics: ['Arbeit und Übergang in Arbeit', 'Selbständigkeit'] },
  {
    title: 'Stadtteil',
    topics: ['Begegnung', 'Sicherheit', 'Leben im Stadtteil', 'Wohnbedarfe', 'Wohnraumversorgung'],
  },
  {
    title: 'Mitreden',
    topics: ['Ehrenamt', 'Partizipation und Beteiligung', 'Soziale und politische Teilhabe'],
  },
].map(({ title, topics }) => ({ title, numbers: topics.map(numberOf) }))

/** What most people put on one pile with this topic, itself left out. */
export function belongingWith(topic: string): readonly string[] {
  const pile = BELONGS.find(({ topics }) => topics.includes(topic))
  return (pile?.topics ?? []).filter((one) => one !== topic)
}

/** The name of what most of these topics belong to; null when something else has that name already. */
export function nameFor(topics: readonly string[], taken: readonly string[]): string | null {
  const [best] = BELONGS.map(({ titles, topics: all }) => ({
    title: titles[0] ?? '',
    count: all.filter((topic) => topics.includes(topic)).length,
  })).toSorted((a, b) => b.count - a.count)
  return best && !taken.includes(best.title) ? best.title : null
}

function numberOf(title: string): number {
  return DEMO_TOPICS.findIndex((topic) => topic.title === title) + 1
}

/** 0 ≤ x < 1. */
function chance(random: Random): number {
  return random.nextUint32() / 2 ** 32
}
