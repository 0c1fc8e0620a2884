import { createRandom } from '../../shared/domain/random.ts'
import type { Random } from '../../shared/domain/random.ts'
import { DEMO_TALK, DEMO_TOPICS } from './content.ts'

/** One simulated participant: what they answer in both rounds, by place of the topic in the list. */
export interface DemoPerson {
  /** 1…5, null = "weiß nicht", undefined = left out. */
  readonly ratings: readonly (number | null | undefined)[]
  /** Dots per topic. */
  readonly dots: readonly number[]
}

const STRANDS = 4

/**
 * The people of the demo. Each cares more for some strands than for others, so that topics of one strand are
 * rated alike – as in a real room. The same seed gives the same people.
 */
export function makePeople(count: number, seed: number, dots: number, perTopic: number): DemoPerson[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => makePerson(random, dots, perTopic))
}

function makePerson(random: Random, dots: number, perTopic: number): DemoPerson {
  const leaning = Array.from({ length: STRANDS }, () => 1.6 * (fraction(random) + fraction(random) - 1))
  const liking = DEMO_TOPICS.map(
    ({ base, strand }) => base + (leaning[strand] ?? 0) + 0.8 * (fraction(random) + fraction(random) - 1),
  )
  return {
    ratings: liking.map((value) => {
      const chance = fraction(random)
      if (chance < 0.02) return undefined
      return chance < 0.05 ? null : Math.min(5, Math.max(1, Math.round(value)))
    }),
    dots: placeDots(random, liking, dots, perTopic),
  }
}

/** The same person after the discussion, having gone along with what was said. */
export function afterTalk(person: DemoPerson): DemoPerson {
  const ratings = person.ratings.map((rating, index) => {
    if (typeof rating !== 'number') return rating
    return Math.min(5, Math.max(1, rating + (DEMO_TALK[DEMO_TOPICS[index]?.title ?? ''] ?? 0)))
  })
  return { ...person, ratings }
}

/** What is typed for this person's paper ballot on a scale: a digit, 0 for "weiß nicht", Enter for nothing. */
export function paperKeys({ ratings }: DemoPerson): string {
  return ratings.map((rating) => (rating === undefined ? '\n' : String(rating ?? 0))).join('')
}

/** Dots go to what is liked most, with some chance in it. */
function placeDots(random: Random, liking: readonly number[], dots: number, perTopic: number): number[] {
  const placed = liking.map(() => 0)
  for (let dot = 0; dot < dots; dot++) {
    let best = -1
    let bestValue = -Infinity
    liking.forEach((value, index) => {
      const now = value + 1.5 * fraction(random) - (placed[index] ?? 0)
      if ((placed[index] ?? 0) < perTopic && now > bestValue) {
        best = index
        bestValue = now
      }
    })
    if (best >= 0) placed[best] = (placed[best] ?? 0) + 1
  }
  return placed
}

/** 0 ≤ x < 1. */
function fraction(random: Random): number {
  return random.nextUint32() / 2 ** 32
}
