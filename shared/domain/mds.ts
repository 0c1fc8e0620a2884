import { symmetricEigen } from './eigen.ts'
import type { DistanceMatrix } from './linkage.ts'
import { createRandom } from './random.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface MdsMap {
  /** In the order of the matrix, centred, the longest extent along x. */
  readonly points: readonly Point[]
  /** Kruskal's stress-1: 0 = the map shows every distance exactly. */
  readonly stress: number
}

const MOST_STEPS = 1000
const SMALLEST_GAIN = 1e-10

/** Starts beside the classical one; a start with coinciding points can be stuck there for good. */
const OTHER_STARTS = 8
const START_SEED = 1

/**
 * A map in two dimensions on which near means similar: classical scaling (W. Torgerson, Psychometrika 17
 * (1952), DOI 10.1007/BF02288916) as the start, then SMACOF majorisation of the raw stress until it gains
 * nothing more (J. de Leeuw; I. Borg, P. Groenen, "Modern Multidimensional Scaling", 2005, chapter 8).
 * A few fixed scattered starts are tried too, and the best map is kept. Turned to its principal axes, so
 * that the same distances always give the same map.
 */
export function scaleToMap(distances: DistanceMatrix): MdsMap {
  let best = majorise(distances, classicalScaling(distances))
  const random = createRandom(START_SEED)
  for (let start = 0; start < OTHER_STARTS && stressOne(distances, best) > SMALLEST_GAIN; start++) {
    // The first step brings the scattered points to scale.
    const scattered = distances.map(() => ({ x: random.nextBelow(1000), y: random.nextBelow(1000) }))
    const found = majorise(distances, scattered)
    if (rawStress(distances, found) < rawStress(distances, best) * (1 - NOTICEABLE)) best = found
  }
  return { points: turnToAxes(best), stress: stressOne(distances, best) }
}

/** Maps whose stress differs by less are equally good; the earlier start then wins. */
const NOTICEABLE = 1e-6

/** SMACOF: the stress falls with every step, until it gains nothing more. */
function majorise(distances: DistanceMatrix, start: readonly Point[]): readonly Point[] {
  let points = start
  let stress = rawStress(distances, points)
  for (let step = 0; step < MOST_STEPS && stress > 0; step++) {
    const next = guttmanTransform(distances, points)
    const reached = rawStress(distances, next)
    if (!(reached < stress)) break
    const gain = stress - reached
    points = next
    stress = reached
    if (gain < SMALLEST_GAIN * stress) break
  }
  return points
}

/** Classical (Torgerson) scaling to two dimensions; negative eigenvalues count as 0. */
export function classicalScaling(distances: DistanceMatrix): Point[] {
  const size = distances.length
  const squares = distances.map((row) => row.map((value) => value * value))
  const rowMeans = squares.map((row) => row.reduce((sum, value) => sum + value, 0) / size)
  const mean = rowMeans.reduce((sum, value) => sum + value, 0) / Math.max(1, size)
  const centred = squares.map((row, a) =>
    row.map((value, b) => -(value - (rowMeans[a] ?? 0) - (rowMeans[b] ?? 0) + mean) / 2),
  )
  const [first, second] = symmetricEigen(centred).map(({ value, vector }) =>
    vector.map((entry) => entry * Math.sqrt(Math.max(0, value))),
  )
  return distances.map((_, index) => ({ x: first?.[index] ?? 0, y: second?.[index] ?? 0 }))
}

/** One step of SMACOF: every point moves to the mean of where the others would put it. */
function guttmanTransform(distances: DistanceMatrix, points: readonly Point[]): Point[] {
  return points.map((own, a) => {
    let [x, y] = [0, 0]
    for (const [b, other] of points.entries()) {
      const length = distanceOf(own, other)
      if (a === b || length === 0) continue
      const ratio = (distances[a]?.[b] ?? 0) / length
      x += ratio * (own.x - other.x)
      y += ratio * (own.y - other.y)
    }
    return { x: x / points.length, y: y / points.length }
  })
}

function rawStress(distances: DistanceMatrix, points: readonly Point[]): number {
  return sumPairs(points, (length, a, b) => (length - (distances[a]?.[b] ?? 0)) ** 2)
}

function stressOne(distances: DistanceMatrix, points: readonly Point[]): number {
  const squares = sumPairs(points, (length) => length * length)
  const wanted = sumPairs(points, (_, a, b) => (distances[a]?.[b] ?? 0) ** 2)
  if (squares === 0) return wanted === 0 ? 0 : 1
  return Math.sqrt(rawStress(distances, points) / squares)
}

function sumPairs(points: readonly Point[], of: (length: number, a: number, b: number) => number): number {
  let sum = 0
  for (const [b, second] of points.entries()) {
    for (const [a, first] of points.slice(0, b).entries()) sum += of(distanceOf(first, second), a, b)
  }
  return sum
}

/** Centred and turned to its principal axes: classical scaling of distances on a plane gives them back exactly. */
function turnToAxes(points: readonly Point[]): Point[] {
  return classicalScaling(points.map((a) => points.map((b) => distanceOf(a, b))))
}

/** Straight distance between two points. */
export function distanceOf(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)
}
