import { describe, expect, it } from 'vitest'
import { isCode, showCode } from '../../../../renderer/phone/card-code.ts'
import { readCardAddress } from '../../../../renderer/phone/voter.ts'

describe('the field for a code', () => {
  it.each([
    ['k7m', 'K7M'],
    ['k7m2qx', 'K7M2Q-X'],
    ['K7M2Q-X9P4R', 'K7M2Q-X9P4R'],
    [' k7m2q x9p4r\n', 'K7M2Q-X9P4R'],
    ['oil2q–x9p4r', '0112Q-X9P4R'],
    ['K7M2Q-', 'K7M2Q'],
  ])('shows %j as %s', (typed, shown) => {
    expect(showCode(typed)).toBe(shown)
  })

  it('knows what cannot be a code before the laptop is asked', () => {
    expect([
      isCode('K7M2Q-X9P4R'),
      isCode('k7m2q x9p4r'),
      isCode('K7M2Q-X9P4'),
      isCode('K7M2U-X9P4R'),
    ]).toEqual([true, true, false, false])
  })
})

describe('the address of a card', () => {
  it('holds its secret, and nothing else is taken for one', () => {
    expect(readCardAddress(`#k=${'AB'.repeat(16)}`)).toBe('ab'.repeat(16))
    for (const hash of ['', '#', '#k=', '#k=abc', `#x=${'a'.repeat(32)}`, `#k=${'a'.repeat(33)}`])
      expect(readCardAddress(hash)).toBeNull()
  })
})
