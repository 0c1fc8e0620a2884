import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocatePeople } from '../../../../shared/domain/allocation.ts'
import { judgePlacement } from '../../../../shared/domain/placement.ts'

const groups = ['a', 'b', 'c'].map((id) => ({ id, minSize: 1, maxSize: 3 }))
const people = [
  { id: 'p1', choices: ['a', 'b', 'c'] },
  { id: 'p2', choices: ['a'] },
  { id: 'p3', choices: [] },
  { id: 'p4', choices: ['b', 'c'] },
]
const place = (...ids: readonly (string | null)[]) =>
  ids.flatMap((groupId, index) => (groupId === null ? [] : [{ personId: `p${index + 1}`, groupId }]))

const anyCase = fc.record({
  people: fc
    .array(fc.shuffledSubarray(['a', 'b', 'c']), { maxLength: 6 })
    .map((lists) => lists.map((choices, index) => ({ id: `p${index + 1}`, choices }))),
  groups: fc
    .array(fc.tuple(fc.nat(2), fc.nat(3)), { minLength: 3, maxLength: 3 })
    .map((limits) =>
      limits.map(([minSize, more], index) => ({ id: 'abc'[index] ?? '', minSize, maxSize: minSize + more })),
    ),
})

describe('judgePlacement', () => {
  it('counts who got what, and what it costs beside the best', () => {
    expect(judgePlacement(people, groups, place('c', 'b', 'c', 'b'))).toEqual({
      assignments: [
        { personId: 'p1', groupId: 'c', choice: 3 },
        { personId: 'p2', groupId: 'b', choice: 'none' },
        { personId: 'p3', groupId: 'c', choice: 'open' },
        { personId: 'p4', groupId: 'b', choice: 1 },
      ],
      unplaced: [],
      counts: { 1: 1, 2: 0, 3: 1, none: 1, open: 1 },
      dissatisfaction: 11,
      optimum: 0,
    })
  })
  it('leaves people without a group out of the figures, but not out of the optimum', () => {
    const judged = judgePlacement(people, groups, place('a', null, 'a', 'gone'))
    expect(judged).toMatchObject({ unplaced: ['p2', 'p4'], dissatisfaction: 0, optimum: 0 })
    expect(judged).toMatchObject({ counts: { 1: 1, open: 1 } })
  })
  it('has no optimum where the sizes cannot be kept, and nothing to regret without people', () => {
    const large = [{ id: 'a', minSize: 9, maxSize: 9 }]
    expect(judgePlacement(people, large, place('a', 'a', 'a', 'a'))).toMatchObject({ optimum: null })
    const empty = judgePlacement([], [{ id: 'a', minSize: 0, maxSize: 1 }], [])
    expect(empty).toMatchObject({ assignments: [], dissatisfaction: 0, optimum: 0 })
  })
  it('finds the optimum in what the program placed', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const result = allocatePeople(one.people, one.groups)
        if (!result.ok) return
        const judged = judgePlacement(one.people, one.groups, result.assignments)
        expect(judged).toMatchObject({ dissatisfaction: judged.optimum, unplaced: [] })
        expect(judged.assignments).toEqual(result.assignments)
        expect(judged.counts).toEqual(result.counts)
      }),
    )
  })
  it('names as optimum the least of all placements that keep the sizes', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const costs: number[] = []
        let optimum: number | null = null
        for (let code = 0; code < 3 ** one.people.length; code++) {
          // Each placement once: the digits of a number to the base of three.
          const digits = one.people.map((_, index) => Math.floor(code / 3 ** index) % 3)
          const judged = judgePlacement(
            one.people,
            one.groups,
            place(...digits.map((digit) => 'abc'[digit] ?? '')),
          )
          optimum = judged.optimum
          const keepsSizes = one.groups.every(({ minSize, maxSize }, group) => {
            const size = digits.filter((digit) => digit === group).length
            return size >= minSize && size <= maxSize
          })
          if (keepsSizes) costs.push(judged.dissatisfaction)
        }
        expect(optimum).toBe(costs.length > 0 ? Math.min(...costs) : null)
      }),
      { numRuns: 40 },
    )
  })
})
