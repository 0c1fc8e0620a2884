import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementA, kendallsW } from '../../../../../shared/domain/agreement.ts'

/**
 * A without peeling: for every level 1 … highest count the categories that reach it form a pattern, weighted
 * with how many there are; triples are counted by what lies left and right of each category.
 */
function levelledA(counts: readonly number[]): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const k = counts.length
  let weighted = 0
  for (let level = 1; level <= Math.max(0, ...counts); level++) {
    const filled = counts.map((count) => (count >= level ? 1 : 0))
    const s = filled.reduce<number>((sum, one) => sum + one, 0)
    let [up, down] = [0, 0]
    for (const [j, own] of filled.entries()) {
      const left = filled.slice(0, j).reduce<number>((sum, one) => sum + one, 0)
      const right = s - own - left
      if (own === 1) up += left * (k - 1 - j - right) + (j - left) * right
      else down += left * right
    }
    const u = up + down === 0 ? 0 : 1 - ((2 * k - 3) * down) / ((k - 2) * (up + down))
    weighted += s * (s === 1 ? 1 : (u * (k - s)) / (k - 1))
  }
  return total === 0 ? null : weighted / total
}

/** W as analysis of variance: the share of the spread of all ranks that lies between the items. */
function varianceW(rankings: readonly (readonly number[])[]): number | null {
  const [m, n] = [rankings.length, rankings[0]?.length ?? 0]
  const grand = (n + 1) / 2
  let [between, total] = [0, 0]
  for (let item = 0; item < n; item++) {
    let mean = 0
    for (const ranks of rankings) {
      mean += (ranks[item] ?? Number.NaN) / m
      total += ((ranks[item] ?? Number.NaN) - grand) ** 2
    }
    between += m * (mean - grand) ** 2
  }
  return total === 0 ? null : between / total
}

/** Middle ranks, by counting. */
function middleRanks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length
    return below + (values.filter((other) => other === value).length + 1) / 2
  })
}

describe('agreement, computed a second way', () => {
  it("van der Eijk's A, level by level instead of layer by layer", () => {
    const anyCounts = fc.array(fc.nat(15), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const wanted = levelledA(counts)
        if (wanted === null) expect(agreementA(counts)).toBeNull()
        else expect(agreementA(counts)).toBeCloseTo(wanted, 9)
      }),
      { numRuns: 500 },
    )
    expect(levelledA([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.611333, 6)
  })

  it("Kendall's W with ties, as a share of variance", () => {
    const anyRankings = fc
      .integer({ min: 1, max: 7 })
      .chain((n) =>
        fc.array(fc.array(fc.nat(4), { minLength: n, maxLength: n }).map(middleRanks), { maxLength: 8 }),
      )
    fc.assert(
      fc.property(anyRankings, (rankings) => {
        const wanted = varianceW(rankings)
        if (wanted === null) expect(kendallsW(rankings)).toBeNull()
        else expect(kendallsW(rankings)).toBeCloseTo(wanted, 9)
      }),
      { numRuns: 500 },
    )
  })
})
