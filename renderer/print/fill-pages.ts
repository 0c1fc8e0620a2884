export interface PageRoom {
  /** Room for parts on the first page, in any unit; the same for all. */
  first: number
  /** Room on every further page. */
  next: number
  /** What stands after the last part and must be on its page. */
  end: number
}

/**
 * Spreads parts over pages in their order. No part is ever divided; one that is taller than a page has it alone.
 * @returns for each page the number of its parts; the first page may be empty, no other is
 */
export function fillPages(heights: readonly number[], { first, next, end }: PageRoom): number[] {
  const pages = [0]
  let left = first
  for (const [index, height] of heights.entries()) {
    const needed = index === heights.length - 1 ? height + end : height
    const page = pages.length - 1
    // A further page helps unless this one is as empty as that would be.
    const isFresh = pages[page] === 0 && (page > 0 || first >= next)
    if (needed > left && !isFresh) {
      pages.push(0)
      left = next
    }
    pages[pages.length - 1] = (pages.at(-1) ?? 0) + 1
    left -= height
  }
  return pages
}
