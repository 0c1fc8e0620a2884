import { orient, symmetricEigen } from './eigen.ts'
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

/** From this many things on every step is dear and one more start hardly finds a better map. */
const MANY = 30
const SMALLEST_GAIN_OF_MANY = 1e-7
const START_SEED = 1

/** Maps whose stress differs by less are equally good; the earlier start then wins. */
const NOTICEABLE = 1e-6

/**
 * A map in two dimensions on which near means similar: classical scaling (W. Torgerson, Psychometrika 17
 * (1952), DOI 10.1007/BF02288916) as the start, then SMACOF majorisation of the raw stress until it gains
 * nothing more (J. de Leeuw; I. Borg, P. Groenen, "Modern Multidimensional Scaling", 2005, chapter 8).
 * A few fixed scattered starts are tried too, and the best map is kept. Turned to its principal axes, so
 * that the same distances always give the same map.
 */
export function scaleToMap(distances: DistanceMatrix): MdsMap {
  const size = distances.length
  const wanted = Float64Array.from(distances.flat())
  const squares = wanted.reduce((sum, value) => sum + value * value, 0) / 2
  const smallestGain = size < MANY ? SMALLEST_GAIN : SMALLEST_GAIN_OF_MANY
  let best = majorise(wanted, flatten(classicalScaling(distances)), smallestGain)
  const random = createRandom(START_SEED)
  for (let start = 0; start < countStarts(size) && best.stress > SMALLEST_GAIN ** 2 * squares; start++) {
    // The first step brings the scattered points to scale.
    const scattered = Float64Array.from({ length: 2 * size }, () => random.nextBelow(1000))
    const found = majorise(wanted, scattered, smallestGain)
    if (found.stress < best.stress * (1 - NOTICEABLE)) best = found
  }
  const points = turnToAxes(best.places)
  return { points, stress: stressOne(wanted, points) }
}

/** Starts beside the classical one, which can be stuck at a worse map, with coinciding points even for good. */
function countStarts(size: number): number {
  return size < MANY ? Math.max(8, Math.min(40, Math.floor(3000 / size ** 2))) : 3
}

/** Points as x, y, x, y, …, and the raw stress there: the sum over all pairs of (length − distance)². */
interface Arrangement {
  readonly places: Float64Array
  readonly stress: number
}

/** SMACOF: the stress falls with every step, until it gains nothing more. */
function majorise(wanted: Float64Array, start: Float64Array, smallestGain: number): Arrangement {
  let places = start
  let { next, stress } = guttmanTransform(wanted, places)
  for (let step = 0; step < MOST_STEPS && stress > 0; step++) {
    const reached = guttmanTransform(wanted, next)
    if (!(reached.stress < stress)) break
    const gain = stress - reached.stress
    places = next
    ;({ next, stress } = reached)
    if (gain < smallestGain * stress) break
  }
  return { places, stress }
}

/** One step of SMACOF: every point moves to the mean of where the others would put it. And the stress before it. */
function guttmanTransform(
  wanted: Float64Array,
  places: Float64Array,
): { readonly next: Float64Array; readonly stress: number } {
  const size = places.length / 2
  const next = new Float64Array(places.length)
  let stress = 0
  for (let b = 1; b < size; b++) {
    const [bx, by] = [places[2 * b] as number, places[2 * b + 1] as number]
    for (let a = 0; a < b; a++) {
      const x = (places[2 * a] as number) - bx
      const y = (places[2 * a + 1] as number) - by
      const length = Math.sqrt(x * x + y * y)
      const distance = wanted[a * size + b] as number
      stress += (length - distance) ** 2
      if (length === 0) continue
      const pull = distance / length / size
      ;(next[2 * a] as number) += pull * x
      ;(next[2 * a + 1] as number) += pull * y
      ;(next[2 * b] as number) -= pull * x
      ;(next[2 * b + 1] as number) -= pull * y
    }
  }
  return { next, stress }
}

function stressOne(wanted: Float64Array, points: readonly Point[]): number {
  const size = points.length
  let [raw, lengths, distances] = [0, 0, 0]
  for (const [b, second] of points.entries()) {
    for (let a = 0; a < b; a++) {
      const length = distanceOf(points[a] as Point, second)
      const distance = wanted[a * size + b] as number
      raw += (length - distance) ** 2
      lengths += length * length
      distances += distance * distance
    }
  }
  if (lengths === 0) return distances === 0 ? 0 : 1
  return Math.sqrt(raw / lengths)
}

/**
 * A word for how well a map shows the distances, after J. Kruskal, Psychometrika 29 (1964),
 * DOI 10.1007/BF02289565, who calls a stress of 0.2 poor, 0.1 fair and 0.05 good.
 * @param stress Kruskal's stress-1, from 0
 */
export function stressWord(stress: number): 'good' | 'fair' | 'poor' {
  if (stress < 0.1) return 'good'
  return stress < 0.2 ? 'fair' : 'poor'
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

function flatten(points: readonly Point[]): Float64Array {
  return Float64Array.from(points.flatMap(({ x, y }) => [x, y]))
}

/** Centred and turned to its principal axes, the longest extent along x. */
function turnToAxes(places: Float64Array): Point[] {
  const size = places.length / 2
  const points = Array.from({ length: size }, (_, index) => ({
    x: places[2 * index] as number,
    y: places[2 * index + 1] as number,
  }))
  const mean = {
    x: points.reduce((sum, { x }) => sum + x, 0) / size,
    y: points.reduce((sum, { y }) => sum + y, 0) / size,
  }
  const centred = points.map(({ x, y }) => ({ x: x - mean.x, y: y - mean.y }))
  const sum = (of: (point: Point) => number): number => centred.reduce((rest, point) => rest + of(point), 0)
  const xy = sum(({ x, y }) => x * y)
  const [first, second] = symmetricEigen([
    [sum(({ x }) => x * x), xy],
    [xy, sum(({ y }) => y * y)],
  ]).map(({ vector: [x = 0, y = 0] }) => orient(centred.map((point) => x * point.x + y * point.y)))
  return points.map((_, index) => ({ x: first?.[index] ?? 0, y: second?.[index] ?? 0 }))
}

/** Straight distance between two points. */
export function distanceOf(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)
}
