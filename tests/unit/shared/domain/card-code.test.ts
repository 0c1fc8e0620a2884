import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  CODE_LENGTH,
  CROCKFORD,
  formatCardCode,
  isCardSecret,
  normaliseCardCode,
} from '../../../../shared/domain/card-code.ts'

const code = fc
  .array(fc.constantFrom(...CROCKFORD), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH })
  .map((letters) => letters.join(''))

it('reads a code back as it is printed, in any spelling people use', () => {
  fc.assert(
    fc.property(code, fc.constantFrom('-', ' ', '–', '', ' - ', '.'), fc.boolean(), (printed, gap, small) => {
      const spelled = formatCardCode(printed).replace('-', gap)
      const alike = spelled.replaceAll('0', small ? 'o' : 'O').replaceAll('1', small ? 'l' : 'I')
      for (const typed of [spelled, alike]) {
        expect(normaliseCardCode(small ? typed.toLowerCase() : typed)).toBe(printed)
      }
    }),
  )
})

it('takes nothing else for a code, and never throws', () => {
  expect(formatCardCode('K7M2QX9P4R')).toBe('K7M2Q-X9P4R')
  for (const typed of [
    '',
    'K7M2Q',
    'K7M2QX9P4R1',
    'K7M2Q-X9P4U',
    'K7M2Q-X9P4Ä',
    'K7M2Q/X9P4R',
    '__proto__',
  ]) {
    expect(normaliseCardCode(typed)).toBeNull()
  }
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void normaliseCardCode(typed)))
})

it('tells secrets from codes', () => {
  fc.assert(fc.property(code, (printed) => !isCardSecret(printed)))
  expect(isCardSecret('0123456789abcdef0123456789abcdef')).toBe(true)
  // Capitals make a smaller QR code.
  expect(isCardSecret('0123456789ABCDEF0123456789ABCDEF')).toBe(true)
  expect(normaliseCardCode('0123456789abcdef0123456789abcdef')).toBeNull()
})
