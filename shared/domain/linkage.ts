/** Distances between things, row and column in one order: symmetric, 0 on the diagonal. */
export type DistanceMatrix = readonly (readonly number[])[]

/** One step of clustering: the groups that came together (by their lowest members) and how far apart they were. */
export interface Merge {
  readonly a: number
  readonly b: number
  readonly distance: number
}

/** What clustering must keep, whatever the distances say. */
export interface MergeRules {
  /** Things that are one from the start; things in no block stand alone. */
  readonly blocks: readonly (readonly number[])[]
  /** Pairs that never come into one group. No block may contain such a pair. */
  readonly apart: readonly (readonly [number, number])[]
}

/** Everything may come together with everything. */
export const NO_RULES: MergeRules = { blocks: [], apart: [] }

/** Distances that differ by less are equal: floating point must not decide between them. */
const ROUNDING = 1e-12

/** How far apart two groups are, and what changes when the second joins the first; by their lowest members. */
export interface GroupDistances {
  distance(a: number, b: number): number
  join(a: number, b: number, active: readonly number[]): void
}

/**
 * Agglomerative clustering: first every block comes together (at distance 0), then again and again the two
 * groups nearest to each other that hold no pair to be kept apart. Among equally near groups those with the
 * lowest members go first.
 * @returns the merges in order: n − 1 of them, fewer where pairs are kept apart
 */
export function agglomerate(size: number, rules: MergeRules, groups: GroupDistances): Merge[] {
  const active = Array.from({ length: size }, (_, index) => index)
  const apart = new Uint8Array(size * size)
  for (const [a, b] of rules.apart) apart[a * size + b] = apart[b * size + a] = 1
  const merges: Merge[] = []
  const merge = (step: Merge): void => {
    const { a, b } = step
    groups.join(a, b, active)
    active.splice(active.indexOf(b), 1)
    for (const other of active) {
      if (apart[b * size + other]) apart[a * size + other] = apart[other * size + a] = 1
    }
    merges.push(step)
  }
  for (const block of rules.blocks) {
    const [first, ...others] = [...block].sort((a, b) => a - b)
    for (const b of others) merge({ a: first as number, b, distance: 0 })
  }
  for (;;) {
    let best: Merge | null = null
    for (const [index, a] of active.entries()) {
      for (const b of active.slice(index + 1)) {
        if (apart[a * size + b]) continue
        const distance = groups.distance(a, b)
        if (!best || distance < best.distance - ROUNDING) best = { a, b, distance }
      }
    }
    if (!best) return merges
    merge(best)
  }
}

/**
 * Clustering by average linkage (UPGMA: R. Sokal, C. Michener, Univ. Kansas Sci. Bull. 38 (1958)): the
 * distance of two groups is the mean distance between their members.
 * @returns the merges in order, see `agglomerate`; their distances never fall
 */
export function averageLinkage(distances: DistanceMatrix, rules: MergeRules = NO_RULES): Merge[] {
  // Sums of distances between groups simply add up when groups merge; means follow from the sizes.
  const sums = distances.map((row) => [...row])
  const sizes = distances.map(() => 1)
  return agglomerate(distances.length, rules, {
    distance: (a, b) => at(sums, a, b) / ((sizes[a] ?? 1) * (sizes[b] ?? 1)),
    join(a, b, active) {
      for (const other of active) {
        const sum = at(sums, a, other) + at(sums, b, other)
        ;(sums[a] as number[])[other] = sum
        ;(sums[other] as number[])[a] = sum
      }
      sizes[a] = (sizes[a] ?? 1) + (sizes[b] ?? 1)
    },
  })
}

/**
 * The groups there are once `merges` has been followed down to k groups: members rising, groups in the
 * order of their lowest members. k is kept within 1…n; where the merges end with more groups, these.
 */
export function cutTree(size: number, merges: readonly Merge[], k: number): number[][] {
  const groups = new Map<number, number[]>(Array.from({ length: size }, (_, index) => [index, [index]]))
  for (const { a, b } of merges.slice(0, Math.max(0, size - Math.max(1, k)))) {
    groups.set(a, [...(groups.get(a) ?? []), ...(groups.get(b) ?? [])])
    groups.delete(b)
  }
  return [...groups.values()].map((members) => members.sort((x, y) => x - y))
}

function at(matrix: readonly (readonly number[])[], row: number, column: number): number {
  return matrix[row]?.[column] ?? 0
}
