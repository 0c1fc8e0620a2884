import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocatePeople } from '../../../../shared/domain/allocation.ts'
import type { AllocationGroup, AllocationPerson } from '../../../../shared/domain/allocation.ts'
import { createRandom } from '../../../../shared/domain/random.ts'

const anyPeople = (groupCount: number, maxLength: number): fc.Arbitrary<AllocationPerson[]> =>
  fc
    .array(fc.shuffledSubarray(Array.from({ length: groupCount }, (_, index) => `g${index}`)), { maxLength })
    .map((lists) => lists.map((choices, index) => ({ id: `p${index}`, choices })))

const anyGroups = (count: number): fc.Arbitrary<AllocationGroup[]> =>
  fc
    .array(fc.tuple(fc.nat(2), fc.nat(3)), { minLength: count, maxLength: count })
    .map((limits) =>
      limits.map(([minSize, more], index) => ({ id: `g${index}`, minSize, maxSize: minSize + more })),
    )

const anyCase = fc
  .integer({ min: 1, max: 4 })
  .chain((count) => fc.record({ groups: anyGroups(count), people: anyPeople(count, 6) }))

function wishCost({ choices }: AllocationPerson, groupId: string): number {
  const three = choices.slice(0, 3)
  if (three.length === 0) return 0
  return [0, 1, 3][three.indexOf(groupId)] ?? 8
}

/** The least cost by trying every way there is; Infinity if no way keeps the sizes. */
function bruteForce(people: readonly AllocationPerson[], groups: readonly AllocationGroup[]): number {
  function best(index: number, sizes: readonly number[]): number {
    const person = people[index]
    if (!person) {
      const kept = groups.every(({ minSize, maxSize }, at) => {
        const size = sizes[at] ?? 0
        return size >= minSize && size <= maxSize
      })
      return kept ? 0 : Infinity
    }
    return Math.min(
      ...groups.map(
        (group, at) =>
          wishCost(person, group.id) +
          best(
            index + 1,
            sizes.map((size, other) => (other === at ? size + 1 : size)),
          ),
      ),
    )
  }
  return best(
    0,
    groups.map(() => 0),
  )
}

describe('allocatePeople', () => {
  it('finds the optimum, by brute force, and keeps every size', () => {
    fc.assert(
      fc.property(anyCase, ({ people, groups }) => {
        const result = allocatePeople(people, groups)
        const least = bruteForce(people, groups)
        expect(result.ok).toBe(Number.isFinite(least))
        if (!result.ok) return
        expect(result.dissatisfaction).toBe(least)
        expect(result.assignments.map((one) => one.personId)).toEqual(
          people.map((person) => person.id).sort(),
        )
        for (const { id, minSize, maxSize } of groups) {
          const size = result.assignments.filter((one) => one.groupId === id).length
          expect(size).toBeGreaterThanOrEqual(minSize)
          expect(size).toBeLessThanOrEqual(maxSize)
        }
        const { counts } = result
        expect(counts[2] + 3 * counts[3] + 8 * counts.none).toBe(least)
        expect(counts[1] + counts[2] + counts[3] + counts.none + counts.open).toBe(people.length)
        expect(allocatePeople([...people].reverse(), groups)).toEqual(result)
      }),
      { numRuns: 300 },
    )
  })

  it('moves somebody to the second wish where that saves another from none', () => {
    const result = allocatePeople(
      [
        { id: 'p1', choices: ['a', 'b'] },
        { id: 'p2', choices: ['a'] },
      ],
      [
        { id: 'a', minSize: 0, maxSize: 1 },
        { id: 'b', minSize: 0, maxSize: 5 },
      ],
    )
    expect(result).toMatchObject({
      ok: true,
      dissatisfaction: 1,
      counts: { 1: 1, 2: 1, 3: 0, none: 0, open: 0 },
      assignments: [
        { personId: 'p1', groupId: 'b', choice: 2 },
        { personId: 'p2', groupId: 'a', choice: 1 },
      ],
    })
  })

  it('passes over unknown and repeated wishes, and people without any go where there is room', () => {
    const groups = [{ id: 'a', minSize: 1, maxSize: 3 }]
    const result = allocatePeople(
      [
        { id: 'p1', choices: ['x', 'a', 'a'] },
        { id: 'p2', choices: [] },
      ],
      groups,
    )
    expect(result).toMatchObject({ dissatisfaction: 0, assignments: [{ choice: 1 }, { choice: 'open' }] })
  })

  it('says in words why it cannot be done', () => {
    const person = { id: 'p', choices: [] }
    expect(allocatePeople([person], [{ id: 'a', minSize: 2, maxSize: 3 }])).toEqual({
      ok: false,
      problem: { kind: 'tooFewPeople', people: 1, needed: 2 },
    })
    expect(allocatePeople([person], [])).toMatchObject({ problem: { kind: 'tooFewPlaces', places: 0 } })
    expect(allocatePeople([person], [{ id: 'a', minSize: 3, maxSize: 2 }])).toMatchObject({
      problem: { kind: 'wrongLimits', groupId: 'a' },
    })
    expect(allocatePeople([], [])).toMatchObject({ ok: true, assignments: [], dissatisfaction: 0 })
  })

  it('places 300 people in twelve groups, everybody somewhere', () => {
    const random = createRandom(4)
    const groups = Array.from({ length: 12 }, (_, index) => ({ id: `g${index}`, minSize: 15, maxSize: 30 }))
    const people = Array.from({ length: 300 }, (_, index) => ({
      id: `p${index}`,
      choices: [0, 1, 2].map(() => `g${Math.min(random.nextBelow(12), random.nextBelow(12))}`),
    }))
    const result = allocatePeople(people, groups)
    expect(result.ok && result.assignments.length).toBe(300)
  })
})
