import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moved, orderOf, placeOf, toDraft } from '../../../../../renderer/phone/methods/ranking/order.ts'
import { checkAnswers } from '../../../../../shared/domain/methods.ts'

const order = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 8 })

describe('a ranking', () => {
  it('has the places 1, 2, 3 … without a gap whatever is moved, and is a ballot the laptop takes', () => {
    fc.assert(
      fc.property(order, fc.nat(7), fc.integer({ min: -9, max: 9 }), (topics, which, by) => {
        const topic = topics[which % topics.length] ?? ''
        const after = moved(topics, topic, by)
        expect([...after].sort()).toEqual([...topics].sort())
        expect(orderOf(toDraft(after))).toEqual(after)
        expect(checkAnswers({ method: 'ranking', k: 8 }, topics, toDraft(after)).ok).toBe(true)
      }),
    )
  })

  it('moves one place at a time and stops at both ends', () => {
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
    expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 'x', 1)).toEqual(['a', 'b', 'c'])
    expect(placeOf({ a: 2 }, 'b')).toBe(0)
  })
})
