import { describe, expect, it } from 'vitest'
import {
  hasHugeWord,
  hasLongWord,
  leastBoardWidth,
} from '../../../../../../renderer/desk/bundle/board/long-words.ts'

describe('boards and long German words', () => {
  it('stay narrow for ordinary titles, however many words they have', () => {
    expect(leastBoardWidth([])).toBe(176)
    expect(leastBoardWidth(['Arbeit und Übergang in Arbeit', 'Sprachförderung'])).toBe(176)
  })

  it('grow with the longest word, but not without end', () => {
    const wide = leastBoardWidth(['Sprache', 'Arbeitsmarktintegration'])
    expect(wide).toBeGreaterThan(leastBoardWidth(['Wohnraumversorgung']))
    expect(leastBoardWidth(['x'.repeat(80)])).toBe(leastBoardWidth(['x'.repeat(27)]))
  })

  it('break only words for which no board is wide enough', () => {
    expect(hasHugeWord('Antidiskriminierungsarbeit in Ämtern')).toBe(false)
    expect(hasHugeWord('Donaudampfschifffahrtsgesellschaftskapitän')).toBe(true)
    // A hyphen is a place to break.
    expect(hasHugeWord('Kindertagesstätten-Fachkräfteförderung')).toBe(false)
  })

  it('put the letter above a title with a long word', () => {
    expect(hasLongWord('Wohnbedarfe und Wohnraumversorgung')).toBe(true)
    expect(hasLongWord('Sprachförderung und Bildung')).toBe(false)
  })
})
