import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeWord } from '../../../../../main/core/lan/word.ts'

describe('word to compare', () => {
  it('is an adjective with the ending of its noun', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (a, b) => {
        const picks = [a, b]
        const word = makeWord((below) => (picks.shift() ?? 0) % below)
        expect(word).toMatch(/^[A-ZÄÖÜ][a-zäöüß]+(er|e|es) [A-ZÄÖÜ][a-zäöüß]+$/)
      }),
    )
    const noun = (name: string) => {
      for (let n = 0; n < 100; n++) {
        const picks = [0, n]
        const word = makeWord((below) => Math.min(picks.shift() ?? 0, below - 1))
        if (word.endsWith(` ${name}`)) return word
      }
      return null
    }
    expect(noun('Fuchs')).toBe('Blauer Fuchs')
    expect(noun('Eule')).toBe('Blaue Eule')
    expect(noun('Boot')).toBe('Blaues Boot')
  })

  it('differs from run to run', () => {
    expect(new Set(Array.from({ length: 200 }, () => makeWord())).size).toBeGreaterThan(100)
  })
})
