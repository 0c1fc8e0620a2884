import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatLeft, leftAt, phaseAt } from '../../../../shared/domain/countdown.ts'

const running = { totalMs: 60_000, endsAtMs: 100_000, leftMs: null }
const paused = { totalMs: 60_000, endsAtMs: null, leftMs: 42_000 }

describe('a countdown', () => {
  it('knows what is left, and never less than nothing', () => {
    expect(leftAt(running, 90_000)).toBe(10_000)
    expect(leftAt(running, 100_001)).toBe(0)
    expect(leftAt(paused, 1e9)).toBe(42_000)
  })

  it('warns in its last ten seconds, tells its end for two minutes, and is past then', () => {
    expect(
      [50_000, 89_999, 90_000, 99_999, 100_000, 219_999, 220_000].map((now) => phaseAt(running, now)),
    ).toEqual([...['running', 'running', 'last', 'last', 'over', 'over', 'past']])
    expect(phaseAt({ ...paused, leftMs: 3000 }, 1e9)).toBe('paused')
  })

  it('reads like a clock; a second that has begun still counts', () => {
    expect([0, 1, 1000, 59_001, 60_000, 299_400, 3_600_000, 3_723_000].map(formatLeft)).toEqual([
      ...['0:00', '0:01', '0:01', '1:00', '1:00', '5:00', '1:00:00', '1:02:03'],
    ])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 * 3_600_000 }), (left) => {
        expect(formatLeft(left)).not.toBe('0:00')
        expect(formatLeft(left)).toMatch(/^(\d:)?\d{1,2}:[0-5]\d$/)
      }),
    )
  })
})
