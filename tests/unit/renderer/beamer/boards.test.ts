import { describe, expect, it } from 'vitest'
import {
  boardColumns,
  boardWidth,
  topicsThatFit,
  typeForWords,
  wordsFit,
} from '../../../../renderer/beamer/boards.ts'

describe('boards of the working groups', () => {
  it('stand in rows that keep each board wide', () => {
    expect([1, 2, 3, 4, 5, 6, 8, 12].map(boardColumns)).toEqual([1, 2, 3, 2, 3, 3, 4, 4])
    // No board alone in the last row.
    expect([9, 13].map(boardColumns)).toEqual([3, 5])
  })

  it('shrink the type for the longest word instead of breaking it', () => {
    const room = boardWidth(3) - 82
    expect(typeForWords(46, room, ['Sprache'])).toBe(46)
    const size = typeForWords(46, room, ['Wohnbedarfe und Wohnraumversorgung'])
    expect(size).toBeLessThan(46)
    expect(size * 'Wohnraumversorgung'.length * 0.57).toBeLessThanOrEqual(room)
    expect(typeForWords(46, room, ['Donaudampfschifffahrtsgesellschaftskapitän'])).toBe(28)
  })

  it('know when no type is small enough for a word', () => {
    expect(wordsFit(28, boardWidth(4) - 82, ['Sprache und Wohnen'])).toBe(true)
    expect(wordsFit(28, boardWidth(4) - 82, ['Gesundheitsförderung'])).toBe(false)
    expect(wordsFit(28, boardWidth(4), ['Gesundheitsförderung'])).toBe(true)
  })

  it('count topics without a place, and never drop one unsaid', () => {
    expect(topicsThatFit(['a', 'b', 'c'], 3)).toEqual({ shown: ['a', 'b', 'c'], more: 0 })
    expect(topicsThatFit(['a', 'b', 'c'], 2)).toEqual({ shown: ['a'], more: 2 })
    expect(topicsThatFit(['a', 'b', 'c'], 1)).toEqual({ shown: [], more: 3 })
  })
})
