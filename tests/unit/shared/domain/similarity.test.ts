import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combineSimilarities, correlation, ratingSimilarity } from '../../../../shared/domain/similarity.ts'
import type { BallotAnswers, MethodSettings, ResultBallot } from '../../../../shared/domain/weighting.ts'
import { anyRound } from './round-arbitraries.ts'

const scale: MethodSettings = { method: 'scale', max: 5, allowUnknown: true }
const topics = ['a', 'b', 'c'].map((id, index) => ({ id, number: index + 1 }))

function phones(...answers: BallotAnswers[]): ResultBallot[] {
  return answers.map((one) => ({ answers: one, channel: 'phone' }))
}

/** Pearson the long way: deviations from the means. */
function pearson(pairs: readonly (readonly [number, number])[]): number {
  const mean = (index: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[index], 0) / pairs.length
  const [mx, my] = [mean(0), mean(1)]
  const sum = (of: (dx: number, dy: number) => number): number =>
    pairs.reduce((total, [x, y]) => total + of(x - mx, y - my), 0)
  return sum((dx, dy) => dx * dy) / Math.sqrt(sum((dx) => dx * dx) * sum((_, dy) => dy * dy))
}

describe('correlation', () => {
  it('matches the long way', () => {
    const anyPairs = fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { minLength: 3, maxLength: 30 })
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const expected = pearson(pairs)
        expect(correlation(pairs)).toBeCloseTo(Number.isFinite(expected) ? expected : 0, 9)
      }),
    )
  })
  it("matches Anscombe's first set", () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
    const y = [804, 695, 758, 881, 833, 996, 724, 426, 1084, 482, 568]
    expect(correlation(x.map((value, index) => [value, y[index] ?? 0]))).toBeCloseTo(0.81642, 5)
  })
})

describe('ratingSimilarity', () => {
  it('compares each pair over the ballots that rate both', () => {
    const matrix = ratingSimilarity(
      scale,
      topics,
      phones(
        { a: 1, b: 1 },
        { a: 3, b: 3, c: 4 },
        { a: 5, b: 5, c: 4 },
        { a: 5, b: null, c: 4 },
        { b: 1 },
        {},
      ),
    )
    expect(matrix[0]).toEqual([1, 1, 0])
    expect(matrix[1]).toEqual([1, 1, 0])
  })
  it('says nothing from fewer than three common ballots', () => {
    expect(ratingSimilarity(scale, topics, phones({ a: 1, b: 1 }, { a: 5, b: 5 }))[0]).toEqual([1, 0, 0])
  })
  it('counts no dots as 0, but leaves blank ballots out', () => {
    const dots: MethodSettings = { method: 'dots', dots: 2, perTopic: 1 }
    const said: BallotAnswers[] = [{ a: 1, b: 1 }, { a: 1, b: 1 }, { c: 1 }, { c: 1 }]
    const matrix = ratingSimilarity(dots, topics, phones(...said))
    expect(matrix[0]?.[1]).toBe(1)
    expect(matrix[0]?.[2]).toBe(-1)
    expect(ratingSimilarity(dots, topics, phones(...said, {}, {}, { a: 0 }))).toEqual(matrix)
  })
  it('is symmetric, within −1…1, and indifferent to the order of ballots, to the last digit', () => {
    fc.assert(
      fc.property(anyRound(0, 20), ({ settings, topics: list, ballots }) => {
        const matrix = ratingSimilarity(settings, list, ballots)
        expect(ratingSimilarity(settings, list, [...ballots].reverse())).toEqual(matrix)
        matrix.forEach((row, a) =>
          row.forEach((value, b) => {
            expect(matrix[b]?.[a]).toBe(value)
            expect(Math.abs(value)).toBeLessThanOrEqual(1)
            if (a === b) expect(value).toBe(1)
          }),
        )
      }),
    )
  })
})

describe('combineSimilarities', () => {
  const one = [
    [1, 0.8],
    [0.8, 1],
  ]
  const two = [
    [1, 0.2],
    [0.2, 1],
  ]
  it('is the weighted mean; weight 0 switches a source off', () => {
    expect(
      combineSimilarities(2, [
        { matrix: one, weight: 3 },
        { matrix: two, weight: 1 },
      ])[0]?.[1],
    ).toBeCloseTo(0.65)
    expect(
      combineSimilarities(2, [
        { matrix: one, weight: 2 },
        { matrix: two, weight: 0 },
      ])[0]?.[1],
    ).toBe(0.8)
    expect(combineSimilarities(2, [])).toEqual([
      [1, 0],
      [0, 1],
    ])
  })
  it('refuses what cannot be combined', () => {
    expect(() => combineSimilarities(2, [{ matrix: one, weight: -1 }])).toThrow(RangeError)
    expect(() => combineSimilarities(2, [{ matrix: one, weight: Number.NaN }])).toThrow(RangeError)
    expect(() => combineSimilarities(3, [{ matrix: one, weight: 1 }])).toThrow(RangeError)
  })
})
