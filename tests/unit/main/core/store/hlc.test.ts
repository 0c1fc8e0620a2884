import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHlcClock, hlcTimeMs } from '../../../../../main/core/store/hlc.ts'
import { NOW_MS } from './support.ts'

test('stamps rise as text, whatever the clock does, and never fall behind it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 44 }), { minLength: 2 }), (times) => {
      const clock = createHlcClock(null)
      const stamps = times.map((time) => clock.next(time))
      expect(stamps.toSorted()).toEqual(stamps)
      expect(new Set(stamps).size).toBe(stamps.length)
      stamps.forEach((stamp, i) => expect(hlcTimeMs(stamp)).toBeGreaterThanOrEqual(times[i] ?? 0))
    }),
  )
})

test('go on behind the newest stamp of the file and behind stamps of other copies', () => {
  const other = createHlcClock(null).next(NOW_MS + 60_000)
  expect(createHlcClock(other).next(NOW_MS) > other).toBe(true)
  const clock = createHlcClock(null)
  clock.next(NOW_MS)
  clock.see(other)
  expect(clock.next(NOW_MS + 1) > other).toBe(true)
})

test('more stamps in one millisecond than the counter holds move into the next', () => {
  const clock = createHlcClock(`${NOW_MS.toString(16).padStart(12, '0')}-ffff-0000000000`)
  expect(hlcTimeMs(clock.next(NOW_MS))).toBe(NOW_MS + 1)
})

test('two runs of the program never make the same stamp', () => {
  expect(createHlcClock(null).next(NOW_MS)).not.toBe(createHlcClock(null).next(NOW_MS))
})

test('refuses what is no stamp and no time', () => {
  expect(() => createHlcClock('yesterday')).toThrow(RangeError)
  expect(() => createHlcClock(null).next(1.5)).toThrow(RangeError)
})
