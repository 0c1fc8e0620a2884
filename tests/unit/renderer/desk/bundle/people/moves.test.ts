import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aboveOptimum, judgeMove } from '../../../../../../renderer/desk/bundle/people/move-judgement.ts'
import { moveEffect, moveSentence } from '../../../../../../renderer/desk/bundle/people/move-words.ts'
import { judgePlacement } from '../../../../../../shared/domain/placement.ts'
import type { PeopleBoard } from '../../../../../../shared/contract/people.ts'

const group = (letter: string, people: number, minPeople: number | null, maxPeople: number | null) => ({
  id: letter,
  letter,
  colour: 0,
  title: `Gruppe ${letter}`,
  minPeople,
  maxPeople,
  people,
  wished: [0, 0, 0] as [number, number, number],
})
const groups: PeopleBoard['groups'] = [group('A', 2, 2, 4), group('B', 4, null, 4), group('C', 1, null, null)]

describe('a move by hand', () => {
  it('costs what the wishes say, and names groups that get too large or too small', () => {
    const person = { wishes: ['A', 'C'], workingGroupId: 'A' }
    const toB = judgeMove({ groups }, person, 'B')
    expect(toB).toMatchObject({ choice: 'none', change: 8, full: true, thin: true })
    expect(moveSentence('Frau Öz', toB)).toBe(
      'Frau Öz kommt nach B und bekommt keinen eigenen Wunsch. B hat dann 5 Personen, vorgesehen sind höchstens 4. A hat dann 1, vorgesehen sind mindestens 2.',
    )
    expect(moveEffect(toB)).toBe('kein Wunsch erfüllt, +8, zu viele')
    expect(moveEffect(judgeMove({ groups }, person, 'C'))).toBe('2. Wunsch, +1')
  })

  it('gives back when somebody gets a better place, or leaves all groups', () => {
    expect(judgeMove({ groups }, { wishes: ['A', 'C'], workingGroupId: 'B' }, 'A').change).toBe(-8)
    const out = judgeMove({ groups }, { wishes: ['A', 'B', 'C'], workingGroupId: 'C' }, null)
    expect(out).toMatchObject({ choice: null, change: -3 })
    expect(moveSentence('Herr Ay', out)).toBe('Herr Ay ist dann in keinem Arbeitskreis.')
  })

  it('changes the total by exactly what it says', () => {
    const wish = fc.uniqueArray(fc.constantFrom('A', 'B', 'C'), { maxLength: 3 })
    const place = fc.constantFrom('A', 'B', 'C', null)
    const sized = groups.map(({ id }) => ({ id, minSize: 0, maxSize: 9 }))
    fc.assert(
      fc.property(
        fc.array(fc.record({ wishes: wish, at: place }), { minLength: 1, maxLength: 6 }),
        place,
        (all, to) => {
          const people = all.map(({ wishes }, index) => ({ id: `p${index}`, choices: wishes }))
          const total = (first: string | null) =>
            judgePlacement(
              people,
              sized,
              all.flatMap(({ at }, index) => {
                const groupId = index === 0 ? first : at
                return groupId === null ? [] : [{ personId: `p${index}`, groupId }]
              }),
            ).dissatisfaction
          const [mover] = all
          const { change } = judgeMove(
            { groups },
            { wishes: mover?.wishes ?? [], workingGroupId: mover?.at ?? null },
            to,
          )
          expect(change).toBe(total(to) - total(mover?.at ?? null))
        },
      ),
    )
  })

  it('is compared with the best only once everybody has a place', () => {
    expect(aboveOptimum({ dissatisfaction: 17, optimum: 5, unplaced: 0 })).toBe(12)
    expect(aboveOptimum({ dissatisfaction: 17, optimum: 5, unplaced: 1 })).toBeNull()
    expect(aboveOptimum({ dissatisfaction: 17, optimum: null, unplaced: 0 })).toBeNull()
  })
})
