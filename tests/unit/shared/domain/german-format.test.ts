import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatDate,
  formatNumber,
  formatPercent,
  formatPercentOf,
  joinList,
  quote,
} from '../../../../shared/domain/german-format.ts'

describe('formatNumber', () => {
  it.each([
    [1234.5, 1, '1.234,5'],
    [1234567, 0, '1.234.567'],
    [0.5, 2, '0,50'],
    [2.5, 0, '3'],
    [-0.75, 2, '−0,75'],
    [-0.001, 2, '0,00'],
    [null, 1, '–'],
    [Number.NaN, 1, '–'],
  ])('%s with %d decimals: %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text)
  })
  it('writes every whole number in groups of three', () => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        const digits = [...String(value)].reverse()
        const grouped = digits.map((digit, index) => (index && index % 3 === 0 ? `${digit}.` : digit))
        expect(formatNumber(value)).toBe(grouped.reverse().join(''))
      }),
    )
  })
})

describe('percentages', () => {
  it('keep number and sign together and come with their base', () => {
    expect(formatPercent(0.625, 1)).toBe('62,5\u00a0%')
    expect(formatPercent(null)).toBe('–')
    expect(formatPercentOf(30, 48)).toBe('63\u00a0% von 48')
    expect(formatPercentOf(0, 0)).toBe('– von 0')
  })
})

describe('formatDate', () => {
  it('writes day, month and year', () => {
    expect(formatDate('2026-11-21')).toBe('21.11.2026')
    expect(formatDate('2026-02-03T23:30:00')).toBe('03.02.2026')
  })
  it('refuses days that do not exist', () => {
    for (const bad of ['', '2026-02-30', '2026-13-01', '21.11.2026', '2026-1-1', '2026-11-211']) {
      expect(() => formatDate(bad)).toThrow(RangeError)
    }
  })
})

describe('texts', () => {
  it('quotes the German way, also within quotes', () => {
    expect(quote('Bildung')).toBe('„Bildung“')
    expect(quote('Netzwerk „Migration“')).toBe('„Netzwerk ‚Migration‘“')
    expect(quote('Netzwerk "Migration"')).toBe('„Netzwerk ‚Migration‘“')
  })
  it('joins lists', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map((list) => joinList(list))).toEqual([
      '',
      'A',
      'A und B',
      'A, B und C',
    ])
    expect(joinList(['A', 'B'], 'oder')).toBe('A oder B')
  })
})
