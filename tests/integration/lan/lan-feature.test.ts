import { createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../../../main/core/context.ts'
import { createLan } from '../../../main/core/lan/index.ts'
import type { Lan } from '../../../main/core/lan/index.ts'
import type { LanAdapter } from '../../../shared/contract/lan.ts'
import { makePageFolder } from './page-folder.ts'
import type { PageFolder } from './page-folder.ts'
import { connectPhone } from './phone.ts'
import { exchange, head, statusOf } from './raw-http.ts'

const LOOPBACK: LanAdapter = { name: 'lo', address: '127.0.0.1', kind: 'loopback' }
const ROOM: LanAdapter = { name: 'WLAN', address: '127.0.0.2', kind: 'wifi' }
/** These handlers ask nothing of the core. */
const CONTEXT = {} as Context

let folder: PageFolder
let started: Lan[]
let changes: number
let others: Server[]
let adapters: LanAdapter[]

function makeLan(list: LanAdapter[] = [LOOPBACK]): Lan {
  adapters = list
  const lan = createLan({
    dispatch: async () => null,
    phonePageDir: folder.phonePageDir,
    groupPageDir: folder.groupPageDir,
    onLead: () => undefined,
    dataDir: folder.dataDir,
    changed: () => changes++,
    reportFailure: () => undefined,
    adapters: () => adapters,
  })
  started.push(lan)
  return lan
}
const start = async (lan: Lan, input: { address?: string; port?: number } = {}) =>
  lan.handlers['lan.start'](CONTEXT, input)
const state = async (lan: Lan) => lan.handlers['lan.state'](CONTEXT, {})
const serves = async (port: number | null): Promise<boolean> =>
  port !== null && statusOf(await exchange(port, head(port, 'GET /')).catch(() => '')) === 200

async function occupy(port: number, address = '127.0.0.1'): Promise<number> {
  const other = createServer()
  others.push(other)
  await new Promise<void>((resolve, reject) => {
    other.once('error', reject)
    other.listen(port, address, resolve)
  })
  return (other.address() as AddressInfo).port
}

beforeEach(() => {
  folder = makePageFolder()
  started = []
  others = []
  changes = 0
})
afterEach(async () => {
  await Promise.all(started.map((lan) => lan.stop()))
  for (const other of others) other.close()
  folder.remove()
})

describe('starting', () => {
  it('serves the page on the best adapter and says where', async () => {
    const lan = makeLan([ROOM, LOOPBACK])
    const now = await start(lan)
    expect(now).toMatchObject({ running: true, address: '127.0.0.2', problem: null, connected: 0 })
    expect(now.url).toBe(`http://127.0.0.2:${now.port}/`)
    expect(now.word).toMatch(/^\S+ \S+$/)
    expect(lan.word()).toBe(now.word)
    expect(changes).toBe(1)
    expect(await state(lan)).toEqual(now)
  })

  it('says so when only this laptop can open the page', async () => {
    const now = await start(makeLan())
    expect(now.running).toBe(true)
    expect(now.problem).toContain('nur an diesem Laptop')
  })

  it('changes nothing when it is running already, and moves when asked', async () => {
    const lan = makeLan([ROOM, LOOPBACK])
    const first = await start(lan)
    expect(await start(lan)).toEqual(first)
    const second = await start(lan, { address: '127.0.0.1', port: 0 })
    expect(second.address).toBe('127.0.0.1')
    expect(await serves(second.port)).toBe(true)
  })

  it('takes the next port when the usual one is taken, but never another one than asked for', async () => {
    const taken = await occupy(0)
    await expect(start(makeLan(), { port: taken })).rejects.toMatchObject({ code: 'port_taken' })
    const lan = makeLan()
    const first = await start(lan, { port: 0 })
    await lan.handlers['lan.stop'](CONTEXT, {})
    await occupy(first.port ?? 0)
    const second = await start(lan)
    expect(second.port).not.toBe(first.port)
    expect(await serves(second.port)).toBe(true)
  })

  it('refuses addresses that are not the laptop’s, and a laptop without any', async () => {
    await expect(start(makeLan(), { address: '192.0.2.1' })).rejects.toMatchObject({
      code: 'unknown_address',
    })
    await expect(start(makeLan(), { address: '0.0.0.0' })).rejects.toMatchObject({ code: 'unknown_address' })
    await expect(start(makeLan([]))).rejects.toMatchObject({ code: 'no_network' })
    const unplugged: LanAdapter = { name: 'WLAN', address: '192.0.2.1', kind: 'wifi' }
    await expect(start(makeLan([unplugged]))).rejects.toMatchObject({ code: 'unknown_address' })
  })
})

describe('stopping', () => {
  it('ends the page and every connection', async () => {
    const lan = makeLan()
    const { port } = await start(lan, { port: 0 })
    const phone = await connectPhone(port ?? 0)
    await lan.handlers['lan.stop'](CONTEXT, {})
    expect(await phone.closed()).toBe(1001)
    expect(await serves(port)).toBe(false)
    expect(await state(lan)).toMatchObject({
      running: false,
      url: null,
      word: null,
      port: null,
      connected: 0,
    })
    await lan.handlers['lan.stop'](CONTEXT, {})
  })
})

describe('after a crash', () => {
  /** Leaves the memory file as a killed process would: nothing was closed in an orderly way. */
  async function crashed(): Promise<{ port: number; word: string | null }> {
    const lan = makeLan()
    const { port, word } = await start(lan, { port: 0 })
    const memory = readFileSync(join(folder.dataDir, 'lan.json'))
    await lan.stop()
    writeFileSync(join(folder.dataDir, 'lan.json'), memory)
    return { port: port ?? 0, word }
  }

  it('is there again at the same address with the same word', async () => {
    const before = await crashed()
    const lan = makeLan()
    await lan.resume()
    expect(await state(lan)).toMatchObject({ running: true, ...before })
    expect(await serves(before.port)).toBe(true)
  })

  it('waits for its port while the dead process still holds it', async () => {
    const before = await crashed()
    await occupy(before.port)
    const lan = makeLan()
    const resumed = lan.resume()
    // Our own attempt comes after the first one of the feature, and fails like it.
    await expect(occupy(before.port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
    expect((await state(lan)).running).toBe(false)
    others.forEach((other) => other.close())
    await resumed
    expect(await state(lan)).toMatchObject({ running: true, ...before })
  })

  it('takes another adapter if the old address is gone, and says what that means', async () => {
    const before = await crashed()
    const lan = makeLan([ROOM])
    await lan.resume()
    const now = await state(lan)
    expect(now).toMatchObject({ running: true, address: '127.0.0.2', word: before.word })
    expect(now.problem).toContain('neue Adresse')
    // As soon as the old address is there again, phones find the page where they know it.
    adapters = [ROOM, LOOPBACK]
    await lan.look()
    expect(await state(lan)).toMatchObject({ address: '127.0.0.1', port: before.port, problem: null })
  })

  it('does not start by itself after a regular end', async () => {
    const lan = makeLan()
    await start(lan, { port: 0 })
    await lan.stop()
    const next = makeLan()
    await next.resume()
    expect((await state(next)).running).toBe(false)
  })

  it('still starts by hand when the memory cannot be read', async () => {
    await crashed()
    writeFileSync(join(folder.dataDir, 'lan.json'), 'garbage')
    const lan = makeLan()
    await lan.resume()
    expect((await state(lan)).running).toBe(false)
    expect((await start(lan)).running).toBe(true)
  })
})
