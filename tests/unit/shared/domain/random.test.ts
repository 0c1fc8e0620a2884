import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../../shared/domain/random.ts'

/** The published sfc32 in 64-bit arithmetic, written a second time. */
function* reference(seed: bigint): Generator<number> {
  const mask = 0xffffffffn
  let [a, b, c, counter] = [0n, seed & mask, (seed >> 32n) & mask, 1n]
  for (let round = 0; ; round++) {
    const out = (a + b + counter++) & mask
    a = b ^ (b >> 9n)
    b = (c + ((c << 3n) & mask)) & mask
    c = ((((c << 21n) & mask) | (c >> 11n)) + out) & mask
    if (round >= 12) yield Number(out)
  }
}

describe('createRandom', () => {
  it('is sfc32, the same on every machine', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (seed) => {
        const random = createRandom(seed)
        const expected = reference(BigInt(seed))
        for (let index = 0; index < 40; index++) expect(random.nextUint32()).toBe(expected.next().value)
      }),
    )
  })
  it('spreads evenly below a bound', () => {
    const random = createRandom(1)
    const counts = new Array<number>(7).fill(0)
    for (let index = 0; index < 70_000; index++) {
      const value = random.nextBelow(7)
      counts[value] = (counts[value] ?? 0) + 1
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
    // 99.9 % point of chi-square with 6 degrees of freedom
    expect(chiSquare).toBeLessThan(22.46)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(70_000)
  })
  it('refuses what is no seed', () => {
    for (const bad of [-1, 0.5, Number.NaN, 2 ** 53]) expect(() => createRandom(bad)).toThrow(RangeError)
  })
})
