import { contributionOf, mainFigure, tieFigure } from './contributions.ts'
import { createRandom } from './random.ts'
import type { Random } from './random.ts'
import { compareFigures } from './ranking.ts'
import type { MethodSettings, ResultBallot, RoundTopic } from './weighting.ts'

/** Fewer ballots than this say too little to resample. */
export const FEWEST_BALLOTS = 10

/** Usual number of draws. */
export const DRAWS = 2000

/** Share of draws the shown range of ranks covers in the middle. */
const COVERAGE = 0.9

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
  const rows = buildRows(settings, ordered, ballots)
  const from = ordered.map(() => new Uint32Array(ordered.length + 1))
  const to = ordered.map(() => new Uint32Array(ordered.length + 1))
  const inCut = new Float64Array(ordered.length)
  const random = createRandom(seed)
  for (let draw = 0; draw < draws; draw++) {
    const sums = drawSums(rows, ballots.length, 3 * ordered.length, random)
    const figures = ordered.map((_, index) => figuresAt(settings, sums, index))
    figures.forEach((own, index) => {
      let better = 0
      let worse = 0
      for (const other of figures) {
        const order = compareFigures(other, own)
        if (order < 0) better++
        else if (order > 0) worse++
      }
      const rankFrom = better + 1
      const rankTo = ordered.length - worse
      increment(from[index], rankFrom)
      increment(to[index], rankTo)
      if (cut !== null) inCut[index] = (inCut[index] ?? 0) + partInside(rankFrom, rankTo, cut)
    })
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

/** One row per ballot: sum, count and tie of each topic one after another; rows in a fixed order. */
function buildRows(
  settings: MethodSettings,
  topics: readonly RoundTopic[],
  ballots: readonly ResultBallot[],
): Int32Array {
  const rows = ballots.map((ballot) =>
    topics.flatMap((topic) => {
      const { sum, count, tie } = contributionOf(settings, ballot.answers, topic.id)
      return [sum, count, tie]
    }),
  )
  return Int32Array.from(rows.sort(compareRows).flat())
}

function compareRows(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at])
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0)
}

/** Draws as many rows as there are and adds them up; each row is added once, times how often it was drawn. */
function drawSums(rows: Int32Array, count: number, width: number, random: Random): Int32Array {
  const times = new Uint16Array(count)
  for (let drawn = 0; drawn < count; drawn++) {
    const index = random.nextBelow(count)
    times[index] = (times[index] as number) + 1
  }
  const sums = new Int32Array(width)
  for (let index = 0, at = 0; index < count; index++, at += width) {
    const factor = times[index] as number
    if (factor === 0) continue
    for (let cell = 0; cell < width; cell++) {
      sums[cell] = (sums[cell] as number) + factor * (rows[at + cell] as number)
    }
  }
  return sums
}

function figuresAt(
  settings: MethodSettings,
  sums: Int32Array,
  index: number,
): { main: number | null; tie: number | null } {
  const total = { sum: sums[3 * index] ?? 0, count: sums[3 * index + 1] ?? 0, tie: sums[3 * index + 2] ?? 0 }
  return { main: mainFigure(settings, total), tie: tieFigure(settings, total) }
}

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
