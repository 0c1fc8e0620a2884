import { mainFigure, tieFigure } from './contributions.ts'
import { packBallots } from './packed-ballots.ts'
import type { PackedBallots } from './packed-ballots.ts'
import { createRandom } from './random.ts'
import type { Random } from './random.ts'
import type { MethodSettings, ResultBallot, RoundTopic } from './weighting.ts'

/** Fewer ballots than this say too little to resample. */
export const FEWEST_BALLOTS = 10

/** Usual number of draws. */
export const DRAWS = 2000

/** Share of draws the shown range of ranks covers in the middle. */
const COVERAGE = 0.9

/** Stands for a figure nobody gave; it comes last, because figures are never negative. */
const SILENT = -1

export interface BootstrapInput {
  readonly settings: MethodSettings
  readonly topics: readonly RoundTopic[]
  /** Single ballots only; sticky dots cannot be resampled. */
  readonly ballots: readonly ResultBallot[]
  /** How many topics make the cut ("the best ten"); null if no cut is asked for. */
  readonly cut: number | null
  /** 0 … 2⁵³ − 1; the same seed gives the same answer. */
  readonly seed: number
  /** `DRAWS` if not given. */
  readonly draws?: number
}

export interface RankRange {
  readonly topicId: string
  readonly number: number
  /** 90 % range of ranks: "Platz 2–5". */
  readonly rankFrom: number
  readonly rankTo: number
  /** Share of draws (0…1) in which it makes the cut; null without a cut. */
  readonly cutShare: number | null
}

export type BootstrapResult =
  | {
      readonly shown: false
      readonly reason: 'fewBallots'
      readonly ballots: number
      readonly needed: number
    }
  | {
      readonly shown: true
      readonly ballots: number
      readonly draws: number
      readonly topics: readonly RankRange[]
    }

/**
 * How sure is the order? Draws as many ballots as there are, with replacement, again and again, ranks the
 * topics each time as `rankTopics` does, and reports per topic the middle 90 % of its ranks and how often
 * it makes the cut (percentile bootstrap: B. Efron, Ann. Statist. 7 (1979), DOI 10.1214/aos/1176344552).
 * A rank shared in a draw counts with its best place for the lower end and its worst for the upper; where
 * a tie crosses the cut in a draw, each tied topic makes it in proportion to the places left.
 * Ballots and topics are put in a fixed order first, so that only their content matters. Topics come back
 * in the order of their numbers.
 */
export function bootstrapRanks({
  settings,
  topics,
  ballots,
  cut,
  seed,
  draws = DRAWS,
}: BootstrapInput): BootstrapResult {
  if (ballots.length < FEWEST_BALLOTS) {
    return { shown: false, reason: 'fewBallots', ballots: ballots.length, needed: FEWEST_BALLOTS }
  }
  const ordered = [...topics].sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))
  const packed = packBallots(settings, ordered, ballots)
  const from = ordered.map(() => new Uint32Array(ordered.length + 1))
  const to = ordered.map(() => new Uint32Array(ordered.length + 1))
  const inCut = new Float64Array(ordered.length)
  const random = createRandom(seed)
  const drawSums = createDraws(packed, random)
  const main = new Float64Array(ordered.length)
  const tie = new Float64Array(ordered.length)
  // Best first. One draw is much like the next, so sorting what the last one left is soon done.
  const order = ordered.map((_, index) => index)
  const compare = (a: number, b: number): number =>
    (main[b] as number) - (main[a] as number) || (tie[b] as number) - (tie[a] as number)
  for (let draw = 0; draw < draws; draw++) {
    const sums = drawSums()
    for (let index = 0; index < ordered.length; index++) {
      const total = packed.contributionAt(sums, index)
      main[index] = mainFigure(settings, total) ?? SILENT
      tie[index] = tieFigure(settings, total) ?? SILENT
    }
    order.sort(compare)
    for (let start = 0; start < order.length;) {
      const first = order[start] as number
      let end = start + 1
      while (end < order.length && compare(first, order[end] as number) === 0) end++
      for (let place = start; place < end; place++) {
        const index = order[place] as number
        increment(from[index], start + 1)
        increment(to[index], end)
        if (cut !== null) inCut[index] = (inCut[index] ?? 0) + partInside(start + 1, end, cut)
      }
      start = end
    }
  }
  const tail = (1 - COVERAGE) / 2
  return {
    shown: true,
    ballots: ballots.length,
    draws,
    topics: ordered.map((topic, index) => ({
      topicId: topic.id,
      number: topic.number,
      rankFrom: quantile(from[index], draws * tail),
      rankTo: quantile(to[index], draws * (1 - tail) - 1),
      cutShare: cut === null ? null : (inCut[index] ?? 0) / draws,
    })),
  }
}

/** How many rows are added up at once: the sums are read and written once for all of them. */
const AT_ONCE = 4

/** Draws as many rows as there are and adds them up; each row is added once, times how often it was drawn. */
function createDraws({ count, width, cells }: PackedBallots, random: Random): () => Float64Array {
  const times = new Uint32Array(count)
  // Where the drawn rows begin and how often they were drawn; room for a last few that were drawn no times.
  const starts = new Uint32Array(count + AT_ONCE)
  const factors = new Uint32Array(count + AT_ONCE)
  const sums = new Float64Array(width)
  return () => {
    times.fill(0)
    for (let drawn = 0; drawn < count; drawn++) {
      const index = random.nextBelow(count)
      times[index] = (times[index] as number) + 1
    }
    let rows = 0
    for (let index = 0; index < count; index++) {
      if (times[index] === 0) continue
      starts[rows] = index * width
      factors[rows++] = times[index] as number
    }
    factors.fill(0, rows, rows + AT_ONCE)
    starts.fill(0, rows, rows + AT_ONCE)
    sums.fill(0)
    for (let row = 0; row < rows; row += AT_ONCE) {
      const [a, b, c, d] = [starts[row], starts[row + 1], starts[row + 2], starts[row + 3]] as Four
      const [p, q, r, s] = [factors[row], factors[row + 1], factors[row + 2], factors[row + 3]] as Four
      for (let cell = 0; cell < width; cell++) {
        sums[cell] =
          (sums[cell] as number) +
          p * (cells[a + cell] as number) +
          q * (cells[b + cell] as number) +
          r * (cells[c + cell] as number) +
          s * (cells[d + cell] as number)
      }
    }
    return sums
  }
}

type Four = [number, number, number, number]

/** How much of a shared rank lies within the first `cut` places: 1, 0, or a part where the tie crosses it. */
function partInside(rankFrom: number, rankTo: number, cut: number): number {
  const inside = Math.min(rankTo, cut) - rankFrom + 1
  return Math.max(0, inside) / (rankTo - rankFrom + 1)
}

function increment(counts: Uint32Array | undefined, at: number): void {
  if (counts) counts[at] = (counts[at] ?? 0) + 1
}

/** The rank at position `at` (from 0, rounded) of all drawn ranks in rising order. */
function quantile(counts: Uint32Array | undefined, at: number): number {
  let seen = 0
  const position = Math.round(at)
  for (const [rank, count] of (counts ?? []).entries()) {
    seen += count
    if (position < seen) return rank
  }
  return 0
}
