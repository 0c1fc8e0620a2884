import type { Socket } from 'node:net'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import { CoreError } from '../../../main/core/errors.ts'
import { startLanServer } from '../../../main/core/lan/index.ts'
import type { LanLimits, LanServer } from '../../../main/core/lan/index.ts'
import type { Role } from '../../../shared/contract/index.ts'
import { makePageFolder } from './page-folder.ts'
import type { PageFolder } from './page-folder.ts'
import { connectPhone } from './phone.ts'
import { closed, exchange, head, silentSocket, statusOf } from './raw-http.ts'

let folder: PageFolder
let server: LanServer
let asked: { role: Role; command: string; input: unknown }[]
let failures: unknown[]
let counts: number[]

async function start(limits: Partial<LanLimits> = {}): Promise<void> {
  server = await startLanServer({
    address: '127.0.0.1',
    port: 0,
    phonePageDir: folder.phonePageDir,
    groupPageDir: folder.groupPageDir,
    onLead: () => undefined,
    word: 'Roter Fuchs',
    limits,
    onCount: (connected) => counts.push(connected),
    onSelfTest: () => undefined,
    reportFailure: (error) => failures.push(error),
    async dispatch(role, command, input) {
      asked.push({ role, command, input })
      if (command === 'participant.state') return { word: 'Roter Fuchs' }
      if (command === 'broken') throw new Error('SQLITE_IOERR /home/someone/secret')
      if (command === 'silent') return undefined
      if (command === 'large') return 'x'.repeat(1_000_000)
      if (command === 'never') return new Promise(() => undefined)
      throw new CoreError('forbidden', 'Das ist hier nicht erlaubt.', { command })
    },
  })
}

beforeEach(() => {
  folder = makePageFolder()
  asked = []
  failures = []
  counts = []
})
afterEach(async () => {
  await server.close()
  folder.remove()
})

describe('a phone', () => {
  it('speaks the contract as a participant, whatever it says', async () => {
    await start()
    const phone = await connectPhone(server.port)
    expect(await phone.call('participant.state', { token: 'a' })).toEqual({ word: 'Roter Fuchs' })
    expect(await phone.refusal('rounds.close', { role: { kind: 'facilitator' } })).toEqual({
      code: 'forbidden',
      message: 'Das ist hier nicht erlaubt.',
      details: { command: 'rounds.close' },
    })
    expect(await phone.call('silent', {})).toBeNull()
    expect(asked.map((call) => call.role.kind)).toEqual(['participant', 'participant', 'participant'])
  })

  it('is not told what went wrong inside', async () => {
    await start()
    const phone = await connectPhone(server.port)
    const refusal = await phone.refusal('broken', {})
    expect(refusal.code).toBe('internal')
    expect(JSON.stringify(refusal)).not.toMatch(/SQLITE|secret/)
    expect(String(failures[0])).toContain('SQLITE_IOERR')
  })

  it('hears that its own state changed, and nothing of what facilitators hear', async () => {
    await start()
    const phone = await connectPhone(server.port)
    await phone.call('participant.state', {})
    const push = phone.nextPush()
    server.broadcast({ event: 'roundProgress', roundId: 'r', ballots: 3, connected: 1 })
    server.broadcast({ event: 'changed', what: ['topics', 'minutes' as never], revision: 6 })
    server.broadcast({ event: 'changed', what: ['rounds', 'participant'], revision: 7 })
    server.broadcast({ event: 'changed', what: ['participant', 'beamer'], revision: 8 })
    expect(await push).toEqual({ event: 'changed', what: ['participant'], revision: 8 })
    await phone.call('participant.state', {})
    expect(phone.pushes).toHaveLength(1)
  })

  it('is counted while it is there', async () => {
    await start()
    const [a, b] = [await connectPhone(server.port), await connectPhone(server.port)]
    expect(server.connected()).toBe(2)
    a.socket.close()
    b.socket.terminate()
    await Promise.all([a.closed(), b.closed()])
    await expect.poll(() => server.connected()).toBe(0)
    expect(counts).toEqual([1, 2, 1, 0])
  })
})

describe('frames', () => {
  it('that are no request end the connection, and only that one', async () => {
    await start()
    const honest = await connectPhone(server.port)
    const hostile: (string | Buffer)[] = [
      'hello',
      '[]',
      'null',
      '{"id":NaN,"command":"a","input":{}}',
      '{"id":1,"command":"participant.state","input":{"__proto__":{"admin":true}}}',
      '['.repeat(16_000),
      `{"id":1,"command":"a","input":${'{"a":'.repeat(2500)}1${'}'.repeat(2500)}}}`,
      Buffer.from([1, 2, 3]),
      // A request that would be fine as text.
      Buffer.from('{"id":1,"command":"participant.state","input":{}}'),
    ]
    for (const frame of hostile) {
      const phone = await connectPhone(server.port)
      phone.socket.send(frame)
      expect([1003, 1008]).toContain(await phone.closed())
    }
    const long = await connectPhone(server.port)
    long.socket.send(
      JSON.stringify({ id: 1, command: 'participant.state', input: { a: 'x'.repeat(20_000) } }),
    )
    expect(await long.closed()).toBe(1009)
    const many = await connectPhone(server.port)
    many.socket.send(
      `{"id":1,"command":"a","input":{${Array.from({ length: 1e6 }, (_, i) => `"${i}":1`).join()}}}`,
    )
    expect([1006, 1009]).toContain(await many.closed())
    const badText = await connectPhone(server.port)
    badText.socket.send(Buffer.from([0x7b, 0xff, 0xfe]), { binary: false })
    expect(await badText.closed()).toBe(1007)
    expect(await honest.call('participant.state', {})).toBeTruthy()
    expect(asked).toHaveLength(1)
    expect(failures).toEqual([])
  })

  it('made at random leave the process alive', async () => {
    await start()
    const honest = await connectPhone(server.port)
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.json(), fc.string({ unit: 'binary' })),
        fc.boolean(),
        async (frame, binary) => {
          const phone = await connectPhone(server.port)
          phone.socket.send(frame, { binary })
          phone.socket.close()
          await phone.closed()
        },
      ),
      { numRuns: 60 },
    )
    // Bytes below the frame layer: reserved bits, unmasked frames, impossible lengths.
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 2, maxLength: 64 }), async (bytes) => {
        const phone = await connectPhone(server.port)
        // The socket below the library, which would never send such bytes.
        const raw = Reflect.get(phone.socket, '_socket') as NodeJS.WritableStream & { destroySoon(): void }
        raw.write(bytes)
        raw.destroySoon()
        await phone.closed()
      }),
      { numRuns: 60 },
    )
    expect(await honest.call('participant.state', {})).toBeTruthy()
    expect(failures).toEqual([])
  })
})

describe('limits', () => {
  it('ends a connection that asks faster than any hand', async () => {
    await start({ requestBurst: 5, requestsPerSecond: 1 })
    const phone = await connectPhone(server.port)
    for (let i = 0; i < 6; i++) {
      phone.socket.send(JSON.stringify({ id: i, command: 'participant.state', input: {} }))
    }
    expect(await phone.closed()).toBe(1008)
    expect(asked).toHaveLength(5)
  })

  it('ends a connection with too many open questions', async () => {
    await start({ maxInFlight: 3 })
    const phone = await connectPhone(server.port)
    for (let i = 0; i < 4; i++) phone.socket.send(JSON.stringify({ id: i, command: 'never', input: {} }))
    expect(await phone.closed()).toBe(1008)
    expect(asked).toHaveLength(3)
  })

  it('cuts a connection that floods with what is no request: pings, fragments, frames after the goodbye', async () => {
    await start({ byteBurst: 20_000, bytesPerSecond: 1 })
    const honest = await connectPhone(server.port)
    const floods: ((socket: WebSocket) => void)[] = [
      (socket) => socket.ping(),
      (socket) => socket.send('', { fin: false }),
      (socket) => socket.send('no request'),
    ]
    for (const flood of floods) {
      const phone = await connectPhone(server.port)
      await phone.call('participant.state', {})
      const raw = Reflect.get(phone.socket, '_socket') as Socket
      raw.pause()
      for (let sent = 0; sent < 4000; sent++) flood(phone.socket)
      await expect.poll(() => server.connected()).toBe(1)
      phone.socket.terminate()
    }
    expect(await honest.call('participant.state', {})).toBeTruthy()
    expect(failures).toEqual([])
  })

  it('does not listen to what still comes after its goodbye', async () => {
    await start()
    const phone = await connectPhone(server.port)
    phone.socket.send(Buffer.from('no text'))
    phone.socket.send(JSON.stringify({ id: 1, command: 'participant.state', input: {} }))
    expect(await phone.closed()).toBe(1003)
    expect(asked).toEqual([])
  })

  it('drops WebSockets that never say anything', async () => {
    await start({ firstMessageMs: 100, sweepEveryMs: 30 })
    const mute = await connectPhone(server.port)
    const honest = await connectPhone(server.port)
    await honest.call('participant.state', {})
    expect(await mute.closed()).toBe(1006)
    expect(await honest.call('participant.state', {})).toBeTruthy()
  })

  it('drops phones that are gone without a word, and keeps those that answer', async () => {
    await start({ pingEveryMs: 60, sweepEveryMs: 20 })
    const gone = await connectPhone(server.port)
    const honest = await connectPhone(server.port)
    await Promise.all([gone.call('participant.state', {}), honest.call('participant.state', {})])
    Reflect.set(gone.socket, '_autoPong', false)
    gone.socket.pong = () => undefined
    expect(await gone.closed()).toBe(1006)
    expect(await honest.call('participant.state', {})).toBeTruthy()
  })

  it('cuts a phone off that does not take what it is sent', async () => {
    await start({ maxBufferedBytes: 100_000 })
    const phone = await connectPhone(server.port)
    await phone.call('participant.state', {})
    Reflect.get(phone.socket, '_socket').pause()
    // More than the system's own buffers hold.
    for (let i = 0; i < 30; i++) phone.socket.send(JSON.stringify({ id: i, command: 'large', input: {} }))
    await expect.poll(() => server.connected()).toBe(0)
    phone.socket.terminate()
  })

  it('drops half-open connections, slow heads and slow bodies', async () => {
    await start({ headersTimeoutMs: 200, requestTimeoutMs: 300, idleTimeoutMs: 400, sweepEveryMs: 50 })
    const sockets = await Promise.all(Array.from({ length: 100 }, () => silentSocket(server.port)))
    for (const socket of sockets.slice(50)) socket.write('GET / HTTP/1.1\r\nHost: ')
    const honest = await connectPhone(server.port)
    expect(await honest.call('participant.state', {})).toBeTruthy()
    await Promise.all(sockets.map(closed))
    expect(await honest.call('participant.state', {})).toBeTruthy()
  })

  it('lets people in although somebody holds all connections open', async () => {
    await start({ maxConnections: 50 })
    const voter = await connectPhone(server.port)
    const sockets = await Promise.all(Array.from({ length: 120 }, () => silentSocket(server.port)))
    expect(statusOf(await exchange(server.port, head(server.port, 'GET /')))).toBe(200)
    const late = await connectPhone(server.port)
    expect(await late.call('participant.state', {})).toBeTruthy()
    expect(await voter.call('participant.state', {})).toBeTruthy()
    for (const socket of sockets) socket.destroy()
  })

  it('leaves room for others whatever one device takes', async () => {
    await start({ maxConnections: 30, maxPerAddress: 20 })
    const greedy = await Promise.all(
      Array.from({ length: 40 }, () => connectPhone(server.port, '127.0.0.2').catch(() => null)),
    )
    expect(greedy.filter((phone) => phone !== null)).toHaveLength(20)
    const silent = await Promise.all(Array.from({ length: 30 }, () => silentSocket(server.port, '127.0.0.2')))
    await Promise.all(silent.map(closed))
    const honest = await connectPhone(server.port)
    expect(await honest.call('participant.state', {})).toBeTruthy()
    // A place that is given up is free again for the same device.
    greedy.find((phone) => phone !== null)?.socket.terminate()
    await expect.poll(() => server.connected()).toBe(20)
    const again = await connectPhone(server.port, '127.0.0.2')
    expect(await again.call('participant.state', {})).toBeTruthy()
    for (const phone of greedy) phone?.socket.terminate()
  })

  it('has time for others however much one device asks, over however many connections', async () => {
    await start({ addressBurst: 30, addressPerSecond: 0.001 })
    const ask = { command: 'participant.state', input: {} }
    const greedy = await Promise.all(Array.from({ length: 15 }, () => connectPhone(server.port, '127.0.0.2')))
    for (const [n, phone] of greedy.entries()) {
      for (let id = 0; id < 5; id++) phone.socket.send(JSON.stringify({ id: n * 5 + id, ...ask }))
    }
    // Each connection has been one, too.
    await Promise.all(greedy.slice(3).map((phone) => phone.closed()))
    expect(asked).toHaveLength(15)
    await expect(connectPhone(server.port, '127.0.0.2')).rejects.toThrow()
    const honest = await connectPhone(server.port)
    expect(await honest.call('participant.state', {})).toBeTruthy()
    for (const phone of greedy) phone.socket.terminate()
  })

  it('turns phones away when there is no room for more', async () => {
    await start({ maxConnections: 3 })
    const phones = await Promise.all([1, 2, 3].map(() => connectPhone(server.port)))
    await expect(connectPhone(server.port)).rejects.toThrow()
    for (const phone of phones) expect(await phone.call('participant.state', {})).toBeTruthy()
  })
})

describe('closing', () => {
  it('says goodbye to phones and does not wait for stubborn connections', async () => {
    await start()
    const phone = await connectPhone(server.port)
    const stubborn = await connectPhone(server.port)
    Reflect.get(stubborn.socket, '_socket').pause()
    const silent = await silentSocket(server.port)
    await server.close()
    expect(await phone.closed()).toBe(1001)
    await closed(silent)
    stubborn.socket.terminate()
  })
})
