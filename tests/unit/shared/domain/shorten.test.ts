import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shorten } from '../../../../shared/domain/shorten.ts'

it('cuts behind a word and says that something is missing', () => {
  expect(shorten('Offene Höfe', 11)).toBe('Offene Höfe')
  expect(shorten('Offene Höfe im Quartier', 18)).toBe('Offene Höfe im…')
  expect(shorten('Donaudampfschifffahrt', 10)).toBe('Donaudamp…')
})

it('never becomes longer than asked, and never ends in half a letter', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.integer({ min: 2, max: 50 }),
      (text, n) => {
        const short = shorten(text, n)
        expect(short.length).toBeLessThanOrEqual(Math.max(n, 1))
        expect(short).not.toMatch(/[\uD800-\uDBFF]…$/)
      },
    ),
  )
})
