import type { GroupingPicture } from '../../../../shared/contract/bundle.ts'
import { cutAt } from '../../../../shared/domain/group-tree.ts'

type Tree = Pick<GroupingPicture['tree'], 'leafOrder' | 'merges'>

/** A line of the drawing; `topicId` is a leaf below it, so that its group is known. */
export interface Branch {
  readonly path: string
  readonly topicId: string
  /** It lies within the first so many merges: part of one group for every cut that keeps them. */
  readonly merge: number
}

export interface TreeLayout {
  readonly leaves: readonly { topicId: string; y: number }[]
  readonly branches: readonly Branch[]
  /** Where a height stands, in px from the left: the trunk is left, the leaves are right. */
  readonly xOf: (height: number) => number
  readonly height: number
}

const TOP = 40
const LEFT = 14
/** Heights end a little before the left edge, so that the cut into fewest groups has a place. */
const AIR = 1.12

/**
 * Lines and leaves of a tree drawn from left to right.
 * @param leafX where the leaves begin, in px
 * @param rowPx height of a leaf's line
 */
export function layoutTree(tree: Tree, { leafX, rowPx }: { leafX: number; rowPx: number }): TreeLayout {
  const top = Math.max(tree.merges.at(-1)?.height ?? 0, 1e-9) * AIR
  const xOf = (height: number) => leafX - (height / top) * (leafX - LEFT)
  const leaves = tree.leafOrder.map((topicId, index) => ({ topicId, y: TOP + (index + 0.5) * rowPx }))
  /** Where each group stands so far, by the topic that names it. */
  const nodes = new Map(leaves.map(({ topicId, y }) => [topicId, { x: leafX, y, merge: -1 }]))
  const branches: Branch[] = []
  const px = (value: number) => value.toFixed(1)

  for (const [index, { a, b, height }] of tree.merges.entries()) {
    const [nodeA, nodeB] = [nodes.get(a), nodes.get(b)]
    if (!nodeA || !nodeB) continue
    const x = xOf(height)
    for (const [name, node] of [
      [a, nodeA],
      [b, nodeB],
    ] as const) {
      branches.push({ path: `M${px(node.x)} ${px(node.y)}H${px(x)}`, topicId: name, merge: node.merge })
    }
    branches.push({ path: `M${px(x)} ${px(nodeA.y)}V${px(nodeB.y)}`, topicId: a, merge: index })
    nodes.set(a, { x, y: (nodeA.y + nodeB.y) / 2, merge: index })
    nodes.delete(b)
  }
  for (const [topicId, { x, y, merge }] of nodes) {
    branches.push({ path: `M${px(x)} ${px(y)}H${px(LEFT / 2)}`, topicId, merge })
  }
  return { leaves, branches, xOf, height: TOP + leaves.length * rowPx + 8 }
}

/** The groups of a tree cut into k, in the order of the leaves; null where the tree has no such cut. */
export function groupsAt({ leafOrder, merges }: Tree, k: number): string[][] | null {
  return cutAt({ leafOrder, merges: merges.map((merge) => ({ ...merge, locked: false })) }, k)
}

/** At which height a cut into k groups stands: midway between the last merge below it and the first above it. */
export function cutHeight({ leafOrder, merges }: Tree, k: number): number {
  const done = leafOrder.length - k
  const below = done > 0 ? (merges[done - 1]?.height ?? 0) : 0
  const last = merges.at(-1)?.height ?? 0
  const above = merges[done]?.height ?? last * AIR
  return (below + above) / 2
}

/** The possible number of groups whose cut stands nearest to a height. @param ks possible numbers, at least one */
export function nearestCut(tree: Tree, ks: readonly number[], height: number): number {
  const distance = (k: number) => Math.abs(cutHeight(tree, k) - height)
  return ks.reduce((best, k) => (distance(k) < distance(best) ? k : best))
}
