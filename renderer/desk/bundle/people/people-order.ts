import type { PeopleBoard, Person } from '../../../../shared/contract/people.ts'

export type PeopleColumn = 'name' | 'organisation' | 'wishes' | 'group'

const byName = new Intl.Collator('de', { numeric: true })

/**
 * People in the order of a column; where it says the same, by name. Wishes go by the letters of the groups, and
 * who has none (or is in no group) stands last either way.
 */
export function orderPeople(
  { people, groups }: Pick<PeopleBoard, 'people' | 'groups'>,
  column: PeopleColumn,
  downwards: boolean,
): Person[] {
  const places = new Map(groups.map(({ id }, index) => [id, index]))
  const key = (person: Person): readonly (number | string)[] => {
    if (column === 'name') return [person.name]
    if (column === 'organisation') return person.organisation === '' ? [] : [person.organisation]
    if (column === 'wishes') return person.wishes.map((id) => places.get(id) ?? places.size)
    return person.workingGroupId === null ? [] : [places.get(person.workingGroupId) ?? places.size]
  }
  return people.toSorted((a, b) => {
    const first = key(a)
    const second = key(b)
    if ((first.length === 0) !== (second.length === 0)) return first.length === 0 ? 1 : -1
    const compared = compareKeys(first, second)
    return (downwards ? -compared : compared) || byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)
  })
}

function compareKeys(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index]
    if (right === undefined) return 1
    const compared =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : byName.compare(String(left), String(right))
    if (compared !== 0) return compared
  }
  return a.length - b.length
}
