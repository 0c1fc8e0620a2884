import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cosine, weighTerms } from '../../../../shared/domain/tf-idf.ts'
import { sortingSimilarity, wordSimilarity } from '../../../../shared/domain/topic-similarity.ts'
import { letterGrams, stemWords } from '../../../../shared/domain/words.ts'

const stemsOf = (text: string): string[] => stemWords(text).map(({ stem }) => stem)

describe('stemWords', () => {
  it('brings forms of a word together', () => {
    expect(stemsOf('Sprachkurs')).toEqual(stemsOf('SPRACHKURSE'))
    expect(stemsOf('Häuser')).toEqual(stemsOf('Haus'))
    // The same word with a composed and a decomposed umlaut
    expect(stemsOf('Fo\u0308rderung')).toEqual(stemsOf('Förderung'))
  })
  it('leaves out what tells nothing, and splits at hyphens', () => {
    expect(
      stemWords('Die Beratungs- und Hilfsangebote für 27 Familien (z. B. Kita-Plätze)').map(
        (one) => one.word,
      ),
    ).toEqual(['beratungs', 'hilfsangebote', 'familien', 'kita', 'plätze'])
    expect(stemWords(' – 3 % ')).toEqual([])
  })
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Array.isArray(stemWords(text))).toBe(true)
      }),
    )
  })
})

describe('letterGrams', () => {
  it('lists the runs of letters', () => {
    expect(letterGrams(['pools', 'abc'], 4)).toEqual(['pool', 'ools'])
  })
})

describe('TF-IDF', () => {
  it('matches a case worked by hand', () => {
    const [first, second] = weighTerms([
      ['a', 'b', 'a'],
      ['a', 'c'],
    ])
    const rare = Math.log(3 / 2) + 1
    expect([...(first ?? [])]).toEqual([
      ['a', 1 + Math.log(2)],
      ['b', rare],
    ])
    const expected = (1 + Math.log(2)) / (Math.hypot(1 + Math.log(2), rare) * Math.hypot(1, rare))
    expect(cosine(first ?? new Map(), second ?? new Map())).toBeCloseTo(expected, 12)
  })
})

describe('wordSimilarity', () => {
  it('is higher where the words are related', () => {
    const matrix = wordSimilarity([
      'Sprachförderung: Deutschkurse für Erwachsene und Kinder',
      'Deutschkurs am Abend für Erwachsene im Beruf',
      'Begegnung im Stadtteil: Feste und Märkte',
    ])
    expect(matrix[0]?.[1]).toBeGreaterThan(0.1)
    expect(matrix[0]?.[2]).toBe(0)
  })
  it('is symmetric, in 0…1, 1 for the same words, and does not mind the order of texts or words', () => {
    const words = fc.array(fc.constantFrom('Bildung', 'Arbeit', 'Wohnen', 'Sprache', 'Ehrenamt'), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (lists) => {
        const matrix = wordSimilarity(lists.map((list) => list.join(' ')))
        const turned = wordSimilarity([...lists].reverse().map((list) => [...list].reverse().join(', ')))
        expect([...turned].reverse().map((row) => [...row].reverse())).toEqual(matrix)
        matrix.forEach((row, a) =>
          row.forEach((value, b) => {
            expect(value).toBe(matrix[b]?.[a])
            expect(value).toBeGreaterThanOrEqual(0)
            expect(value).toBeLessThanOrEqual(1)
            const same = [...(lists[a] ?? [])].sort().join() === [...(lists[b] ?? [])].sort().join()
            if (same && (lists[a] ?? []).length > 0) expect(value).toBeCloseTo(1, 12)
          }),
        )
      }),
    )
  })
})

describe('sortingSimilarity', () => {
  it('is the share of sorters with both in one pile', () => {
    const sortings = [[['a', 'b'], ['c']], [['a', 'b', 'c']], [['a'], ['b', 'c']], [['a', 'b']]]
    expect(sortingSimilarity(['a', 'b', 'c'], sortings)).toEqual([
      [1, 0.75, 0.25],
      [0.75, 1, 0.5],
      [0.25, 0.5, 1],
    ])
    expect(sortingSimilarity(['a', 'b'], [])).toEqual([
      [1, 0],
      [0, 1],
    ])
  })
  it('counts, pair by pair, the sorters who have both in any one pile', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const cards = fc.shuffledSubarray([...ids, 'gone'])
    fc.assert(
      fc.property(fc.array(fc.array(cards, { maxLength: 4 }), { maxLength: 6 }), (sortings) => {
        const matrix = sortingSimilarity(ids, sortings)
        for (const [a, first] of ids.entries())
          for (const [b, second] of ids.entries()) {
            const sorters = sortings.filter((piles) =>
              piles.some((pile) => pile.includes(first) && pile.includes(second)),
            )
            const share = sortings.length === 0 ? 0 : sorters.length / sortings.length
            expect(matrix[a]?.[b]).toBe(a === b ? 1 : share)
          }
        expect(sortingSimilarity(ids, sortings.toReversed())).toEqual(matrix)
      }),
    )
  })
})
