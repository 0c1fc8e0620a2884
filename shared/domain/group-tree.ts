import type { Merge } from './linkage.ts'

/** One joint of the tree: two groups, named by their lowest topics, come together. */
export interface TopicMerge {
  readonly a: string
  readonly b: string
  /**
   * How far apart they were, on the scale of the distances (0…2 on 1 − similarity): the mean distance for
   * average linkage; for Ward √(2 · added squares), which for two single topics is their distance on the map.
   * Never lower than a joint before it.
   */
  readonly height: number
  /** True where people locked the topics together; no cut goes below it. */
  readonly locked: boolean
}

/** How the topics came together, for drawing. More than one tree where topics are kept apart. */
export interface GroupTree {
  /** In the order in which they happened. */
  readonly merges: readonly TopicMerge[]
  /** Every topic once, side by side so that no two lines cross: the groups of every cut stand in one run. */
  readonly leafOrder: readonly string[]
}

/**
 * The merges of a clustering as a tree of topics.
 * @param ids the topics in number order; the merges name them by their places
 * @param blockCount how many blocks the clustering began with: the merges that made them are locked
 */
export function buildTree(
  ids: readonly string[],
  merges: readonly Merge[],
  { linkage, blockCount }: { readonly linkage: 'average' | 'ward'; readonly blockCount: number },
): GroupTree {
  const lockedCount = ids.length - blockCount
  let height = 0
  return {
    merges: merges.map(({ a, b, distance }, index) => {
      // Never lower than before, not even by a rounding error.
      height = Math.max(height, linkage === 'ward' ? Math.sqrt(2 * distance) : distance)
      return { a: ids[a] as string, b: ids[b] as string, height, locked: index < lockedCount }
    }),
    leafOrder: follow(
      ids,
      merges.map(({ a, b }) => ({ a: ids[a] as string, b: ids[b] as string })),
    ).flat(),
  }
}

/** Fewest and most groups a tree can be cut into; every number between them is possible. */
export function cutRange({ merges, leafOrder }: GroupTree): { fewest: number; most: number } {
  const most = leafOrder.length - merges.filter((merge) => merge.locked).length
  return { fewest: leafOrder.length - merges.length, most }
}

/**
 * The groups of a tree cut into k, groups and topics in the order of the leaves (as they stand side by side
 * in the drawing). Null where no such cut exists: topics locked together are never cut, topics kept apart
 * never joined.
 */
export function cutAt(tree: GroupTree, k: number): string[][] | null {
  const { fewest, most } = cutRange(tree)
  if (!Number.isSafeInteger(k) || k < fewest || k > most) return null
  return follow(tree.leafOrder, tree.merges.slice(0, tree.leafOrder.length - k))
}

/** The groups after these merges: the second always goes behind the first. */
function follow(
  ids: readonly string[],
  merges: readonly { readonly a: string; readonly b: string }[],
): string[][] {
  const groups = new Map(ids.map((id) => [id, [id]]))
  for (const { a, b } of merges) {
    groups.get(a)?.push(...(groups.get(b) ?? []))
    groups.delete(b)
  }
  return [...groups.values()]
}
