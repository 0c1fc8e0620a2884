import { describe, expect, it } from 'vitest'
import { readWishText, wishText } from '../../../../../../renderer/desk/bundle/people/wish-text.ts'

const groups = ['A', 'B', 'C', 'D'].map((letter) => ({ id: `id-${letter}`, letter }))
const ids = (...letters: string[]) => letters.map((letter) => `id-${letter}`)

describe('wishes as letters', () => {
  it.each([['A C B'], ['acb'], ['a, c, b'], ['A>C>B'], [' A/C-B ']])('reads %s', (text) => {
    expect(readWishText(text, groups)).toEqual({ ok: true, wishes: ids('A', 'C', 'B') })
  })

  it('takes nothing for nothing', () => {
    expect(readWishText('  ', groups)).toEqual({ ok: true, wishes: [] })
  })

  it('says what is wrong', () => {
    const problemOf = (text: string) => {
      const reading = readWishText(text, groups)
      return reading.ok ? null : reading.problem
    }
    expect(problemOf('A X Y X')).toEqual({ kind: 'unknown', letters: ['X', 'Y'] })
    expect(problemOf('B A B')).toEqual({ kind: 'twice', letter: 'B' })
    expect(problemOf('ABCD')).toEqual({ kind: 'tooMany' })
  })

  it('writes them as they are typed', () => {
    expect(wishText(ids('D', 'A'), groups)).toBe('D A')
  })
})
