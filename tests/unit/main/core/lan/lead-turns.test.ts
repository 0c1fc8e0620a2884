import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createLeadTurns } from '../../../../../main/core/lan/lead-turns.ts'

let nowMs = 0
let done: string[]
beforeEach(() => {
  vi.useFakeTimers()
  nowMs = 0
  done = []
})
afterEach(() => {
  vi.useRealTimers()
})

/** Keeps the core busy for so long, and answers at once. */
const busy = (what: string, tookMs: number) => (): Promise<string> => {
  nowMs += tookMs
  done.push(what)
  return Promise.resolve(what)
}

it('whoever keeps the core busy rests before the next request; others do not wait', async () => {
  const turns = createLeadTurns(() => nowMs)
  const first = turns.take('a', busy('a 1', 500))
  const second = turns.take('a', busy('a 2', 500))
  expect(await first).toBe('a 1')
  await turns.take('b', busy('b', 1))
  await vi.advanceTimersByTimeAsync(1999)
  expect(done).toEqual(['a 1', 'b'])
  await vi.advanceTimersByTimeAsync(1)
  expect(await second).toBe('a 2')
  // Nobody rests for ever.
  const third = turns.take('a', busy('a 3', 600_000))
  const fourth = turns.take('a', busy('a 4', 1))
  await vi.advanceTimersByTimeAsync(2000)
  await third
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await fourth).toBe('a 4')
})

it('short requests follow each other in order, each when the one before is answered', async () => {
  vi.useRealTimers()
  const turns = createLeadTurns(() => nowMs)
  let answer = (_what: string): void => {}
  const line = new Promise<string>((resolve) => (answer = resolve))
  const first = turns.take('a', () => {
    done.push('0')
    return line
  })
  const others = ['1', '2', '3'].map((what) => turns.take('a', busy(what, 30)))
  await turns.take('b', busy('b', 1))
  expect(done).toEqual(['0', 'b'])
  answer('0')
  expect(await Promise.all([first, ...others])).toEqual(['0', '1', '2', '3'])
  expect(done).toEqual(['0', 'b', '1', '2', '3'])
})

it('one that fails keeps nobody waiting', async () => {
  vi.useRealTimers()
  const turns = createLeadTurns(() => nowMs)
  const failed = turns.take('a', () => Promise.reject(new Error('signed out')))
  const next = turns.take('a', busy('next', 1))
  await expect(failed).rejects.toThrow('signed out')
  expect(await next).toBe('next')
})
