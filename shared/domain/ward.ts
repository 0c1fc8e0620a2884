import { agglomerate, NO_RULES } from './linkage.ts'
import type { Merge, MergeRules } from './linkage.ts'
import type { Point } from './mds.ts'

/**
 * Ward's clustering of points on a map, as group concept mapping does it: again and again the two groups
 * come together whose union adds least to the squared distances from the group centres
 * (J. Ward, J. Am. Stat. Assoc. 58 (1963), DOI 10.1080/01621459.1963.10500845).
 * @returns the merges in order, see `agglomerate`; `distance` is what the step adds and never falls
 */
export function wardLinkage(points: readonly Point[], rules: MergeRules = NO_RULES): Merge[] {
  const centres = points.map((point) => ({ ...point, size: 1 }))
  return agglomerate(points.length, rules, {
    distance(a, b) {
      const [first, second] = [centres[a], centres[b]]
      if (!first || !second) return 0
      const squared = (first.x - second.x) ** 2 + (first.y - second.y) ** 2
      return ((first.size * second.size) / (first.size + second.size)) * squared
    },
    join(a, b) {
      const [first, second] = [centres[a], centres[b]]
      if (!first || !second) return
      const size = first.size + second.size
      first.x = (first.x * first.size + second.x * second.size) / size
      first.y = (first.y * first.size + second.y * second.size) / size
      first.size = size
    },
  })
}
