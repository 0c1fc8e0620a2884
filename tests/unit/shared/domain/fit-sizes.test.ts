import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitSizes } from '../../../../shared/domain/fit-sizes.ts'
import type { MergeRules } from '../../../../shared/domain/linkage.ts'
import { mergeRules } from '../../../../shared/domain/topic-locks.ts'
import { keepableLocks } from './lock-arbitraries.ts'
import { anyMatrix } from './matrix-arbitraries.ts'

const allEqual = (size: number) =>
  Array.from({ length: size }, (_, a) => Array.from({ length: size }, (__, b) => (a === b ? 1 : 0.5)))

/** Whether there is any way of giving each of `size` things one of k labels so that everything is kept. */
function someWay(
  size: number,
  k: number,
  { minSize, maxSize }: { minSize: number; maxSize: number },
  { blocks, apart }: MergeRules,
): boolean {
  function search(labels: readonly number[]): boolean {
    if (labels.length < size)
      return Array.from({ length: k }, (_, label) => label).some((label) => search([...labels, label]))
    const sizes = Array.from({ length: k }, (_, label) => labels.filter((one) => one === label).length)
    return (
      sizes.every((one) => one >= minSize && one <= maxSize) &&
      blocks.every((block) => new Set(block.map((member) => labels[member])).size <= 1) &&
      apart.every(([a, b]) => labels[a] !== labels[b])
    )
  }
  return search([])
}

const anyCase = anyMatrix({
  minSize: 2,
  maxSize: 7,
  values: fc.integer({ min: 0, max: 4 }).map((value) => value / 4),
  diagonal: 1,
}).chain((similarity) => {
  const ids = similarity.map((_, index) => `t${index}`)
  return fc.record({
    similarity: fc.constant(similarity),
    rules: keepableLocks(ids).map((locks) => mergeRules(ids, locks)),
    labels: fc.array(fc.nat(2), { minLength: ids.length, maxLength: ids.length }),
    limits: fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.nat(2))
      .map(([minSize, more]) => ({ minSize, maxSize: minSize + more })),
  })
})

/** Groups that keep the locks to begin with, as clustering hands them in: each label's blocks, those apart split off. */
function startingGroups(labels: readonly number[], { blocks, apart }: MergeRules): number[][] {
  const groups: number[][] = []
  const labelOf: number[] = []
  for (const block of blocks) {
    const label = labels[block[0] ?? 0] ?? 0
    const home = groups.findIndex(
      (group, index) =>
        labelOf[index] === label &&
        !apart.some(
          ([a, b]) => (block.includes(a) && group.includes(b)) || (block.includes(b) && group.includes(a)),
        ),
    )
    if (home >= 0) groups[home]?.push(...block)
    else {
      groups.push([...block])
      labelOf.push(label)
    }
  }
  return groups.map((group) => group.sort((a, b) => a - b))
}

describe('fitSizes', () => {
  it('moves a whole block, not one of it', () => {
    const rules = { blocks: [[0], [1, 2], [3], [4]], apart: [] }
    const limits = { minSize: 2, maxSize: 3 }
    expect(fitSizes([[0, 1, 2, 3], [4]], allEqual(5), limits, rules)).toEqual({
      groups: [
        [1, 2, 3],
        [0, 4],
      ],
      moved: [0],
    })
    const pairs = { blocks: [[0, 1], [2, 3], [4]], apart: [] }
    expect(fitSizes([[0, 1, 2, 3], [4]], allEqual(5), limits, pairs)).toEqual({
      groups: [
        [2, 3],
        [0, 1, 4],
      ],
      moved: [0, 1],
    })
  })
  it('never brings those together who are to stay apart', () => {
    const rules = { blocks: [[0], [1], [2], [3]], apart: [[0, 3]] as const }
    expect(fitSizes([[0, 1, 2], [3]], allEqual(4), { minSize: 2, maxSize: 2 }, rules)?.groups).toEqual([
      [0, 2],
      [1, 3],
    ])
  })
  it('finds a way where no single move brings the sizes nearer', () => {
    const rules = { blocks: [[0, 1], [2, 3], [4], [5]], apart: [] }
    const fitted = fitSizes(
      [
        [0, 1, 2, 3],
        [4, 5],
      ],
      allEqual(6),
      { minSize: 3, maxSize: 3 },
      rules,
    )
    expect(fitted?.groups.map((group) => group.length)).toEqual([3, 3])
    expect(fitted?.groups.filter((group) => group.includes(0) && group.includes(1))).toHaveLength(1)
    expect(fitted?.groups.filter((group) => group.includes(2) && group.includes(3))).toHaveLength(1)
    expect(fitted?.moved).toHaveLength(3)
  })
  it('admits that there is no way', () => {
    const limits = { minSize: 2, maxSize: 2 }
    expect(
      fitSizes([[0, 1, 2], [3]], allEqual(4), limits, { blocks: [[0, 1, 2], [3]], apart: [] }),
    ).toBeNull()
    expect(fitSizes([[0, 1], [2]], allEqual(3), limits)).toBeNull()
  })
  it('finds a way wherever there is one, and keeps everything that must be kept', () => {
    fc.assert(
      fc.property(anyCase, ({ similarity, rules, labels, limits }) => {
        const groups = startingGroups(labels, rules)
        const fitted = fitSizes(groups, similarity, limits, rules)
        expect(fitted !== null).toBe(someWay(similarity.length, groups.length, limits, rules))
        if (!fitted) return
        expect(fitted.groups).toHaveLength(groups.length)
        expect(fitted.groups.flat().sort((a, b) => a - b)).toEqual([...similarity.keys()])
        for (const [index, group] of fitted.groups.entries()) {
          expect(group.length).toBeGreaterThanOrEqual(limits.minSize)
          expect(group.length).toBeLessThanOrEqual(limits.maxSize)
          expect(rules.apart.filter(([a, b]) => group.includes(a) && group.includes(b))).toEqual([])
          for (const block of rules.blocks)
            expect([0, block.length]).toContain(block.filter((member) => group.includes(member)).length)
          const strangers = group.filter((member) => !groups[index]?.includes(member))
          for (const member of strangers) expect(fitted.moved).toContain(member)
        }
      }),
      { numRuns: 300 },
    )
  })
})
