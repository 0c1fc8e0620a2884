import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocketServer } from 'ws'
import type { WebSocket as ServerSocket } from 'ws'
import { createWebSocketClient } from '../../../../renderer/client/web-socket.ts'
import type { Client } from '../../../../renderer/client/client.ts'
import type { Request } from '../../../../shared/contract/index.ts'

const TOKEN = '0'.repeat(32)
let server: WebSocketServer
let client: Client | undefined

beforeEach(async () => {
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal('removeEventListener', () => undefined)
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
})
afterEach(() => {
  client?.close()
  client = undefined
  for (const socket of server.clients) socket.terminate()
  server.close()
})

function connect(answerWithinMs?: number): Client {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  client = createWebSocketClient({
    url: `ws://127.0.0.1:${port}/`,
    canResend: (name) => name === 'participant.state',
    interruptedMessage: 'Verbindung verloren.',
    ...(answerWithinMs !== undefined && { answerWithinMs }),
  })
  return client
}

async function nextSocket(): Promise<ServerSocket> {
  const [socket] = (await once(server, 'connection')) as [ServerSocket]
  return socket
}

async function nextRequest(socket: ServerSocket): Promise<Request> {
  const [data] = (await once(socket, 'message')) as [Buffer]
  return JSON.parse(data.toString()) as Request
}

describe('a phone and the laptop', () => {
  it('comes back by itself and sends again what may be sent again', async () => {
    const phone = connect()
    const state = phone.call('participant.state', { token: TOKEN })
    const first = await nextSocket()
    await nextRequest(first)
    first.terminate()
    const second = await nextSocket()
    const again = await nextRequest(second)
    expect(again.command).toBe('participant.state')
    second.send(JSON.stringify({ id: again.id, result: { word: 'Roter Fuchs' } }))
    expect(await state).toEqual({ word: 'Roter Fuchs' })
  })

  it('does not repeat what may have happened already', async () => {
    const phone = connect()
    const cast = phone.call('ballots.cast', {} as never)
    const socket = await nextSocket()
    await nextRequest(socket)
    socket.terminate()
    await expect(cast).rejects.toMatchObject({ code: 'connection_lost', message: 'Verbindung verloren.' })
  })

  it('gives up a line that does not answer, as after a sleep', async () => {
    const phone = connect(50)
    const state = phone.call('participant.state', { token: TOKEN })
    await nextRequest(await nextSocket())
    const second = await nextSocket()
    const again = await nextRequest(second)
    second.send(JSON.stringify({ id: again.id, result: null }))
    expect(await state).toBeNull()
  })

  it('stays away once closed', async () => {
    const phone = connect()
    const socket = await nextSocket()
    const pending = phone.call('participant.state', { token: TOKEN })
    const gone = once(socket, 'close')
    phone.close()
    await expect(pending).rejects.toMatchObject({ code: 'closed' })
    await gone
    await expect(phone.call('participant.state', { token: TOKEN })).rejects.toMatchObject({ code: 'closed' })
  })
})

describe('a line that says first who it is', () => {
  function greet(refused: (code: string) => boolean) {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const accepted: unknown[] = []
    client = createWebSocketClient({
      url: `ws://127.0.0.1:${port}/`,
      canResend: () => true,
      interruptedMessage: '',
      greeting: {
        command: 'leads.signIn',
        input: { code: 'X' },
        accepted: (result) => accepted.push(result),
        refused: ({ code }) => refused(code),
      },
    })
    return { client, accepted }
  }
  const answer = (socket: ServerSocket, id: number, body: object) =>
    socket.send(JSON.stringify({ id, ...body }))

  it('sends nothing else before it is let in, on the first line and on every later one', async () => {
    const lead = greet(() => false)
    const me = lead.client.call('leads.me', {})
    for (const last of [false, true]) {
      const socket = await nextSocket()
      const first = await nextRequest(socket)
      expect(first).toMatchObject({ command: 'leads.signIn', input: { code: 'X' } })
      expect(lead.client.state).toBe('reconnecting')
      answer(socket, first.id, { result: { name: 'Amira' } })
      const second = await nextRequest(socket)
      expect(second.command).toBe('leads.me')
      if (last) answer(socket, second.id, { result: null })
      else socket.terminate()
    }
    expect(await me).toBeNull()
    expect(lead.accepted).toHaveLength(2)
  })

  it('tries again where another answer may come, and ends where none will', async () => {
    const codes: string[] = []
    const lead = greet((code) => codes.push(code) === 1)
    const me = lead.client.call('leads.me', {})
    for (const code of ['no_project', 'wrong_code']) {
      const socket = await nextSocket()
      const { id } = await nextRequest(socket)
      answer(socket, id, { error: { code, message: '' } })
    }
    await expect(me).rejects.toMatchObject({ code: 'closed' })
    expect(codes).toEqual(['no_project', 'wrong_code'])
    expect(lead.accepted).toEqual([])
  })
})
