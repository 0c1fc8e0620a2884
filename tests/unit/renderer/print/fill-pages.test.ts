import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillPages } from '../../../../renderer/print/fill-pages.ts'

describe('parts spread over pages', () => {
  it('fills a page before it begins the next, and keeps the end with the last part', () => {
    expect(fillPages([10, 10, 10], { first: 30, next: 50, end: 0 })).toEqual([3])
    expect(fillPages([10, 10, 10], { first: 30, next: 50, end: 1 })).toEqual([2, 1])
    expect(fillPages([10, 10, 10], { first: 5, next: 25, end: 0 })).toEqual([0, 2, 1])
  })

  it('loses no part, overfills no page with more than one part, and leaves no page empty but the first', () => {
    const room = fc.record({ first: fc.nat(300), next: fc.integer({ min: 1, max: 300 }), end: fc.nat(40) })
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1 }), room, (heights, sizes) => {
        const pages = fillPages(heights, sizes)
        expect(pages.reduce((sum, parts) => sum + parts, 0)).toBe(heights.length)
        expect(pages.slice(1).every((parts) => parts > 0)).toBe(true)
        let from = 0
        for (const [page, parts] of pages.entries()) {
          const used = heights.slice(from, from + parts).reduce((sum, height) => sum + height, 0)
          from += parts
          const end = from === heights.length ? sizes.end : 0
          if (parts > 1) expect(used + end).toBeLessThanOrEqual(page === 0 ? sizes.first : sizes.next)
        }
      }),
    )
  })
})
