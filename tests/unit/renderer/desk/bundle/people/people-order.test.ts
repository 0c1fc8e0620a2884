import { describe, expect, it } from 'vitest'
import { orderPeople } from '../../../../../../renderer/desk/bundle/people/people-order.ts'
import type { PeopleBoard, Person } from '../../../../../../shared/contract/people.ts'

const groups = ['A', 'B'].map((id) => ({ id })) as unknown as PeopleBoard['groups']
const person = (
  name: string,
  workingGroupId: string | null,
  wishes: string[],
  organisation = '',
): Person => ({
  id: name,
  name,
  organisation,
  wishes,
  enteredBy: 'desk',
  workingGroupId,
  fulfilled: null,
})
const people = [
  person('Zoe', 'A', ['B', 'A'], 'Caritas'),
  person('Ömer', null, []),
  person('Anna', 'B', ['B']),
  person('Petra', 'A', ['A'], 'AWO'),
]
const names = (...of: Parameters<typeof orderPeople>) => orderPeople(...of).map(({ name }) => name)

describe('the order of people', () => {
  it('follows the column, then the name as Germans order it', () => {
    expect(names({ people, groups }, 'name', false)).toEqual(['Anna', 'Ömer', 'Petra', 'Zoe'])
    expect(names({ people, groups }, 'group', false)).toEqual(['Petra', 'Zoe', 'Anna', 'Ömer'])
    expect(names({ people, groups }, 'wishes', false)).toEqual(['Petra', 'Anna', 'Zoe', 'Ömer'])
  })

  it('leaves who has nothing in the column at the end, downwards too', () => {
    expect(names({ people, groups }, 'group', true)).toEqual(['Anna', 'Petra', 'Zoe', 'Ömer'])
    expect(names({ people, groups }, 'organisation', true)).toEqual(['Zoe', 'Petra', 'Anna', 'Ömer'])
  })
})
