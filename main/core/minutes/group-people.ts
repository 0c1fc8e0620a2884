import type { PeopleBoard } from '../../../shared/contract/people.ts'
import type { MinutesGroupPeople } from '../../../shared/domain/minutes-model.ts'
import { createCaller } from '../../../shared/domain/namesakes.ts'

/** How far the wishes of those in a group were fulfilled; null while nobody is in one. */
export function groupPeople(board: PeopleBoard | null): MinutesGroupPeople | null {
  if (!board) return null
  const { counts, unplaced, dissatisfaction, optimum } = board
  const withWishes = counts[1] + counts[2] + counts[3] + counts.none
  const placed = withWishes + counts.open
  if (placed === 0) return null
  return {
    placed,
    unplaced,
    withWishes,
    first: counts[1],
    second: counts[2],
    third: counts[3],
    none: counts.none,
    dissatisfaction,
    optimum,
  }
}

/** Who is in a group, by name; two of the same name are told apart by their organisations. */
export function membersOf(board: PeopleBoard | null, groupId: string): string[] {
  const people = board?.people ?? []
  const call = createCaller(people)
  return people.filter((person) => person.workingGroupId === groupId).map(call)
}
