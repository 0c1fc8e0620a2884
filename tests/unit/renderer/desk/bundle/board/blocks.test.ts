import { describe, expect, it } from 'vitest'
import { withBlockMoved } from '../../../../../../renderer/desk/bundle/board/blocks.ts'

const locked = (...blocks: string[][]) =>
  new Map(
    blocks.flatMap((block) =>
      block.map((id) => [id, { topicId: id, lockedWith: block.filter((other) => other !== id) }] as const),
    ),
  )
const itemsOf = (lists: readonly { items: readonly string[] }[]) => lists.map(({ items }) => items.join(''))

describe('a card that is moved takes those locked to it along', () => {
  it('from other lists to the place behind it, in one run', () => {
    const lists = [
      { id: 'A', items: ['b', 'c'] },
      { id: 'B', items: ['x', 'a', 'y'] },
      { id: 'C', items: ['d'] },
    ]
    expect(itemsOf(withBlockMoved(lists, 'a', locked(['a', 'b', 'd'])))).toEqual(['c', 'xabdy', ''])
  })

  it('but not those that already lie in its list', () => {
    const lists = [{ id: 'A', items: ['b', 'c', 'a'] }]
    expect(withBlockMoved(lists, 'a', locked(['a', 'b']))).toBe(lists)
  })

  it('and nothing when nothing is locked, or it lies nowhere', () => {
    const lists = [{ id: 'A', items: ['a'] }]
    expect(withBlockMoved(lists, 'a', new Map())).toBe(lists)
    expect(withBlockMoved(lists, 'z', locked(['z', 'a']))).toBe(lists)
  })
})
