import { describe, expect, it } from 'vitest'
import { roman } from '../../../../shared/domain/roman.ts'

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }

/** Reads a numeral from right to left: smaller before larger is taken away. */
function read(text: string): number {
  return [...text].reduceRight(
    ([sum, right], letter): [number, number] => {
      const value = VALUES[letter] ?? Number.NaN
      return [value < right ? sum - value : sum + value, value]
    },
    [0, 0] as [number, number],
  )[0]
}

describe('roman', () => {
  it.each([
    [1, 'I'],
    [4, 'IV'],
    [8, 'VIII'],
    [9, 'IX'],
    [11, 'XI'],
    [14, 'XIV'],
    [40, 'XL'],
    [1949, 'MCMXLIX'],
    [2032, 'MMXXXII'],
    [3999, 'MMMCMXCIX'],
  ])('%d is %s', (number, text) => expect(roman(number)).toBe(text))

  it('can be read back, and never repeats a letter four times', () => {
    for (let number = 1; number <= 3999; number++) {
      expect(read(roman(number))).toBe(number)
      expect(roman(number)).toMatch(/^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/)
    }
  })

  it('refuses what has no numeral', () => {
    for (const bad of [0, -1, 1.5, 4000, Number.NaN]) expect(() => roman(bad)).toThrow(RangeError)
  })
})
