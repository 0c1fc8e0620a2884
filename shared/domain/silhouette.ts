import type { DistanceMatrix } from './linkage.ts'

/**
 * How well the groups are separated: the mean over all members of (b − a) / max(a, b), a being the mean
 * distance to the own group and b the mean distance to the nearest other one; 0 for a member that is alone.
 * Source: P. Rousseeuw, "Silhouettes: a graphical aid to the interpretation and validation of cluster
 * analysis", J. Comput. Appl. Math. 20 (1987), DOI 10.1016/0377-0427(87)90125-7.
 * @param groups every index of the matrix in exactly one group
 * @returns −1…1; 0 where there is nothing to separate (fewer than two groups)
 */
export function meanSilhouette(distances: DistanceMatrix, groups: readonly (readonly number[])[]): number {
  const values = groups.flatMap((own) => own.map((member) => silhouetteOf(distances, groups, own, member)))
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function silhouetteOf(
  distances: DistanceMatrix,
  groups: readonly (readonly number[])[],
  own: readonly number[],
  member: number,
): number {
  const others = groups.filter((group) => group !== own && group.length > 0)
  if (own.length === 1 || others.length === 0) return 0
  // The distance to itself is 0, so the sum over the own group may include it.
  const a = sumTo(distances, member, own) / (own.length - 1)
  const b = Math.min(...others.map((group) => sumTo(distances, member, group) / group.length))
  const larger = Math.max(a, b)
  return larger === 0 ? 0 : (b - a) / larger
}

function sumTo(distances: DistanceMatrix, member: number, group: readonly number[]): number {
  return group.reduce((sum, other) => sum + (distances[member]?.[other] ?? 0), 0)
}
