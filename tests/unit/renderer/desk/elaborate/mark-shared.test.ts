import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markShared } from '../../../../../renderer/desk/elaborate/overlaps/mark-shared.ts'

const marked = (text: string, words: readonly string[]) =>
  markShared(text, words)
    .filter(({ shared }) => shared)
    .map((piece) => piece.text)

describe('words both sides share', () => {
  it('are marked wherever they stand, whatever their case', () => {
    expect(marked('Sprachmittler begleiten; SPRACHMITTLER helfen.', ['Sprachmittler'])).toEqual([
      'Sprachmittler',
      'SPRACHMITTLER',
    ])
  })

  it('are marked in longer words that hold them', () => {
    expect(marked('Der Sprachmittlerpool wächst.', ['sprachmittler'])).toEqual(['Sprachmittlerpool'])
  })

  it('are not found in bits of two letters', () => {
    expect(marked('In der Stadt', ['in'])).toEqual([])
  })

  it('never change the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, words) => {
        expect(
          markShared(text, words)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
