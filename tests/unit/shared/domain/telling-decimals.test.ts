import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGREEMENT_THRESHOLDS, agreementWord } from '../../../../shared/domain/agreement.ts'
import { formatNumber } from '../../../../shared/domain/german-format.ts'
import { agreementDecimals, tellingDecimals } from '../../../../shared/domain/telling-decimals.ts'

const ranked = (...mains: (number | null)[]) =>
  mains.map((main, index) => ({ main, rankLabel: `${index + 1}.` }))
const shown = (rows: ReturnType<typeof ranked>) => {
  const decimals = tellingDecimals(rows)
  return rows.map(({ main }, index) => formatNumber(main, decimals[index]))
}

describe('decimals of means in a ranking', () => {
  it('shows two where they tell the ranks apart', () => {
    expect(shown(ranked(4.5, 4.25, 3.2, null))).toEqual(['4,50', '4,25', '3,20', '–'])
    expect(tellingDecimals([])).toEqual([])
  })

  it('shows more only for neighbours that would read the same', () => {
    expect(shown(ranked(4, 67 / 21, 51 / 16, 3))).toEqual(['4,00', '3,190', '3,188', '3,00'])
    expect(shown(ranked(3.19014, 3.19006, 3.1874))).toEqual(['3,1901', '3,1901', '3,187'])
    expect(shown(ranked(3.1902, 3.1901, 3.1874))).toEqual(['3,1902', '3,1901', '3,187'])
  })

  it('leaves alone what is truly equal or shares its rank', () => {
    expect(shown(ranked(3.1875, 3.1875))).toEqual(['3,19', '3,19'])
    const shared = [3.1876, 3.1875].map((main) => ({ main, rankLabel: '5.–6.' }))
    expect(tellingDecimals(shared)).toEqual([2, 2])
  })

  it('tells all means of up to fifty ballots apart', () => {
    const mean = fc
      .integer({ min: 1, max: 50 })
      .chain((count) => fc.integer({ min: count, max: 5 * count }).map((sum) => sum / count))
    fc.assert(
      fc.property(fc.uniqueArray(mean, { maxLength: 12 }), (means) => {
        const texts = shown(ranked(...means.toSorted((a, b) => b - a)))
        expect(new Set(texts).size).toBe(texts.length)
      }),
    )
  })
})

describe('decimals of agreement', () => {
  const text = (a: number) => formatNumber(a, agreementDecimals(a, AGREEMENT_THRESHOLDS))

  it('never rounds up to a threshold that is not reached', () => {
    expect(text(0.597)).toBe('0,597')
    expect(text(0.5996)).toBe('0,5996')
    expect(text(0.1951)).toBe('0,195')
  })

  it('shows two everywhere else', () => {
    expect([0.6, 0.604, 0.594, 0.2, 0.1949, -0.6, 1].map(text)).toEqual([
      ...['0,60', '0,60', '0,59', '0,20', '0,19', '−0,60', '1,00'],
    ])
  })

  it('agrees with the word beside it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 10_000 }), (tenThousandths) => {
        const a = tenThousandths / 10_000
        const read = Number(text(a).replace(',', '.').replace('−', '-'))
        expect(agreementWord(read, AGREEMENT_THRESHOLDS)).toBe(agreementWord(a, AGREEMENT_THRESHOLDS))
      }),
    )
  })
})
