import { WebSocket } from 'ws'
import type { ErrorBody, Push, Response } from '../../../shared/contract/index.ts'

/** One simulated phone, or a browser on the group page: a bare WebSocket that speaks the contract. */
export interface Phone {
  readonly socket: WebSocket
  readonly pushes: Push[]
  call(command: string, input: unknown): Promise<unknown>
  /** The refusal of a call that must not succeed. */
  refusal(command: string, input: unknown): Promise<ErrorBody>
  nextPush(): Promise<Push>
  /** Close code. */
  closed(): Promise<number>
}

/** @param localAddress from where; another address of the loopback is another device */
export function connectPhone(port: number, localAddress = '127.0.0.1'): Promise<Phone> {
  return connect(port, '/ws', localAddress)
}

/** A browser on the group page; not signed in. */
export function connectVisitor(port: number): Promise<Phone> {
  return connect(port, '/gruppe/ws', '127.0.0.1')
}

/** A lead's browser, signed in. */
export async function connectLead(port: number, code: string): Promise<Phone> {
  const browser = await connectVisitor(port)
  await browser.call('leads.signIn', { code })
  return browser
}

async function connect(port: number, path: string, localAddress: string): Promise<Phone> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, {
    origin: `http://127.0.0.1:${port}`,
    perMessageDeflate: false,
    localAddress,
  })
  const waiting = new Map<number, (response: Response) => void>()
  const pushes: Push[] = []
  let pushed: ((push: Push) => void) | null = null
  let nextId = 1
  const end = new Promise<number>((resolve) => socket.on('close', resolve))
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as Response | Push
    if ('event' in message) {
      pushes.push(message)
      pushed?.(message)
    } else {
      waiting.get(message.id)?.(message)
      waiting.delete(message.id)
    }
  })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  socket.on('error', () => socket.terminate())

  const request = (command: string, input: unknown): Promise<Response> =>
    new Promise((resolve, reject) => {
      const id = nextId++
      waiting.set(id, resolve)
      void end.then((code) => reject(new Error(`closed with ${code}`)))
      socket.send(JSON.stringify({ id, command, input }))
    })

  return {
    socket,
    pushes,
    async call(command, input) {
      const response = await request(command, input)
      if ('error' in response) throw new Error(`${response.error.code}: ${response.error.message}`)
      return response.result
    },
    async refusal(command, input) {
      const response = await request(command, input)
      if ('error' in response) return response.error
      throw new Error(`${command} was answered`)
    },
    nextPush: () => new Promise((resolve) => (pushed = resolve)),
    closed: () => end,
  }
}
