import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readCount,
  readSticky,
  stickyForm,
  sumOf,
  takesSticky,
  totalOf,
} from '../../../../../../renderer/desk/weigh/channels/sticky/sticky-form.ts'
import { checkStickyTotals } from '../../../../../../shared/domain/sticky.ts'

const topics = ['a', 'b', 'c'].map((id, index) => ({ id, number: index + 1, title: id, description: '' }))
const scale = { settings: { method: 'scale', max: 5, allowUnknown: true }, topics } as const
const dots = { settings: { method: 'dots', dots: 5, perTopic: 2 }, topics } as const

describe('sticky dots of the wall', () => {
  it('a count is a whole number, empty is none, dots as thousands signs are read', () => {
    expect(['', ' 7 ', '1.200', '100000'].map(readCount)).toEqual([0, 7, 1200, 100_000])
    expect(['x', '-1', '1,5', '100001', '1234567'].map(readCount)).toEqual([null, null, null, null, null])
  })

  it('scale: one count per step; topics without dots are left out', () => {
    const form = {
      people: '9',
      cells: [
        ['', '1', '', '2', '3'],
        ['', '', '', '', ''],
        ['1', '', '', '', ''],
      ],
    }
    expect(readSticky({ ...scale, topics: [...topics] }, form)).toEqual({
      ok: true,
      totals: { people: 9, topics: { a: [0, 1, 0, 2, 3], c: [1, 0, 0, 0, 0] } },
    })
    expect(form.cells.map(sumOf)).toEqual([6, 0, 1])
  })

  it('says which topics hold no numbers, and whether the people are none', () => {
    const form = { people: 'viele', cells: [['3'], ['drei'], ['1,5']] }
    expect(readSticky({ ...dots, topics: [...topics] }, form)).toEqual({
      ok: false,
      people: true,
      topics: [1, 2],
    })
  })

  it('what was recorded comes back into the form, and out of it unchanged', () => {
    const count = fc.nat(100_000)
    fc.assert(
      fc.property(fc.option(count), fc.array(count, { minLength: 3, maxLength: 3 }), (people, counts) => {
        const recorded = {
          people,
          topics: Object.fromEntries(counts.flatMap((n, i) => (n === 0 ? [] : [['abc'[i], n]]))),
        }
        const round = { ...dots, topics: [...topics] }
        const reading = readSticky(round, stickyForm(round, recorded))
        expect(reading).toEqual({ ok: true, totals: recorded })
        expect(totalOf(recorded)).toBe(counts.reduce((sum, n) => sum + n, 0))
        expect(checkStickyTotals(round.settings, ['a', 'b', 'c'], { ...recorded, people: null }).ok).toBe(
          true,
        )
      }),
    )
  })

  it('a wall says nothing about places and pairs', () => {
    const labels = { x: '', y: '' }
    expect(takesSticky({ settings: { method: 'ranking', k: 3 } })).toBe(false)
    expect(takesSticky({ settings: { method: 'matrix', max: 5, allowUnknown: true, labels } })).toBe(false)
    expect(takesSticky({ settings: { method: 'budget', points: 100, spendAll: true } })).toBe(true)
  })
})
