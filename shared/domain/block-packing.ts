import { blocksIn, keepsSizes, meanSimilarity, meetsApart } from './group-sizes.ts'
import type { Fitting } from './group-sizes.ts'

/** How many placings are tried before giving up; reached only where locks leave hardly any way. */
const MOST_TRIES = 20_000

/**
 * Searches for a way to divide the blocks so that every group keeps the limits and no pair to be kept apart
 * meets: large blocks first, each first tried where it stands, then where it is most at home among the groups
 * as they were. Finds the first such way, not the best, and gives up after a bounded number of tries.
 * @returns the groups in the order of `groups`, and who stands elsewhere now; null if none was found
 */
export function packBlocks(
  groups: readonly (readonly number[])[],
  { similarity, limits, rules }: Fitting,
): { groups: number[][]; moved: number[] } | null {
  const blocks = groups
    .flatMap((group, home) => blocksIn(group, rules).map((members) => ({ members, home })))
    .sort((a, b) => b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0))
    .map(({ members, home }) => {
      const fitOf = (group: readonly number[]): number =>
        members.reduce((sum, member) => sum + meanSimilarity(similarity, member, group), 0)
      const others = [...groups.keys()]
        .filter((index) => index !== home)
        .map((index) => ({ index, fit: fitOf(groups[index] ?? []) }))
        .sort((a, b) => b.fit - a.fit || a.index - b.index)
      return { members, home, targets: [home, ...others.map(({ index }) => index)] }
    })
  const packed = groups.map((): number[] => [])
  let left = blocks.reduce((sum, { members }) => sum + members.length, 0)
  let tries = 0

  function place(index: number): boolean {
    const block = blocks[index]
    if (!block) return keepsSizes(packed, limits)
    const missing = packed.reduce((sum, group) => sum + Math.max(0, limits.minSize - group.length), 0)
    if (missing > left) return false
    for (const target of block.targets) {
      const group = packed[target] as number[]
      if (++tries > MOST_TRIES) return false
      if (group.length + block.members.length > limits.maxSize || meetsApart(block.members, group, rules))
        continue
      group.push(...block.members)
      left -= block.members.length
      if (place(index + 1)) return true
      group.length -= block.members.length
      left += block.members.length
    }
    return false
  }

  if (!place(0)) return null
  const moved = blocks.flatMap(({ members, home }) =>
    members.every((member) => packed[home]?.includes(member)) ? [] : members,
  )
  return { groups: packed.map((group) => group.sort((a, b) => a - b)), moved }
}
