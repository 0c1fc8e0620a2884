/**
 * Where the names at the ends of lines stand so that none covers another: as near to their lines as can be, in
 * the same order. Names that would meet are moved apart to both sides alike.
 * @param wanted heights of the ends
 * @param gap least distance of two names
 * @returns heights in the order of `wanted`, within the range as long as all of them have room there
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  range: { readonly top: number; readonly bottom: number },
): number[] {
  const order = wanted.map((_, index) => index).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  // Less its place times the gap, a height must not fall from one name to the next: blocks of equal means do that.
  const blocks: { sum: number; count: number }[] = []
  order.forEach((index, place) => {
    blocks.push({ sum: (wanted[index] ?? 0) - place * gap, count: 1 })
    for (let last = blocks.length - 1; last > 0 && mean(blocks[last - 1]) >= mean(blocks[last]); last--) {
      const { sum, count } = blocks.pop() as Block
      const before = blocks[last - 1] as Block
      blocks[last - 1] = { sum: before.sum + sum, count: before.count + count }
    }
  })
  const most = range.bottom - (order.length - 1) * gap
  const placed: number[] = []
  let place = 0
  for (const block of blocks) {
    const height = Math.max(range.top, Math.min(mean(block), most))
    for (let inBlock = 0; inBlock < block.count; inBlock++, place++) {
      placed[order[place] as number] = height + place * gap
    }
  }
  return placed
}

interface Block {
  sum: number
  count: number
}

function mean(block: Block | undefined): number {
  return block ? block.sum / block.count : 0
}
