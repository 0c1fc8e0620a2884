import { createRandom } from '../../shared/domain/random.ts'

// What people of a large hall may say, the same in every run.

/** Ratings 1…5, of which each depends on one of six views a person may have, and on chance. */
export function makeRatings(topicCount: number, ballotCount: number): number[][] {
  const random = createRandom(4)
  return Array.from({ length: ballotCount }, () => {
    const views = Array.from({ length: 6 }, () => random.nextBelow(4))
    return Array.from({ length: topicCount }, (_, n) =>
      Math.min(5, 1 + (views[n % views.length] ?? 0) + random.nextBelow(2)),
    )
  })
}

/** Into how many piles everybody sorts. */
export const PILES = 6

/** Numbers of piles 1…6, of which two thirds are everybody's, and the others chance. */
export function makePiles(topicCount: number, sorterCount: number): number[][] {
  const random = createRandom(5)
  return Array.from({ length: sorterCount }, () =>
    Array.from(
      { length: topicCount },
      (_, n) => 1 + (random.nextBelow(3) === 0 ? random.nextBelow(PILES) : n % PILES),
    ),
  )
}
