import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomId, uuidv7 } from '../../../../../main/core/store/ids.ts'
import { NOW_MS } from './support.ts'

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('uuidv7', () => {
  test('carries its millisecond', () => {
    const later = Date.UTC(2090, 0, 1)
    expect(Number.parseInt(uuidv7(later).replace('-', '').slice(0, 12), 16)).toBe(later)
  })

  test('rises whatever the clock does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: NOW_MS, max: NOW_MS + 5 }), { minLength: 2, maxLength: 200 }),
        (times) => {
          const made = times.map((time) => uuidv7(time))
          expect(made.toSorted()).toEqual(made)
          expect(new Set(made).size).toBe(made.length)
          for (const id of made) expect(id).toMatch(UUID_V7)
        },
      ),
    )
  })

  test.each([-1, 1.5, Number.NaN, 2 ** 48])('refuses %s as a time', (time) => {
    expect(() => uuidv7(time)).toThrow(RangeError)
  })
})

test('randomId is a v4 id without an order', () => {
  const made = Array.from({ length: 200 }, randomId)
  for (const id of made)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(made).size).toBe(200)
  expect(made.toSorted()).not.toEqual(made)
})
