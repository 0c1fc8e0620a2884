import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedWords } from '../../../../shared/domain/shared-words.ts'
import { stemWords } from '../../../../shared/domain/words.ts'

describe('sharedWords', () => {
  it('names words by their stems, as A writes them', () => {
    expect(sharedWords('Deutschkurse für Erwachsene', 'Der Deutschkurs am Abend')).toEqual(['Deutschkurse'])
    expect(sharedWords('Wohnen', 'Arbeit')).toEqual([])
    expect(sharedWords('', '')).toEqual([])
  })
  it('puts the rarest first, and names three at most', () => {
    const texts = [
      'Sprache, Bildung und Ehrenamt im Quartier',
      'Ehrenamt, Bildung, Sprache, Quartier',
      'Sprache im Beruf',
      'Sprache und Bildung',
      'Quartier',
    ]
    expect(sharedWords(texts[0] ?? '', texts[1] ?? '', texts)).toEqual(['Ehrenamt', 'Bildung', 'Quartier'])
  })
  it('puts what both say again and again before what stands there once', () => {
    expect(sharedWords('Haus Bildung Bildungen', 'Häuser Bildung bildung')).toEqual(['Bildung', 'Haus'])
  })
  it('names only words of A whose stems stand in B, the same number either way', () => {
    const text = fc
      .array(fc.constantFrom('Bildung', 'Arbeiten', 'Wohnungen', 'Sprache', 'und', 'Ehrenämter'), {
        maxLength: 8,
      })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (a, b) => {
        const words = sharedWords(a, b)
        const stemsOfB = stemWords(b).map(({ stem }) => stem)
        expect(words.length).toBeLessThanOrEqual(3)
        for (const word of words) {
          expect(a.split(' ')).toContain(word)
          expect(stemsOfB).toContain(stemWords(word)[0]?.stem)
        }
        expect(sharedWords(b, a)).toHaveLength(words.length)
      }),
    )
  })
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(Array.isArray(sharedWords(a, b, [b, a]))).toBe(true)
      }),
    )
  })
})
