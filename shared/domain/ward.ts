import type { Merge } from './linkage.ts'
import type { Point } from './mds.ts'

/** Distances that differ by less are equal: floating point must not decide between them. */
const ROUNDING = 1e-12

/**
 * Ward's clustering of points on a map, as group concept mapping does it: again and again the two groups
 * come together whose union adds least to the squared distances from the group centres
 * (J. Ward, J. Am. Stat. Assoc. 58 (1963), DOI 10.1080/01621459.1963.10500845).
 * Among equal steps those with the lowest members go first.
 * @returns the n − 1 merges in order, `distance` being what the step adds; to be cut with `cutTree`
 */
export function wardLinkage(points: readonly Point[]): Merge[] {
  const groups = new Map(points.map((point, index) => [index, { ...point, size: 1 }]))
  const merges: Merge[] = []
  while (groups.size > 1) {
    const entries = [...groups]
    let best: Merge | null = null
    for (const [index, [a, first]] of entries.entries()) {
      for (const [b, second] of entries.slice(index + 1)) {
        const squared = (first.x - second.x) ** 2 + (first.y - second.y) ** 2
        const distance = ((first.size * second.size) / (first.size + second.size)) * squared
        if (!best || distance < best.distance - ROUNDING) best = { a, b, distance }
      }
    }
    const first = best && groups.get(best.a)
    const second = best && groups.get(best.b)
    if (!best || !first || !second) break
    const size = first.size + second.size
    groups.set(best.a, {
      x: (first.x * first.size + second.x * second.size) / size,
      y: (first.y * first.size + second.y * second.size) / size,
      size,
    })
    groups.delete(best.b)
    merges.push(best)
  }
  return merges
}
