import type { Method } from './weighting.ts'

/** What the order needs to know of a topic; null = nobody said anything about it. */
export interface RankInput {
  readonly topicId: string
  readonly number: number
  readonly main: number | null
  readonly tie: number | null
}

export interface Rank {
  readonly topicId: string
  readonly rankFrom: number
  readonly rankTo: number
}

/** The figure that decides between topics with the same main figure. Declared here, shown with the result. */
export const TIE_FIGURES = {
  scale: 'topTwoShare',
  dots: 'people',
  budget: 'people',
  ranking: 'firstPlaces',
  matrix: 'meanX',
} as const satisfies Record<Method, string>

export type TieFigure = (typeof TIE_FIGURES)[Method]

/** Topics that share a rank across the cut. */
export interface TieAtCut {
  /** The tied topics, in the order in which they were given. */
  readonly topicIds: readonly string[]
  /** How many of them may still come in. */
  readonly free: number
  readonly rankFrom: number
  readonly rankTo: number
}

/**
 * Puts topics in order, best first: main figure, then tie figure, both falling; topics without a figure
 * come last. What is still equal shares a rank (standard competition ranks 1, 2, 2, 4) and stands in the
 * order of topic numbers – never in a hidden random one.
 */
export function rankTopics<T extends RankInput>(topics: readonly T[]): (T & Rank)[] {
  const sorted = [...topics].sort(
    (a, b) =>
      compareFigures(a, b) ||
      a.number - b.number ||
      (a.topicId < b.topicId ? -1 : a.topicId > b.topicId ? 1 : 0),
  )
  const ranked: (T & Rank)[] = []
  for (let start = 0; start < sorted.length;) {
    const first = sorted[start] as T
    let end = start + 1
    while (end < sorted.length && compareFigures(first, sorted[end] as T) === 0) end++
    for (const topic of sorted.slice(start, end)) ranked.push({ ...topic, rankFrom: start + 1, rankTo: end })
    start = end
  }
  return ranked
}

/** Negative if `a` stands before `b`, 0 if the figures cannot tell them apart. */
export function compareFigures(
  a: Pick<RankInput, 'main' | 'tie'>,
  b: Pick<RankInput, 'main' | 'tie'>,
): number {
  return compareFalling(a.main, b.main) || compareFalling(a.tie, b.tie)
}

function compareFalling(a: number | null, b: number | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return b - a
}

/** "3." or, where the rank is shared, "3.–4.". */
export function formatRank(rankFrom: number, rankTo: number): string {
  return rankFrom === rankTo ? `${rankFrom}.` : `${rankFrom}.–${rankTo}.`
}

/**
 * Finds the tie that makes "the best n" undecidable: topics sharing a rank of which only some fit.
 * Null if the cut is clean, also if all topics or none come in. `ranked` must be in order.
 */
export function tieAtCut(ranked: readonly Rank[], n: number): TieAtCut | null {
  const last = ranked[n - 1]
  if (!last || last.rankTo <= n) return null
  return {
    topicIds: ranked.filter((topic) => topic.rankFrom === last.rankFrom).map((topic) => topic.topicId),
    free: n - last.rankFrom + 1,
    rankFrom: last.rankFrom,
    rankTo: last.rankTo,
  }
}
