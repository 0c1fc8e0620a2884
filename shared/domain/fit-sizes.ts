import { packBlocks } from './block-packing.ts'
import { blocksIn, canKeepSizes, excess, keepsSizes, meanSimilarity, meetsApart } from './group-sizes.ts'
import type { Fitting, SizeLimits } from './group-sizes.ts'
import { NO_RULES } from './linkage.ts'
import type { MergeRules } from './linkage.ts'
import type { SimilarityMatrix } from './similarity.ts'

/** Figures that differ by less are equal; the lower index then goes first. */
const ROUNDING = 1e-12

/**
 * Moves single members, or blocks that are locked together, until every group keeps the limits; each time
 * the one that loses least: mean similarity to the rest of its group minus mean similarity to the new
 * group, added up over the block. Groups that are too large give first, then groups that are too small
 * receive; nobody comes into a group with somebody to be kept apart from. Not an optimum, but every step can
 * be told. Where no such step is left, a bounded search looks for any way of dividing the blocks.
 * @returns the new groups, and who was moved, in order; null if the limits cannot be kept, or no way was found
 */
export function fitSizes(
  groups: readonly (readonly number[])[],
  similarity: SimilarityMatrix,
  limits: SizeLimits,
  rules: MergeRules = NO_RULES,
): { groups: number[][]; moved: number[] } | null {
  const size = groups.reduce((sum, group) => sum + group.length, 0)
  if (!canKeepSizes(size, groups.length, limits)) return null
  const fitted = groups.map((group) => [...group])
  const moved = new Set<number>()
  while (!keepsSizes(fitted, limits)) {
    const tooLarge = fitted.filter((group) => group.length > limits.maxSize)
    const tooSmall = fitted.filter((group) => group.length < limits.minSize)
    const givers = tooLarge.length > 0 ? tooLarge : fitted.filter((group) => group.length > limits.minSize)
    const takers = tooSmall.length > 0 ? tooSmall : fitted.filter((group) => group.length < limits.maxSize)
    const move = findCheapestMove(givers, takers, { similarity, limits, rules })
    if (!move) return packBlocks(groups, { similarity, limits, rules })
    for (const member of move.block) {
      move.from.splice(move.from.indexOf(member), 1)
      move.to.push(member)
      moved.add(member)
    }
    move.to.sort((a, b) => a - b)
  }
  return { groups: fitted, moved: [...moved] }
}

interface Move {
  readonly block: readonly number[]
  readonly from: number[]
  readonly to: number[]
  readonly loss: number
}

/** Null where no move brings the sizes nearer to the limits. */
function findCheapestMove(givers: number[][], takers: number[][], fitting: Fitting): Move | null {
  const { similarity, limits, rules } = fitting
  let best: Move | null = null
  const blocks = givers.flatMap((from) => blocksIn(from, rules).map((block) => ({ block, from })))
  for (const { block, from } of blocks.sort((a, b) => (a.block[0] ?? 0) - (b.block[0] ?? 0))) {
    const rest = from.filter((member) => !block.includes(member))
    for (const to of takers) {
      if (to === from || meetsApart(block, to, rules)) continue
      const before = excess(from.length, limits) + excess(to.length, limits)
      if (excess(rest.length, limits) + excess(to.length + block.length, limits) >= before) continue
      const loss = block.reduce(
        (sum, one) => sum + meanSimilarity(similarity, one, rest) - meanSimilarity(similarity, one, to),
        0,
      )
      if (!best || loss < best.loss - ROUNDING) best = { block, from, to, loss }
    }
  }
  return best
}
