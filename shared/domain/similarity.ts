import { contributionOf } from './contributions.ts'
import type { DistanceMatrix } from './linkage.ts'
import { findAnswer } from './methods.ts'
import type { MethodSettings, ResultBallot, RoundTopic } from './weighting.ts'

/** Similarity of topics, row and column in the order of the topics: symmetric, at most 1, 1 on the diagonal. */
export type SimilarityMatrix = readonly (readonly number[])[]

/** Fewer ballots that rated both topics than this say nothing about the pair. */
const FEWEST_PAIRS = 3

/**
 * Who is valued by the same people: Pearson's correlation of the topics' columns over the ballots, each
 * pair over the ballots that say something about both. 0 where a column is constant or fewer than three
 * ballots are left. Dots, points and places count 0 where none were given; blank ballots are left out.
 * The matrix method takes both criteria together. All sums are whole numbers, so that the order of the
 * ballots cannot change even the last digit.
 */
export function ratingSimilarity(
  settings: MethodSettings,
  topics: readonly RoundTopic[],
  ballots: readonly ResultBallot[],
): SimilarityMatrix {
  const columns = readColumns(settings, topics, ballots)
  return buildSimilarity(topics.length, (a, b) => correlate(columns[a] ?? NOTHING, columns[b] ?? NOTHING))
}

const NOTHING = new Float64Array()

/** Per topic what each ballot says about it, NaN where it says nothing; blank ballots are left out. */
function readColumns(
  settings: MethodSettings,
  topics: readonly RoundTopic[],
  ballots: readonly ResultBallot[],
): Float64Array[] {
  const columns = topics.map(() => new Float64Array(ballots.length))
  let filled = 0
  for (const ballot of ballots) {
    let blank = true
    for (const [index, topic] of topics.entries()) {
      const { value, given } = readRating(settings, ballot, topic.id)
      ;(columns[index] as Float64Array)[filled] = value ?? Number.NaN
      if (given) blank = false
    }
    if (!blank) filled++
  }
  return columns.map((column) => column.subarray(0, filled))
}

function readRating(
  settings: MethodSettings,
  ballot: ResultBallot,
  topicId: string,
): { value: number | null; given: boolean } {
  const { sum, count } = contributionOf(settings, ballot.answers, topicId)
  const needsRating = settings.method === 'scale' || settings.method === 'matrix'
  const said = count > 0 || findAnswer(ballot.answers, topicId) === null
  return { value: needsRating && count === 0 ? null : sum, given: said }
}

/** Pearson's r of whole numbers, −1…1; 0 for constant columns and for fewer than three pairs. */
export function correlation(pairs: readonly (readonly [number, number])[]): number {
  return correlate(
    Float64Array.from(pairs, ([x]) => x),
    Float64Array.from(pairs, ([, y]) => y),
  )
}

/** Pearson's r over the places where neither column is NaN. */
function correlate(first: Float64Array, second: Float64Array): number {
  let [n, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0]
  for (let place = 0; place < first.length; place++) {
    const a = first[place] as number
    const b = second[place] as number
    if (Number.isNaN(a) || Number.isNaN(b)) continue
    n++
    x += a
    y += b
    xx += a * a
    yy += b * b
    xy += a * b
  }
  if (n < FEWEST_PAIRS) return 0
  const spread = Math.sqrt(n * xx - x * x) * Math.sqrt(n * yy - y * y)
  return spread === 0 ? 0 : Math.max(-1, Math.min(1, (n * xy - x * y) / spread))
}

/** Fills a symmetric matrix from the similarity of each pair a < b; 1 on the diagonal. */
export function buildSimilarity(size: number, ofPair: (a: number, b: number) => number): SimilarityMatrix {
  const matrix = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => (row === column ? 1 : 0)),
  )
  for (let b = 0; b < size; b++) {
    for (let a = 0; a < b; a++) {
      const value = ofPair(a, b)
      ;(matrix[a] as number[])[b] = value
      ;(matrix[b] as number[])[a] = value
    }
  }
  return matrix
}

/** 1 − similarity, 0 on the diagonal: what clustering and the map start from. */
export function toDistances(similarity: SimilarityMatrix): DistanceMatrix {
  return similarity.map((row, a) => row.map((value, b) => (a === b ? 0 : 1 - value)))
}

/** A source of similarity and how much it counts; weights need not add up to 1. */
export interface SimilaritySource {
  readonly matrix: SimilarityMatrix
  readonly weight: number
}

/**
 * The weighted mean of several sources. Sources with weight 0 are switched off; without any left all
 * pairs are 0.
 * @throws RangeError if a weight is negative or a matrix has another size
 */
export function combineSimilarities(size: number, sources: readonly SimilaritySource[]): SimilarityMatrix {
  for (const { matrix, weight } of sources) {
    if (!(weight >= 0) || !Number.isFinite(weight)) throw new RangeError('Weights must not be negative')
    if (matrix.length !== size) throw new RangeError('Every source must cover the same topics')
  }
  const total = sources.reduce((sum, { weight }) => sum + weight, 0)
  return buildSimilarity(size, (a, b) =>
    total === 0
      ? 0
      : sources.reduce((sum, { matrix, weight }) => sum + weight * (matrix[a]?.[b] ?? 0), 0) / total,
  )
}
