import { describe, expect, it } from 'vitest'
import {
  cutHeight,
  groupsAt,
  layoutTree,
  nearestCut,
} from '../../../../../../renderer/desk/bundle/picture/tree-layout.ts'

/** a and b first, then c and d, then both pairs, e last. */
const tree = {
  leafOrder: ['a', 'b', 'c', 'd', 'e'],
  merges: [
    { a: 'a', b: 'b', height: 0.2 },
    { a: 'c', b: 'd', height: 0.3 },
    { a: 'a', b: 'c', height: 0.6 },
    { a: 'a', b: 'e', height: 0.9 },
  ],
}
const KS = [1, 2, 3, 4, 5]

describe('the tree', () => {
  it('has its leaves in order from top to bottom and all lines within the picture', () => {
    const { leaves, branches, height } = layoutTree(tree, { leafX: 400, rowPx: 30 })
    expect(leaves.map(({ topicId }) => topicId)).toEqual(tree.leafOrder)
    expect(leaves.every(({ y }, index) => index === 0 || y - (leaves[index - 1]?.y ?? 0) === 30)).toBe(true)
    expect(height).toBeGreaterThan(leaves.at(-1)?.y ?? 0)
    // Two branches and a joint for each merge, and the trunk.
    expect(branches).toHaveLength(4 * 3 + 1)
    const numbers = branches.flatMap(({ path }) => path.match(/[\d.]+/g)?.map(Number) ?? [])
    expect(Math.max(...numbers)).toBeLessThanOrEqual(400)
    expect(Math.min(...numbers)).toBeGreaterThan(0)
  })

  it('grows from the leaves at the right to the trunk at the left', () => {
    const { xOf } = layoutTree(tree, { leafX: 400, rowPx: 30 })
    expect(xOf(0)).toBe(400)
    expect(xOf(0.9)).toBeLessThan(xOf(0.6))
  })

  it('stays several trees where topics are kept apart', () => {
    const apart = { leafOrder: tree.leafOrder, merges: tree.merges.slice(0, 2) }
    const { branches } = layoutTree(apart, { leafX: 400, rowPx: 30 })
    expect(branches).toHaveLength(2 * 3 + 3)
  })

  it('is drawn when all topics are equally near', () => {
    const flat = { ...tree, merges: tree.merges.map((merge) => ({ ...merge, height: 0 })) }
    const { branches } = layoutTree(flat, { leafX: 400, rowPx: 30 })
    expect(branches.every(({ path }) => !path.includes('NaN'))).toBe(true)
  })
})

describe('the cut', () => {
  it('makes as many groups as it says, neighbours in the drawing', () => {
    expect(groupsAt(tree, 3)).toEqual([['a', 'b'], ['c', 'd'], ['e']])
    expect(groupsAt(tree, 2)).toEqual([['a', 'b', 'c', 'd'], ['e']])
    expect(groupsAt(tree, 6)).toBeNull()
    expect(groupsAt({ ...tree, merges: tree.merges.slice(0, 2) }, 2)).toBeNull()
  })

  it('stands between the merges it separates, further right the more groups there are', () => {
    const heights = KS.map((k) => cutHeight(tree, k))
    expect(heights[1]).toBeCloseTo(0.75, 12)
    expect(heights.toSorted((a, b) => b - a)).toEqual(heights)
    expect(cutHeight(tree, 1)).toBeGreaterThan(0.9)
    expect(cutHeight(tree, 5)).toBeLessThan(0.2)
  })

  it('snaps to the nearest cut that is possible', () => {
    expect(nearestCut(tree, KS, 0.7)).toBe(2)
    expect(nearestCut(tree, KS, -1)).toBe(5)
    expect(nearestCut(tree, [2, 4], 0)).toBe(4)
  })
})
