import { allocatePeople } from '../../shared/domain/allocation.ts'
import { bootstrapRanks } from '../../shared/domain/bootstrap.ts'
import { proposeGroups } from '../../shared/domain/grouping.ts'
import { scaleToMap } from '../../shared/domain/mds.ts'
import { createRandom } from '../../shared/domain/random.ts'
import type { Random } from '../../shared/domain/random.ts'
import { computeResults } from '../../shared/domain/results.ts'
import { ratingSimilarity, toDistances } from '../../shared/domain/similarity.ts'
import { sortingSimilarity } from '../../shared/domain/topic-similarity.ts'
import type { MethodSettings, ResultBallot, RoundTopic } from '../../shared/domain/weighting.ts'
import { throughTheDoor } from './door-work.ts'
import type { DoorTimes } from './door-work.ts'
import { median } from './figures.ts'
import { PILES, makePiles, makeRatings } from './opinions.ts'
import { servePart } from './part.ts'

// From weights to working groups: the plain computations at growing sizes, and a core that must go on answering
// meanwhile.

/** Times in ms of everything that is computed from a round on its way to working groups. */
export interface BundleTimes {
  readonly topics: number
  readonly ballots: number
  /** Ranking and agreement, then correlations of all pairs. */
  readonly results: number
  readonly similarity: number
  /** Average linkage with all cuts, silhouettes, reasons and tree; then the same by Ward, which includes a map. */
  readonly groups: number
  readonly ward: number
  readonly map: number
  /** Rank ranges by resampling. */
  readonly bootstrap: number
  /** All of it but Ward. */
  readonly all: number
}

export interface BundleFigures {
  readonly sizes: readonly BundleTimes[]
  readonly sorting: readonly { readonly topics: number; readonly sorters: number; readonly ms: number }[]
  readonly allocation: { readonly people: number; readonly groups: number; readonly ms: number }
  /** Through the front door: the hall of the usual size, then the largest. */
  readonly doors: readonly DoorTimes[]
}

export interface BundleMethods {
  work(): Promise<BundleFigures>
}

const SIZES: readonly (readonly [topics: number, ballots: number])[] = [
  [15, 300],
  [30, 1000],
  [60, 2500],
  [100, 5000],
]
const PEOPLE = 300
const GROUPS = 12
const SCALE: MethodSettings = { method: 'scale', max: 5, allowUnknown: true }
/** Above this many answers a measurement is made once; small ones are made often, and the median counts. */
const MANY_ANSWERS = 50_000
const OFTEN = 7

servePart<BundleMethods>({
  async work() {
    // Warms up, so that the first size is no slower than the others.
    timesOf(15, 300)
    return {
      sizes: SIZES.map(([topics, ballots]) => timesOf(topics, ballots)),
      sorting: SIZES.map(([topics, sorters]) => ({ topics, sorters, ms: sortingTime(topics, sorters) })),
      allocation: { people: PEOPLE, groups: GROUPS, ms: allocationTime() },
      doors: [await throughTheDoor(15, 300), await throughTheDoor(100, 5000)],
    }
  },
})

function timesOf(topicCount: number, ballotCount: number): BundleTimes {
  const topics = Array.from({ length: topicCount }, (_, n): RoundTopic => ({
    id: `t${n + 1}`,
    number: n + 1,
  }))
  const ballots = makeRatings(topicCount, ballotCount).map((ratings): ResultBallot => ({
    answers: Object.fromEntries(ratings.map((rating, n) => [`t${n + 1}`, rating])),
    channel: 'phone',
  }))
  const runs = topicCount * ballotCount > MANY_ANSWERS ? 1 : OFTEN
  const time = (work: () => unknown): number => median(Array.from({ length: runs }, () => timed(work)))
  const similarity = ratingSimilarity(SCALE, topics, ballots)
  const locks = { together: [], apart: [] }
  const cluster = (linkage: 'average' | 'ward') =>
    proposeGroups({ topics, similarity, settings: { minSize: 1, maxSize: 100, linkage, locks } })
  const parts = {
    results: time(() => computeResults(SCALE, topics, ballots)),
    similarity: time(() => ratingSimilarity(SCALE, topics, ballots)),
    groups: time(() => cluster('average')),
    map: time(() => scaleToMap(toDistances(similarity))),
    bootstrap: time(() => bootstrapRanks({ settings: SCALE, topics, ballots, cut: 10, seed: 1 })),
  }
  const all = Object.values(parts).reduce((sum, ms) => sum + ms, 0)
  return { topics: topicCount, ballots: ballotCount, ...parts, ward: time(() => cluster('ward')), all }
}

function sortingTime(topicCount: number, sorterCount: number): number {
  const ids = Array.from({ length: topicCount }, (_, n) => `t${n + 1}`)
  const sortings = makePiles(topicCount, sorterCount).map((numbers) =>
    Array.from({ length: PILES }, (_, pile) => ids.filter((__, n) => numbers[n] === pile + 1)),
  )
  return median(Array.from({ length: 3 }, () => timed(() => sortingSimilarity(ids, sortings))))
}

function allocationTime(): number {
  const random = createRandom(6)
  const groups = Array.from({ length: GROUPS }, (_, n) => ({ id: `g${n}`, minSize: 15, maxSize: 30 }))
  const people = Array.from({ length: PEOPLE }, (_, n) => ({
    id: `p${String(n).padStart(3, '0')}`,
    choices: choose(random, groups),
  }))
  return median(Array.from({ length: 3 }, () => timed(() => allocatePeople(people, groups))))
}

/** Three wishes; the first groups are wished for more often than there are places. */
function choose(random: Random, groups: readonly { id: string }[]): string[] {
  const wishes = new Set<string>()
  while (wishes.size < 3) {
    const among = random.nextBelow(2) === 0 ? 4 : groups.length
    wishes.add(groups[random.nextBelow(among)]?.id ?? '')
  }
  return [...wishes]
}

function timed(work: () => unknown): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}
