/** Distances between things, row and column in one order: symmetric, 0 on the diagonal. */
export type DistanceMatrix = readonly (readonly number[])[]

/** One step of clustering: the groups that came together (by their lowest members) and how far apart they were. */
export interface Merge {
  readonly a: number
  readonly b: number
  readonly distance: number
}

/** Distances that differ by less are equal: floating point must not decide between them. */
const ROUNDING = 1e-12

/**
 * Agglomerative clustering by average linkage (UPGMA: R. Sokal, C. Michener, Univ. Kansas Sci. Bull. 38
 * (1958)): again and again the two groups with the smallest mean distance between their members come
 * together. Among equally near groups those with the lowest members go first.
 * @returns the n − 1 merges in order
 */
export function averageLinkage(distances: DistanceMatrix): Merge[] {
  // Sums of distances between groups simply add up when groups merge; means follow from the sizes.
  const sums = distances.map((row) => [...row])
  const sizes = distances.map(() => 1)
  const active = [...distances.keys()]
  const merges: Merge[] = []
  while (active.length > 1) {
    let best: Merge | null = null
    for (const [index, a] of active.entries()) {
      for (const b of active.slice(index + 1)) {
        const distance = at(sums, a, b) / ((sizes[a] ?? 1) * (sizes[b] ?? 1))
        if (!best || distance < best.distance - ROUNDING) best = { a, b, distance }
      }
    }
    if (!best) break
    const { a, b } = best
    for (const other of active) {
      const sum = at(sums, a, other) + at(sums, b, other)
      ;(sums[a] as number[])[other] = sum
      ;(sums[other] as number[])[a] = sum
    }
    sizes[a] = (sizes[a] ?? 1) + (sizes[b] ?? 1)
    active.splice(active.indexOf(b), 1)
    merges.push(best)
  }
  return merges
}

/**
 * The groups there are once `merges` has been followed down to k groups: members rising, groups in the
 * order of their lowest members. k is kept within 1…n.
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
