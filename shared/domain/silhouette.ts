import type { DistanceMatrix } from './linkage.ts'

/** How well one member sits in its group. */
export interface Silhouette {
  readonly member: number
  /** Index of its own group. */
  readonly group: number
  /** −1 (would fit better elsewhere) … 0 (between two groups, or alone) … 1 (far from every other group). */
  readonly value: number
  /** Index of the other group nearest on average; null if there is no other. */
  readonly nearest: number | null
}

/** Means that differ by less are equal; the group named first is then the nearest. */
const ROUNDING = 1e-12

/**
 * How well each member sits in its group: (b − a) / max(a, b), a being the mean distance to the rest of its
 * own group and b the mean distance to the nearest other one; 0 for a member that is alone.
 * Source: P. Rousseeuw, "Silhouettes: a graphical aid to the interpretation and validation of cluster
 * analysis", J. Comput. Appl. Math. 20 (1987), DOI 10.1016/0377-0427(87)90125-7.
 * @param groups every index of the matrix in at most one group
 * @returns one per member, group after group, in the order of their members
 */
export function silhouettes(distances: DistanceMatrix, groups: readonly (readonly number[])[]): Silhouette[] {
  return groups.flatMap((own, group) =>
    own.map((member) => {
      let nearest: number | null = null
      let b = Infinity
      for (const [index, other] of groups.entries()) {
        if (index === group || other.length === 0) continue
        const mean = sumTo(distances, member, other) / other.length
        if (nearest !== null && mean >= b - ROUNDING) continue
        nearest = index
        b = mean
      }
      // The distance to itself is 0, so the sum over the own group may include it.
      const a = sumTo(distances, member, own) / (own.length - 1)
      const larger = Math.max(a, b)
      const value = own.length === 1 || nearest === null || larger === 0 ? 0 : (b - a) / larger
      return { member, group, value, nearest }
    }),
  )
}

/**
 * How well the groups are separated: the mean of all silhouettes.
 * @returns −1…1; 0 where there is nothing to separate (fewer than two groups)
 */
export function meanSilhouette(distances: DistanceMatrix, groups: readonly (readonly number[])[]): number {
  const values = silhouettes(distances, groups)
  return values.length === 0 ? 0 : values.reduce((sum, { value }) => sum + value, 0) / values.length
}

function sumTo(distances: DistanceMatrix, member: number, group: readonly number[]): number {
  return group.reduce((sum, other) => sum + (distances[member]?.[other] ?? 0), 0)
}
