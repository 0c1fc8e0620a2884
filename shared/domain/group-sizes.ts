import type { SimilarityMatrix } from './similarity.ts'

export interface SizeLimits {
  readonly minSize: number
  readonly maxSize: number
}

/** True if every group keeps both limits. */
export function keepsSizes(
  groups: readonly (readonly number[])[],
  { minSize, maxSize }: SizeLimits,
): boolean {
  return groups.every((group) => group.length >= minSize && group.length <= maxSize)
}

/** True if `size` things can be spread over k groups within the limits at all. */
export function canKeepSizes(size: number, k: number, { minSize, maxSize }: SizeLimits): boolean {
  return k >= 1 && k * minSize <= size && size <= k * maxSize
}

/** Figures that differ by less are equal; the lower index then goes first. */
const ROUNDING = 1e-12

/**
 * Moves single members until every group keeps the limits, each time the one that loses least: mean
 * similarity to the rest of its group minus mean similarity to the new group. Groups that are too large
 * give first, then groups that are too small receive. Not an optimum, but every step can be told.
 * @returns the new groups, and who was moved, in order
 * @throws RangeError if the limits cannot be kept
 */
export function fitSizes(
  groups: readonly (readonly number[])[],
  similarity: SimilarityMatrix,
  limits: SizeLimits,
): { groups: number[][]; moved: number[] } {
  const size = groups.reduce((sum, group) => sum + group.length, 0)
  if (!canKeepSizes(size, groups.length, limits)) throw new RangeError('These sizes cannot be kept')
  const fitted = groups.map((group) => [...group])
  const moved = new Set<number>()
  for (;;) {
    const tooLarge = fitted.filter((group) => group.length > limits.maxSize)
    const tooSmall = fitted.filter((group) => group.length < limits.minSize)
    if (tooLarge.length + tooSmall.length === 0) break
    const givers = tooLarge.length > 0 ? tooLarge : fitted.filter((group) => group.length > limits.minSize)
    const takers = tooSmall.length > 0 ? tooSmall : fitted.filter((group) => group.length < limits.maxSize)
    const move = findCheapestMove(givers, takers, similarity)
    move.from.splice(move.from.indexOf(move.member), 1)
    move.to.push(move.member)
    move.to.sort((a, b) => a - b)
    moved.add(move.member)
  }
  return { groups: fitted, moved: [...moved] }
}

interface Move {
  readonly member: number
  readonly from: number[]
  readonly to: number[]
  readonly loss: number
}

function findCheapestMove(givers: number[][], takers: number[][], similarity: SimilarityMatrix): Move {
  let best: Move | null = null
  const members = givers.flatMap((from) => from.map((member) => ({ member, from })))
  for (const { member, from } of members.sort((a, b) => a.member - b.member)) {
    const own = meanSimilarity(similarity, member, from)
    for (const to of takers) {
      const loss = own - meanSimilarity(similarity, member, to)
      if (to !== from && (!best || loss < best.loss - ROUNDING)) best = { member, from, to, loss }
    }
  }
  if (!best) throw new RangeError('These sizes cannot be kept')
  return best
}

/** Mean similarity of a member to the others of a group; 0 if there are none. */
export function meanSimilarity(
  similarity: SimilarityMatrix,
  member: number,
  group: readonly number[],
): number {
  const others = group.filter((other) => other !== member)
  if (others.length === 0) return 0
  return others.reduce((sum, other) => sum + (similarity[member]?.[other] ?? 0), 0) / others.length
}
