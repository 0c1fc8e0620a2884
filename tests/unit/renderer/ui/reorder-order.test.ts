import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPlaceByKey, withItemAt } from '../../../../renderer/ui/reorder-order.ts'
import type { ReorderList } from '../../../../renderer/ui/reorder-order.ts'

const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const

function press(lists: readonly ReorderList[], itemId: string, key: string): readonly ReorderList[] {
  const list = lists.find((candidate) => candidate.items.includes(itemId))
  if (!list) throw new Error(`${itemId} is lost`)
  const place = findPlaceByKey(lists, { list, index: list.items.indexOf(itemId) }, key)
  return place ? withItemAt(lists, itemId, place) : lists
}

const oneList = (...items: string[]): readonly ReorderList[] => [{ id: 'list', items }]

describe('moving by keyboard', () => {
  it('goes one place up or down', () => {
    expect(press(oneList('a', 'b', 'c'), 'c', 'ArrowUp')[0]?.items).toEqual(['a', 'c', 'b'])
    expect(press(oneList('a', 'b', 'c'), 'a', 'ArrowDown')[0]?.items).toEqual(['b', 'a', 'c'])
  })

  it('reaches the very end', () => {
    expect(press(oneList('a', 'b'), 'a', 'ArrowDown')[0]?.items).toEqual(['b', 'a'])
  })

  it('stays at the ends, and knows no sideways in a single list', () => {
    const lists = oneList('a', 'b')
    expect(press(lists, 'a', 'ArrowUp')).toBe(lists)
    expect(press(lists, 'b', 'ArrowDown')).toBe(lists)
    expect(press(lists, 'a', 'ArrowRight')).toBe(lists)
  })

  it('goes sideways to the end of the next list', () => {
    const lists = [
      { id: 'A', items: ['a', 'b'] },
      { id: 'B', items: ['c'] },
    ]
    const moved = press(lists, 'a', 'ArrowRight')
    expect(moved.map((list) => list.items)).toEqual([['b'], ['c', 'a']])
    expect(press(moved, 'a', 'ArrowRight')).toBe(moved)
  })

  it('never loses or doubles an item, and down undoes up', () => {
    const keys = fc.array(fc.record({ item: fc.integer({ min: 0, max: 5 }), key: fc.constantFrom(...KEYS) }))
    fc.assert(
      fc.property(keys, (presses) => {
        let lists: readonly ReorderList[] = [
          { id: 'A', items: ['0', '1', '2'] },
          { id: 'B', items: ['3'] },
          { id: 'C', items: ['4', '5'] },
        ]
        for (const { item, key } of presses) {
          const before = lists
          lists = press(lists, String(item), key)
          if (key === 'ArrowUp' && lists !== before) {
            expect(press(lists, String(item), 'ArrowDown')).toEqual(before)
          }
        }
        expect(lists.flatMap((list) => list.items).toSorted()).toEqual(['0', '1', '2', '3', '4', '5'])
      }),
    )
  })
})
