import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCore } from '../../../main/core/core.ts'
import type { Role } from '../../../shared/contract/index.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'

let test: TestCore
const NOON = new Date('2026-11-21T12:00:00').getTime()
const at = (seconds: number) => vi.setSystemTime(NOON + seconds * 1000)

beforeEach(async () => {
  test = await startTestCore()
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})
afterEach(async () => {
  vi.useRealTimers()
  await test.dispose()
})

const state = (role: Role = { kind: 'beamer' }) => test.callAs(role, 'timer.state', {})

describe('the countdown of the room', () => {
  it('runs to a moment both windows know, and a new one replaces it', async () => {
    expect(await state()).toBeNull()
    await test.call('timer.start', { seconds: 300 })
    const running = { totalMs: 300_000, endsAtMs: NOON + 300_000, leftMs: null, sound: true }
    expect(await state()).toEqual(running)
    expect(await state({ kind: 'facilitator' })).toEqual(running)
    at(10)
    await test.call('timer.start', { seconds: 60, sound: false })
    expect(await state()).toEqual({ totalMs: 60_000, endsAtMs: NOON + 70_000, leftMs: null, sound: false })
    await test.call('timer.clear', {})
    expect(await state()).toBeNull()
  })

  it('keeps what is left while it is stopped, however long', async () => {
    await test.call('timer.start', { seconds: 120 })
    at(30)
    await test.call('timer.pause', {})
    expect(await state()).toMatchObject({ endsAtMs: null, leftMs: 90_000 })
    // Once more changes nothing.
    at(40)
    await test.call('timer.pause', {})
    expect(await state()).toMatchObject({ leftMs: 90_000 })
    at(1000)
    await test.call('timer.resume', {})
    expect(await state()).toMatchObject({ endsAtMs: NOON + 1_090_000, leftMs: null })
    at(1001)
    await test.call('timer.resume', {})
    expect(await state()).toMatchObject({ endsAtMs: NOON + 1_090_000 })
  })

  it('stays over when it is over, and is forgotten after a while', async () => {
    await test.call('timer.start', { seconds: 60 })
    at(61)
    await test.call('timer.pause', {})
    expect(await state()).toMatchObject({ endsAtMs: NOON + 60_000, leftMs: null })
    at(60 + 120)
    expect(await state()).toBeNull()
  })

  it('says so when there is nothing to stop', async () => {
    for (const name of ['timer.pause', 'timer.resume'] as const) {
      await expect(test.call(name, {})).rejects.toMatchObject({ code: 'no_timer' })
    }
    await expect(test.call('timer.setSound', { on: false })).rejects.toMatchObject({ code: 'no_timer' })
  })

  it('takes sensible lengths only, and orders from the facilitator only', async () => {
    for (const seconds of [0, 4, 4 * 3600 + 1, 1.5]) {
      await expect(test.call('timer.start', { seconds })).rejects.toMatchObject({ code: 'invalid_input' })
    }
    for (const role of [{ kind: 'beamer' }, { kind: 'participant' }, { kind: 'kiosk' }] as const) {
      await expect(test.callAs(role, 'timer.start', { seconds: 60 })).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    await expect(state({ kind: 'participant' })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('tells the windows of every change', async () => {
    let told = 0
    test.core.onPush((push) => {
      if (push.event === 'changed' && push.what.includes('timer')) told++
    })
    await test.call('timer.start', { seconds: 60 })
    await test.call('timer.setSound', { on: false })
    expect(await state()).toMatchObject({ sound: false })
    await test.call('timer.pause', {})
    await test.call('timer.resume', {})
    await test.call('timer.clear', {})
    expect(told).toBe(5)
  })

  it('goes on when the core dies and comes back, without a project too', async () => {
    await test.call('timer.start', { seconds: 300 })
    await test.call('projects.close', {})
    // A core that was killed stops nothing; the next one finds what it remembered.
    const next = createCore({ dataDir: join(test.dir, 'data'), phonePageDir: '', version: '0.0.0-test' })
    at(20)
    expect(await next.dispatch({ kind: 'beamer' }, 'timer.state', {})).toMatchObject({
      endsAtMs: NOON + 300_000,
    })
    await next.stop()
  })
})
