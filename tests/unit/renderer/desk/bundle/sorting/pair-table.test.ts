import { describe, expect, it } from 'vitest'
import { pairTable, shadeOf } from '../../../../../../renderer/desk/bundle/sorting/results/pair-table.ts'
import type { Sorting } from '../../../../../../shared/contract/sortings.ts'

const topics = ['a', 'b', 'c', 'd'].map((id, index) => ({
  id,
  number: index + 1,
  title: id,
  description: '',
}))
const sorting = { topics } as unknown as Sorting

describe('the table of all pairs', () => {
  it('is symmetric, and puts side by side what often lay together', () => {
    const { topics: order, rows } = pairTable({
      sorting,
      sorters: 10,
      pairs: [
        { a: 'a', b: 'd', together: 9 },
        { a: 'b', b: 'c', together: 7 },
        { a: 'a', b: 'b', together: 1 },
      ],
    })
    const places = order.map(({ id }) => id)
    expect(Math.abs(places.indexOf('a') - places.indexOf('d'))).toBe(1)
    expect(Math.abs(places.indexOf('b') - places.indexOf('c'))).toBe(1)
    const at = (a: string, b: string) =>
      rows.find(({ topic }) => topic.id === a)?.cells.find(({ topicId }) => topicId === b)?.together
    expect([at('a', 'd'), at('d', 'a'), at('c', 'd'), at('a', 'a')]).toEqual([9, 9, 0, null])
  })

  it('shades by fifths, nobody not at all', () => {
    expect([0, 1, 4, 5, 19, 20].map((count) => shadeOf(count, 20))).toEqual([0, 1, 1, 2, 5, 5])
    expect(shadeOf(0, 0)).toBe(0)
  })
})
