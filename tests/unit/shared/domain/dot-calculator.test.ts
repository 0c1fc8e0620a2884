import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestDots } from '../../../../shared/domain/dot-calculator.ts'

describe('suggestDots', () => {
  it.each([
    // 15 · 14 / (2 · 60) = 1.75: the minimum of three counts
    [15, 60, { dots: 3, rule: 'minimum', byPairs: 2, halfRule: 7 }],
    // 15 · 14 / (2 · 20) = 5.25
    [15, 20, { dots: 6, rule: 'pairs', byPairs: 6, halfRule: 7 }],
    // 105 / 5 = 21, but half of 15 is 7
    [15, 5, { dots: 7, rule: 'half', byPairs: 21, halfRule: 7 }],
    [30, 60, { dots: 8, rule: 'pairs', byPairs: 8, halfRule: 10 }],
    [4, 30, { dots: 2, rule: 'half', byPairs: 1, halfRule: 2 }],
    [1, 30, { dots: 1, rule: 'half', byPairs: 0, halfRule: 1 }],
    [0, 30, { dots: 0, rule: 'half', byPairs: 0, halfRule: 0 }],
    [15, 0, { dots: 3, rule: 'minimum', byPairs: null, halfRule: 7 }],
  ] as const)('%d topics, %d people', (topics, people, expected) => {
    expect(suggestDots(topics, people)).toEqual(expected)
  })

  it('keeps both limits, and reaches all pairs unless half the topics stop it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 1, max: 400 }), (topics, people) => {
        const { dots, rule } = suggestDots(topics, people)
        expect(dots).toBeLessThanOrEqual(topics / 2)
        if (rule !== 'half') {
          expect(dots).toBeGreaterThanOrEqual(3)
          expect(2 * dots * people).toBeGreaterThanOrEqual(topics * (topics - 1))
        }
        if (rule === 'pairs') expect(2 * (dots - 1) * people).toBeLessThan(topics * (topics - 1))
      }),
    )
  })

  it('refuses what is no count', () => {
    for (const bad of [-1, 1.5, Number.NaN]) {
      expect(() => suggestDots(bad, 3)).toThrow(RangeError)
      expect(() => suggestDots(3, bad)).toThrow(RangeError)
    }
  })
})
