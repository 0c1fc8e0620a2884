import { allocatePeople, judgeWish, readWishes } from './allocation.ts'
import type { AllocationGroup, AllocationPerson, Assignment, FulfilledChoice } from './allocation.ts'

/** Where a person stands. */
export interface Placement {
  readonly personId: string
  readonly groupId: string
}

export interface PlacementJudgement {
  /** Everybody who is in one of the groups, in the order of person ids. */
  readonly assignments: readonly Assignment[]
  /** People in none of the groups, in the order of their ids. */
  readonly unplaced: readonly string[]
  /** Of those who are in a group. */
  readonly counts: Readonly<Record<FulfilledChoice, number>>
  /** Sum over those who are in a group, 0/1/3/8 per person. */
  readonly dissatisfaction: number
  /** The least dissatisfaction for everybody within the sizes; null where the sizes cannot be kept. */
  readonly optimum: number | null
}

/**
 * Judges a placement made or changed by hand, against the best one there is.
 * @param placement of people who are in several places the last counts; unknown people and groups are passed over
 */
export function judgePlacement(
  people: readonly AllocationPerson[],
  groups: readonly AllocationGroup[],
  placement: readonly Placement[],
): PlacementJudgement {
  const groupOf = new Map(placement.map(({ personId, groupId }) => [personId, groupId]))
  const known = new Set(groups.map(({ id }) => id))
  const counts: Record<FulfilledChoice, number> = { 1: 0, 2: 0, 3: 0, none: 0, open: 0 }
  const assignments: Assignment[] = []
  const unplaced: string[] = []
  let dissatisfaction = 0
  for (const person of [...people].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))) {
    const groupId = groupOf.get(person.id)
    if (groupId === undefined || !known.has(groupId)) {
      unplaced.push(person.id)
      continue
    }
    const { choice, cost } = judgeWish(readWishes(person, groups), groupId)
    assignments.push({ personId: person.id, groupId, choice })
    counts[choice]++
    dissatisfaction += cost
  }
  const best = allocatePeople(people, groups)
  return {
    assignments,
    unplaced,
    counts,
    dissatisfaction,
    optimum: best.ok ? best.dissatisfaction : null,
  }
}
