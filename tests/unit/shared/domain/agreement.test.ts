import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  AGREEMENT_THRESHOLDS,
  agreementA,
  agreementWord,
  consensus,
  kendallsW,
} from '../../../../shared/domain/agreement.ts'

const anyCounts = fc.array(fc.nat(12), { minLength: 1, maxLength: 7 })
const anyRatings = anyCounts.filter((counts) => counts.some((count) => count > 0))
const anyRankings = fc
  .integer({ min: 2, max: 6 })
  .chain((n) => fc.array(fc.array(fc.nat(4), { minLength: n, maxLength: n }), { minLength: 1, maxLength: 6 }))
  .map((rows) => rows.map(middleRanks))

/** Middle ranks by counting: half of "smaller" plus half of "smaller or equal", plus a half. */
function middleRanks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length
    const upTo = values.filter((other) => other <= value).length
    return (below + upTo + 1) / 2
  })
}

/** Second way to A: recursive peeling on index lists instead of arrays of counts. */
function peeledA(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const filled = [...counts.keys()].filter((index) => (counts[index] ?? 0) > 0)
  if (filled.length === 0) return 0
  const height = Math.min(...filled.map((index) => counts[index] ?? 0))
  const share = (height * filled.length) / total
  const rest = counts.map((count) => Math.max(0, count - height))
  const k = counts.length
  const word = counts.map((count) => (count > 0 ? '1' : '0')).join('')
  let up = 0
  let down = 0
  for (let m = 2; m < k; m++)
    for (let j = 1; j < m; j++)
      for (let i = 0; i < j; i++) {
        const triple = `${word[i]}${word[j]}${word[m]}`
        if (triple === '110' || triple === '011') up += 1
        if (triple === '101') down += 1
      }
  const u = up + down === 0 || k === 2 ? 0 : (up - ((k - 1) / (k - 2)) * down) / (up + down)
  const layer = filled.length === 1 ? 1 : u * ((k - filled.length) / (k - 1))
  return share * layer + (1 - share) * (share < 1 ? peeledA(rest) : 0)
}

/** Second way to W: mean Spearman correlation of all pairs of raters, W = (1 + (m−1)·r̄)/m (no ties). */
function spearmanW(rankings: readonly (readonly number[])[]): number {
  const m = rankings.length
  const n = rankings[0]?.length ?? 0
  let sum = 0
  for (let a = 0; a < m; a++)
    for (let b = 0; b < a; b++) {
      const d2 = (rankings[a] ?? []).reduce((s, rank, i) => s + (rank - (rankings[b]?.[i] ?? 0)) ** 2, 0)
      sum += 1 - (6 * d2) / (n ** 3 - n)
    }
  return m === 1 ? 1 : (1 + (m - 1) * (sum / ((m * (m - 1)) / 2))) / m
}

describe('agreement of one scale', () => {
  it.each([
    [[30, 40, 210, 130, 530, 50, 10], 0.611333, 0.725688],
    [[10, 0, 0, 0, 10], -1, 0],
    [[4, 4, 4, 4, 4], 0, 0.433985],
    [[0, 0, 20, 0, 0], 1, 1],
    [[1, 2, 3, 10, 8], 0.5, 0.631565],
  ])('%j: A %d, consensus %d', (counts, a, tastle) => {
    expect(agreementA(counts)).toBeCloseTo(a, 6)
    expect(consensus(counts)).toBeCloseTo(tastle, 6)
  })

  it('says nothing without ratings', () => {
    expect(agreementA([0, 0, 0])).toBeNull()
    expect(consensus([])).toBeNull()
  })

  it('stays between its ends, does not mind mirrored or multiplied counts, and agrees with a second way', () => {
    fc.assert(
      fc.property(anyRatings, fc.integer({ min: 2, max: 5 }), (counts, factor) => {
        const a = agreementA(counts) ?? Number.NaN
        const c = consensus(counts) ?? Number.NaN
        expect(a).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(a).toBeLessThanOrEqual(1 + 1e-12)
        expect(c).toBeGreaterThanOrEqual(0)
        expect(c).toBeLessThanOrEqual(1)
        expect(a).toBeCloseTo(peeledA(counts), 9)
        for (const same of [[...counts].reverse(), counts.map((count) => count * factor)]) {
          expect(agreementA(same)).toBeCloseTo(a, 9)
          expect(consensus(same)).toBeCloseTo(c, 9)
        }
      }),
    )
  })
})

describe('agreementWord', () => {
  it.each([
    [1, 'high'],
    [0.6, 'high'],
    [0.1 + 0.2 + 0.3 - 1e-12, 'high'],
    [0.59, 'partly'],
    [0.2, 'partly'],
    [0.19, 'split'],
    [-1, 'split'],
    [null, null],
  ] as const)('%s → %s', (a, word) => {
    expect(agreementWord(a, AGREEMENT_THRESHOLDS)).toBe(word)
  })
  it('follows other thresholds', () => {
    expect(agreementWord(0.6, { high: 0.7, partly: 0.5 })).toBe('partly')
  })
})

describe('kendallsW', () => {
  it('matches worked examples', () => {
    expect(
      kendallsW([
        [1, 2, 3],
        [1, 2, 3],
      ]),
    ).toBe(1)
    expect(
      kendallsW([
        [1, 2],
        [2, 1],
      ]),
    ).toBe(0)
    // Siegel & Castellan, "Nonparametric Statistics" (1988): three raters, six items, sums 8 14 11 11 11 8
    expect(
      kendallsW([
        [1, 6, 3, 2, 5, 4],
        [1, 5, 6, 4, 2, 3],
        [6, 3, 2, 5, 4, 1],
      ]),
    ).toBeCloseTo(0.162, 3)
  })
  it('corrects for ties: two raters with the same tied ranks agree fully', () => {
    expect(
      kendallsW([
        [1.5, 1.5, 3],
        [1.5, 1.5, 3],
      ]),
    ).toBe(1)
  })
  it('is not defined for 0/0', () => {
    for (const rankings of [
      [],
      [[1]],
      [
        [2, 2, 2],
        [2, 2, 2],
      ],
    ])
      expect(kendallsW(rankings)).toBeNull()
  })
  it('refuses incomplete rankings', () => {
    expect(() => kendallsW([[1, 2], [1]])).toThrow(RangeError)
  })
  it('lies in 0…1 and does not mind the order of raters or items', () => {
    fc.assert(
      fc.property(anyRankings, (rankings) => {
        const w = kendallsW(rankings)
        if (w === null) return
        expect(w).toBeGreaterThanOrEqual(0)
        expect(w).toBeLessThanOrEqual(1)
        expect(kendallsW([...rankings].reverse())).toBeCloseTo(w, 12)
        expect(kendallsW(rankings.map((ranks) => [...ranks].reverse()))).toBeCloseTo(w, 12)
      }),
    )
  })
  it('agrees with the mean Spearman correlation where there are no ties', () => {
    const complete = fc.integer({ min: 2, max: 7 }).chain((n) =>
      fc.array(fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7].slice(0, n), { minLength: n }), {
        minLength: 1,
        maxLength: 6,
      }),
    )
    fc.assert(
      fc.property(complete, (rankings) => {
        expect(kendallsW(rankings)).toBeCloseTo(spearmanW(rankings), 9)
      }),
    )
  })
})
