import { createRandom } from '../../shared/domain/random.ts'
import { DEMO_TOPICS } from './content.ts'
import type { DemoPerson } from './people.ts'

/** Somebody who says by name where they would like to work. All names are invented. */
export interface DemoParticipant {
  readonly name: string
  readonly organisation: string
  /** Working groups, first choice first; none for "anywhere". */
  readonly choose: (groups: readonly { id: string; topics: readonly string[] }[]) => string[]
}

const FIRST_NAMES = [
  'Ayşe',
  'Bernd',
  'Carolin',
  'Dimitrij',
  'Elif',
  'Farid',
  'Gudrun',
  'Halina',
  'Ines',
  'Jonas',
  'Katharina',
  'Lamin',
  'Mirela',
  'Nguyễn',
  'Oksana',
  'Paulo',
  'Rania',
  'Stefan',
  'Tekle',
  'Ulrike',
]
const LAST_NAMES = [
  'Albers',
  'Bakır',
  'Conrad',
  'Demir',
  'Ehlert',
  'Farahani',
  'Georgiew',
  'Hartwig',
  'Ilić',
  'Jankowska',
  'Krüger',
  'Lindner',
  'Mahmoud',
  'Nowak',
  'Okafor',
  'Petrenko',
  'Quandt',
  'Rezaei',
  'Schuhmann',
  'Tesfaye',
  'Uhlig',
  'Vasile',
  'Wagenknecht',
]
const ORGANISATIONS = [
  'Volkshochschule',
  'Quartiersbüro Nord',
  '',
  'Jugendmigrationsdienst',
  'Sportverein Eintracht',
  'Wohnungsgenossenschaft',
  '',
  'Beirat für Migration',
  'Freiwilligenagentur',
  'Handwerkskammer',
  '',
  'Frauenzentrum',
]
const MOST_WISHES = 3
/** Far from the seeds of the ratings and of the piles. */
const OWN_STREAM = 2_000_003

/** The people who rated, now by name. They wish for the groups whose topics they rated highest. */
export function makeParticipants(people: readonly DemoPerson[], seed: number): DemoParticipant[] {
  const random = createRandom(seed + OWN_STREAM)
  return people.map((person, index) => {
    const wishCount = [0, 1, 2][random.nextBelow(12)] ?? MOST_WISHES
    const mood = Array.from({ length: DEMO_TOPICS.length }, () => random.nextBelow(1000) / 1000)
    return {
      name: `${FIRST_NAMES[index % FIRST_NAMES.length]} ${LAST_NAMES[index % LAST_NAMES.length]}`,
      organisation: ORGANISATIONS[index % ORGANISATIONS.length] ?? '',
      choose: (groups) =>
        groups
          .map(({ id, topics }, place) => ({ id, liking: meanRating(person, topics) + (mood[place] ?? 0) }))
          .toSorted((a, b) => b.liking - a.liking)
          .slice(0, wishCount)
          .map(({ id }) => id),
    }
  })
}

/** What is left out or not known counts as the middle of the scale. */
function meanRating({ ratings }: DemoPerson, topics: readonly string[]): number {
  const rated = topics.map((title) => ratings[DEMO_TOPICS.findIndex((topic) => topic.title === title)] ?? 3)
  return rated.reduce((sum, rating) => sum + rating, 0) / Math.max(1, rated.length)
}
