import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCore } from '../../../main/core/core.ts'
import type { Push } from '../../../shared/contract/index.ts'
import { PHONE_PAGE_DIR, startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'

let test: TestCore
beforeEach(async () => {
  test = await startTestCore()
})
afterEach(async () => {
  vi.useRealTimers()
  await test.dispose()
})

const memoryFile = (): string => join(test.dir, 'data', 'remembered.json')
const leave = (pin: string) => test.callAs({ kind: 'kiosk' }, 'kiosk.leave', { pin })
const active = async () => (await test.callAs({ kind: 'kiosk' }, 'kiosk.state', {})).active
/** A second core over the memory as it lies there, as after a crash. */
const another = () =>
  createCore({ dataDir: join(test.dir, 'data'), phonePageDir: PHONE_PAGE_DIR, version: '0' })

describe('the kiosk', () => {
  it('begins with a PIN and ends with the same, and everybody hears it', async () => {
    const areas: string[] = []
    test.core.onPush((push: Push) => push.event === 'changed' && areas.push(...push.what))
    expect(await active()).toBe(false)
    await leave('1234')
    await test.call('kiosk.start', { pin: '2580' })
    expect(await active()).toBe(true)
    expect(test.core.isKiosk()).toBe(true)
    await expect(test.call('kiosk.start', { pin: '1111' })).rejects.toMatchObject({ code: 'kiosk_active' })
    await expect(leave('2581')).rejects.toMatchObject({ code: 'wrong_pin' })
    await expect(leave('')).rejects.toMatchObject({ code: 'wrong_pin' })
    expect(await active()).toBe(true)
    await leave('2580')
    expect(await active()).toBe(false)
    expect(areas.filter((area) => area === 'kiosk')).toHaveLength(2)
  })

  it('can neither be begun from a phone nor left from one', async () => {
    for (const kind of ['participant', 'beamer'] as const) {
      for (const command of ['kiosk.start', 'kiosk.leave'] as const) {
        await expect(test.callAs({ kind }, command, { pin: '1234' })).rejects.toMatchObject({
          code: 'forbidden',
        })
      }
    }
    await expect(test.callAs({ kind: 'kiosk' }, 'kiosk.start', { pin: '1234' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it.each(['123', '123456789', 'abcd', '12 34'])('takes no PIN like %j', async (pin) => {
    await expect(test.call('kiosk.start', { pin })).rejects.toMatchObject({
      code: 'invalid_input',
      message: 'Die PIN muss aus 4 bis 8 Ziffern bestehen.',
    })
  })

  it('does not write the PIN down', async () => {
    await test.call('kiosk.start', { pin: '73914628' })
    expect(readFileSync(memoryFile(), 'utf8')).not.toContain('73914628')
  })
})

describe('wrong PINs', () => {
  it('have to wait after five of them, longer each time; the right one waits too', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    await test.call('kiosk.start', { pin: '2580' })
    for (const left of [4, 3, 2, 1, 0]) {
      await expect(leave('0000')).rejects.toMatchObject({ code: 'wrong_pin', details: { triesLeft: left } })
    }
    for (const waitMs of [30_000, 60_000, 120_000, 240_000, 300_000, 300_000]) {
      await expect(leave('2580')).rejects.toMatchObject({ code: 'pin_locked', details: { waitMs } })
      vi.advanceTimersByTime(waitMs - 1)
      await expect(leave('2580')).rejects.toMatchObject({ code: 'pin_locked' })
      vi.advanceTimersByTime(1)
      await expect(leave('0000')).rejects.toMatchObject({ code: 'wrong_pin' })
    }
    vi.advanceTimersByTime(300_000)
    await leave('2580')
    expect(await active()).toBe(false)
  })

  it('are counted anew for the next kiosk', async () => {
    await test.call('kiosk.start', { pin: '2580' })
    for (let n = 0; n < 4; n++) await expect(leave('0000')).rejects.toMatchObject({ code: 'wrong_pin' })
    await leave('2580')
    await test.call('kiosk.start', { pin: '4711' })
    await expect(leave('2580')).rejects.toMatchObject({ details: { triesLeft: 4 } })
  })
})

describe('when the core starts again', () => {
  it('after a crash the laptop is still handed round, and the PIN still leaves it', async () => {
    await test.call('kiosk.start', { pin: '2580' })
    const core = another()
    expect(core.isKiosk()).toBe(true)
    await expect(core.dispatch({ kind: 'kiosk' }, 'kiosk.leave', { pin: '1' })).rejects.toMatchObject({
      code: 'wrong_pin',
    })
    await core.dispatch({ kind: 'kiosk' }, 'kiosk.leave', { pin: '2580' })
    expect(core.isKiosk()).toBe(false)
    await core.stop()
  })

  it('after a regular end it is not', async () => {
    await test.call('kiosk.start', { pin: '2580' })
    await test.core.stop()
    expect(another().isKiosk()).toBe(false)
  })

  it('a program started anew forgets it, so that nobody is locked out by a forgotten PIN', async () => {
    await test.call('kiosk.start', { pin: '2580' })
    const memory = JSON.parse(readFileSync(memoryFile(), 'utf8')) as { kiosk: { programPid: number } }
    memory.kiosk.programPid += 1
    writeFileSync(memoryFile(), JSON.stringify(memory))
    expect(another().isKiosk()).toBe(false)
  })
})
