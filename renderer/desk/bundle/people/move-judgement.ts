import type { PeopleBoard, Person } from '../../../../shared/contract/people.ts'
import { judgeWish } from '../../../../shared/domain/allocation.ts'
import type { FulfilledChoice } from '../../../../shared/domain/allocation.ts'

type Group = PeopleBoard['groups'][number]

/** What a move by hand does. */
export interface MoveJudgement {
  readonly from: Group | null
  readonly to: Group | null
  /** Which wish the new place fulfils; null in no group. */
  readonly choice: FulfilledChoice | null
  /** How much more (or, negative, less) dissatisfaction there is among those who are in a group. */
  readonly change: number
  /** The new group has more people then than it should. */
  readonly full: boolean
  /** The group left behind has fewer people then than it should. */
  readonly thin: boolean
}

/** Judges putting a person into a group, or (null) into none, before it is done. */
export function judgeMove(
  { groups }: Pick<PeopleBoard, 'groups'>,
  person: Pick<Person, 'wishes' | 'workingGroupId'>,
  groupId: string | null,
): MoveJudgement {
  const find = (id: string | null) => groups.find((group) => group.id === id) ?? null
  const from = find(person.workingGroupId)
  const to = find(groupId)
  const now = from && judgeWish(person.wishes, from.id)
  const then = to && judgeWish(person.wishes, to.id)
  const moves = from?.id !== to?.id
  return {
    from,
    to,
    choice: then?.choice ?? null,
    change: (then?.cost ?? 0) - (now?.cost ?? 0),
    full: moves && to !== null && to.maxPeople !== null && to.people + 1 > to.maxPeople,
    thin: moves && from !== null && from.minPeople !== null && from.people - 1 < from.minPeople,
  }
}

/** How far the placement is from the best one: null while somebody is in no group, or where sizes cannot be kept. */
export function aboveOptimum({
  dissatisfaction,
  optimum,
  unplaced,
}: Pick<PeopleBoard, 'dissatisfaction' | 'optimum' | 'unplaced'>): number | null {
  return optimum === null || unplaced > 0 ? null : dissatisfaction - optimum
}
