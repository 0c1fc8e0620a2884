import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptyLine,
  readLines,
  toLines,
} from '../../../../../../renderer/desk/bundle/sorting/entry/pile-lines.ts'

const topics = Array.from({ length: 12 }, (_, index) => ({ id: `t${index + 1}`, number: index + 1 }))
const line = (numbers: string, title = '') => ({ ...emptyLine(), numbers, title })

describe('piles typed in from a pin board', () => {
  it('takes numbers parted by spaces, commas and other signs', () => {
    const { piles, left, wrong } = readLines([line('3 7 12', ' Lernen '), line('1,2;4/ 5'), line('')], topics)
    expect(piles).toEqual([
      { title: 'Lernen', topicIds: ['t3', 't7', 't12'] },
      { title: '', topicIds: ['t1', 't2', 't4', 't5'] },
    ])
    expect(left.map(({ number }) => number)).toEqual([6, 8, 9, 10, 11])
    expect(wrong).toBe(0)
  })

  it('names what is no card, what lies twice and where, and a name without cards', () => {
    const { lines, wrong } = readLines(
      [line('1 2 2'), line('2 99 x 3'), line('', 'Wohnen'), line('4')],
      topics,
    )
    expect(lines.map(({ problems }) => problems)).toEqual([
      [{ kind: 'twice', number: 2, pile: null }],
      [
        { kind: 'unknown', texts: ['99', 'x'] },
        { kind: 'twice', number: 2, pile: 1 },
      ],
      [{ kind: 'titleOnly' }],
      [],
    ])
    expect(wrong).toBe(3)
  })

  it('puts every card on one pile at most, whatever is typed, and leaves the others', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 15 })), { maxLength: 6 }), (sheet) => {
        const { piles, left } = readLines(
          sheet.map((numbers) => line(numbers.join(' '))),
          topics,
        )
        const placed = piles.flatMap(({ topicIds }) => topicIds)
        expect(new Set(placed).size).toBe(placed.length)
        expect([...placed, ...left.map(({ id }) => id)].toSorted()).toEqual(
          topics.map(({ id }) => id).toSorted(),
        )
      }),
    )
  })

  it('reads a saved sheet back as it was', () => {
    const { piles } = readLines([line('3 7', 'Lernen'), line('12')], topics)
    expect(readLines(toLines(piles, topics), topics).piles).toEqual(piles)
  })
})
