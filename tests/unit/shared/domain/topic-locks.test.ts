import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, checkLocks, mergeRules } from '../../../../shared/domain/topic-locks.ts'
import { anyLocks, connected } from './lock-arbitraries.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']

describe('checkLocks', () => {
  it('finds a contradiction over a chain, and names the pair', () => {
    const together = [
      ['a', 'b'],
      ['c', 'd'],
      ['b', 'c'],
    ] as const
    expect(checkLocks({ together, apart: [['a', 'e']] })).toEqual({ ok: true })
    expect(
      checkLocks({
        together,
        apart: [
          ['a', 'e'],
          ['d', 'a'],
        ],
      }),
    ).toEqual({ ok: false, pair: ['d', 'a'] })
    expect(checkLocks({ together: [], apart: [['a', 'a']] })).toEqual({ ok: false, pair: ['a', 'a'] })
    expect(checkLocks({ together: [], apart: [] })).toEqual({ ok: true })
  })
  it('is right about every set of locks', () => {
    fc.assert(
      fc.property(anyLocks(ids), (locks) => {
        const contradiction = locks.apart.find(([a, b]) => connected(a, b, locks.together))
        expect(checkLocks(locks)).toEqual(contradiction ? { ok: false, pair: contradiction } : { ok: true })
        if (contradiction) expect(() => mergeRules(ids, locks)).toThrow(RangeError)
      }),
    )
  })
})

describe('blocksOf', () => {
  it('says who moves with whom, also over a topic that is not there', () => {
    const together = [
      ['d', 'x'],
      ['x', 'b'],
      ['e', 'e'],
    ] as const
    expect(blocksOf(['a', 'b', 'c', 'd', 'e'], { together, apart: [] })).toEqual([
      ['a'],
      ['b', 'd'],
      ['c'],
      ['e'],
    ])
    expect(blocksOf([], { together, apart: [] })).toEqual([])
  })
  it('puts everybody into one block, with exactly those who are connected', () => {
    fc.assert(
      fc.property(anyLocks(ids), fc.shuffledSubarray(ids), (locks, some) => {
        const blocks = blocksOf(some, locks)
        expect(blocks.flat().sort()).toEqual([...some].sort())
        expect(blocks.map((block) => some.indexOf(block[0] ?? ''))).toEqual(
          blocks.map((block) => Math.min(...block.map((id) => some.indexOf(id)))).sort((a, b) => a - b),
        )
        for (const a of some)
          for (const b of some) {
            const inOne = blocks.some((block) => block.includes(a) && block.includes(b))
            expect(inOne).toBe(connected(a, b, locks.together))
          }
      }),
    )
  })
})
