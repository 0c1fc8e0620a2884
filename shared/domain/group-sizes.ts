import type { MergeRules } from './linkage.ts'
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

/** True if `size` things can be spread over k groups within the limits, where nothing locks them. */
export function canKeepSizes(size: number, k: number, { minSize, maxSize }: SizeLimits): boolean {
  return k >= 1 && k * minSize <= size && size <= k * maxSize
}

/** What a way of dividing is judged by. */
export interface Fitting {
  readonly similarity: SimilarityMatrix
  readonly limits: SizeLimits
  readonly rules: MergeRules
}

/** By how many members a group is too large or too small. */
export function excess(size: number, { minSize, maxSize }: SizeLimits): number {
  return Math.max(0, size - maxSize, minSize - size)
}

/** The blocks a group consists of, members rising; whoever stands in no block is one alone. */
export function blocksIn(group: readonly number[], { blocks }: MergeRules): number[][] {
  const locked = blocks
    .map((block) => block.filter((member) => group.includes(member)))
    .filter((block) => block.length > 0)
  const singles = group.filter((member) => !locked.some((block) => block.includes(member)))
  return [...locked.map((block) => block.sort((a, b) => a - b)), ...singles.map((member) => [member])]
}

/** Whether somebody of the block is to be kept apart from somebody of the group. */
export function meetsApart(
  block: readonly number[],
  group: readonly number[],
  { apart }: MergeRules,
): boolean {
  return apart.some(
    ([a, b]) => (block.includes(a) && group.includes(b)) || (block.includes(b) && group.includes(a)),
  )
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
