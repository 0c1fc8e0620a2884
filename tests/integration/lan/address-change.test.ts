import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../../../main/core/context.ts'
import { createLan } from '../../../main/core/lan/index.ts'
import type { Lan } from '../../../main/core/lan/index.ts'
import type { LanAdapter } from '../../../shared/contract/lan.ts'
import { connectPhone } from '../../support/simulated-phone.ts'
import { makePageFolder } from './page-folder.ts'
import type { PageFolder } from './page-folder.ts'

const ROOM: LanAdapter = { name: 'WLAN', address: '127.0.0.1', kind: 'wifi' }
const OTHER: LanAdapter = { name: 'WLAN', address: '127.0.0.2', kind: 'wifi' }
const CABLE: LanAdapter = { name: 'Ethernet', address: '127.0.0.3', kind: 'cable' }
const LOOPBACK: LanAdapter = { name: 'lo', address: '127.0.0.9', kind: 'loopback' }
const DOCKER: LanAdapter = { name: 'docker0', address: '127.0.0.8', kind: 'virtual' }
const UNPLUGGED: LanAdapter = { name: 'Ethernet', address: '169.254.1.1', kind: 'cable' }
/** These handlers ask nothing of the core. */
const CONTEXT = {} as Context

let folder: PageFolder
let adapters: LanAdapter[]
let changes: number
let now: number
let lan: Lan

function makeLan(): Lan {
  return createLan({
    dispatch: async () => null,
    phonePageDir: folder.phonePageDir,
    groupPageDir: folder.groupPageDir,
    onLead: () => undefined,
    dataDir: folder.dataDir,
    changed: () => changes++,
    reportFailure: () => undefined,
    adapters: () => adapters,
    nowMs: () => now,
  })
}
const start = async (input: { address?: string; port?: number } = { port: 0 }) =>
  lan.handlers['lan.start'](CONTEXT, input)
const state = async () => lan.handlers['lan.state'](CONTEXT, {})

beforeEach(() => {
  folder = makePageFolder()
  adapters = [ROOM]
  changes = 0
  now = 0
  lan = makeLan()
})
afterEach(async () => {
  await lan.stop()
  folder.remove()
})

async function fetched(url: string | null): Promise<number> {
  return fetch(url ?? '').then(
    (response) => response.status,
    () => 0,
  )
}

describe('when the address changes', () => {
  it('the page moves to the best other adapter, with the same port and words, and says so', async () => {
    const before = await start()
    changes = 0
    adapters = [DOCKER, CABLE, OTHER, LOOPBACK]
    await lan.look()
    const after = await state()
    expect(after).toMatchObject({ running: true, address: '127.0.0.2', port: before.port, word: before.word })
    expect(after.problem).toContain('neue Adresse')
    expect(after.testUrl).toBe(`http://127.0.0.2:${before.port}/test`)
    expect(changes).toBe(1)
    expect(await fetched(before.url)).toBe(0)
    expect(await fetched(after.url)).toBe(200)
    await lan.look()
    expect(changes).toBe(1)
  })

  it('takes another port there if that one is taken', async () => {
    const { port } = await start()
    const neighbour = createLan({
      dispatch: async () => null,
      phonePageDir: folder.phonePageDir,
      groupPageDir: folder.groupPageDir,
      onLead: () => undefined,
      dataDir: `${folder.dataDir}-other`,
      changed: () => undefined,
      reportFailure: () => undefined,
      adapters: () => [OTHER],
    })
    await neighbour.handlers['lan.start'](CONTEXT, { port: port ?? 0 })
    adapters = [OTHER]
    await lan.look()
    const after = await state()
    expect(after.address).toBe('127.0.0.2')
    expect(after.port).not.toBe(port)
    expect(await fetched(after.url)).toBe(200)
    await neighbour.stop()
  })

  it('the page stays as long as its address is there, and the desk hears what else there is', async () => {
    const before = await start()
    changes = 0
    await lan.look()
    expect(changes).toBe(0)
    adapters = [CABLE, OTHER, ROOM]
    await lan.look()
    await lan.look()
    expect(await state()).toEqual({ ...before, adapters })
    expect(changes).toBe(1)
    await lan.handlers['lan.stop'](CONTEXT, {})
    adapters = [ROOM]
    changes = 0
    await lan.look()
    expect(changes).toBe(1)
  })

  it('goes back where it was wanted if nobody followed, and stays if somebody did', async () => {
    const before = await start()
    adapters = [OTHER]
    await lan.look()
    adapters = [OTHER, ROOM]
    await lan.look()
    expect(await state()).toMatchObject({ address: '127.0.0.1', port: before.port, problem: null })
    expect(await fetched(before.url)).toBe(200)

    adapters = [OTHER]
    await lan.look()
    const phone = await connectPhone((await state()).url ?? '')
    adapters = [OTHER, ROOM]
    await lan.look()
    expect((await state()).address).toBe('127.0.0.2')
    phone.close()
  })
})

describe('without any network', () => {
  it('the page stays where it is, says so, keeps trying, and is there again when the address is', async () => {
    const before = await start()
    adapters = [LOOPBACK, DOCKER, UNPLUGGED]
    changes = 0
    await lan.look()
    await lan.look()
    expect(await state()).toMatchObject({ running: true, address: '127.0.0.1' })
    expect((await state()).problem).toContain('keine Verbindung')
    expect(changes).toBe(1)
    adapters = [LOOPBACK, ROOM]
    await lan.look()
    expect(await state()).toMatchObject({ url: before.url, word: before.word, problem: null })
    expect(await fetched(before.url)).toBe(200)
    expect(lan.addressLeftAtMs()).toBeNull()
  })

  it('moves to the network that comes first', async () => {
    const { port, word } = await start()
    adapters = []
    await lan.look()
    adapters = [OTHER]
    await lan.look()
    expect(await state()).toMatchObject({ address: '127.0.0.2', port, word })
    expect(await fetched((await state()).url)).toBe(200)
  })

  it('tries again when the new address cannot be used yet', async () => {
    const { port } = await start()
    // An address of nobody: listening on it fails, as it does while a network card is still waking up.
    adapters = [{ ...OTHER, address: '192.0.2.7' }]
    await lan.look()
    expect((await state()).running).toBe(true)
    adapters = [ROOM]
    await lan.look()
    expect(await state()).toMatchObject({ address: '127.0.0.1', port, problem: null })
    expect(await fetched((await state()).url)).toBe(200)
  })
})

describe('when the address was left', () => {
  it('is known after a move, and after stopping and starting elsewhere', async () => {
    await start()
    expect(lan.addressLeftAtMs()).toBeNull()
    const before = Date.now()
    adapters = [OTHER]
    await lan.look()
    const left = lan.addressLeftAtMs() ?? 0
    expect(left).toBeGreaterThanOrEqual(before)
    await lan.handlers['lan.stop'](CONTEXT, {})
    // The same address again: nobody has to come anew.
    await start({})
    expect(lan.addressLeftAtMs()).toBe(left)
    await lan.handlers['lan.stop'](CONTEXT, {})
    const stopped = Date.now()
    adapters = [CABLE]
    await start({})
    expect(lan.addressLeftAtMs()).toBeGreaterThanOrEqual(left)
    expect(lan.addressLeftAtMs()).toBeLessThanOrEqual(stopped)
  })

  it('survives a crash of the core', async () => {
    await start()
    adapters = [OTHER]
    await lan.look()
    const left = lan.addressLeftAtMs()
    // The old one is still alive here, so it frees the address without writing anything down.
    const crashed = lan
    lan = makeLan()
    const resumed = lan.resume()
    await crashed.stop()
    await resumed
    expect(lan.addressLeftAtMs()).toBe(left)
  })
})

describe('hints', () => {
  it('come when nobody has connected for a minute, and go with the first phone', async () => {
    const { url } = await start()
    now = 59_999
    await lan.look()
    expect((await state()).lonely).toBe(false)
    now = 60_000
    changes = 0
    await lan.look()
    await lan.look()
    expect((await state()).lonely).toBe(true)
    expect(changes).toBe(1)
    const phone = await connectPhone(url ?? '')
    await expect.poll(async () => (await state()).lonely).toBe(false)
    phone.close()
    now = 200_000
    await lan.look()
    expect((await state()).lonely).toBe(false)
  })

  it('count who has opened the test page from another device', async () => {
    const { port, testUrl } = await start()
    expect(testUrl).toBe(`http://127.0.0.1:${port}/test`)
    const open = async (from: string, line: string) => {
      const socket = connect({ host: '127.0.0.1', port: port ?? 0, localAddress: from })
      socket.end(`${line} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`)
      socket.resume()
      await once(socket, 'close')
    }
    await open('127.0.0.1', 'GET /test')
    await open('127.0.0.77', 'GET /')
    await open('127.0.0.77', 'HEAD /test')
    await open('127.0.0.77', 'POST /test')
    expect((await state()).tests).toBe(0)
    changes = 0
    await open('127.0.0.77', 'GET /test')
    expect((await state()).tests).toBe(1)
    await expect.poll(() => changes).toBe(1)
  })
})

describe('the Wi-Fi of the room', () => {
  it('is remembered on this computer, readable by this user only, and forgotten', async () => {
    const wifi = { name: 'Bürgersaal', password: 'geheim; "ja"', hidden: false }
    await lan.handlers['lan.setWifi'](CONTEXT, { wifi })
    expect((await state()).wifi).toEqual(wifi)
    expect(makeLan().wifi()).toEqual(wifi)
    await lan.handlers['lan.setWifi'](CONTEXT, { wifi: null })
    expect((await state()).wifi).toBeNull()
    expect(makeLan().wifi()).toBeNull()
  })
})
