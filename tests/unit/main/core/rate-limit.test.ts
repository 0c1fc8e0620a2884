import { expect, it } from 'vitest'
import { createRateLimit } from '../../../../main/core/rate-limit.ts'

it('allows a burst at once, and afterwards only what refills', () => {
  const rate = createRateLimit(10, 5, 0)
  expect(Array.from({ length: 6 }, () => rate.take(0))).toEqual([true, true, true, true, true, false])
  expect(rate.take(99)).toBe(false)
  expect(rate.take(100)).toBe(true)
  expect(rate.take(150)).toBe(false)
  // However long it was quiet, never more than the burst.
  expect(Array.from({ length: 6 }, () => rate.take(60_000))).toEqual([true, true, true, true, true, false])
})

it('takes several at once, or none of them', () => {
  const rate = createRateLimit(10, 5, 0)
  expect(rate.take(0, 6)).toBe(false)
  expect(rate.has(0, 5)).toBe(true)
  expect(rate.take(0, 3)).toBe(true)
  expect(rate.take(0, 3)).toBe(false)
  expect(rate.take(100, 3)).toBe(true)
})
