import { randomBytes, randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import type { Input, OperationName, Output, Push, Response } from '../../shared/contract/index.ts'

/** A phone without a screen: a real socket that speaks the contract like the page does. */
export interface SimulatedPhone {
  readonly token: string
  call<N extends OperationName>(command: N, input: Input<N>): Promise<Output<N>>
  /** Sends a ballot until it is acknowledged, through lost connections, like the page. */
  castUntilAcknowledged(ballot: Omit<Input<'ballots.cast'>, 'token'>): Promise<Output<'ballots.cast'>>
  onPush(listener: (push: Push) => void): void
  /** Loses its connection without a word, as a phone does that walks out of reach. */
  drop(): void
  close(): void
}

export class PhoneError extends Error {
  readonly code: string
  readonly details: unknown
  constructor(code: string, message: string, details: unknown) {
    super(message)
    this.code = code
    this.details = details
  }
}

interface Waiting {
  resolve(value: unknown): void
  reject(error: unknown): void
}

/** Longest time a phone keeps trying, in ms. */
const PATIENCE_MS = 180_000

/** Connects to the page's address (http://…). */
export async function connectPhone(
  pageUrl: string,
  token = randomBytes(16).toString('hex'),
): Promise<SimulatedPhone> {
  const page = new URL(pageUrl)
  let socket = await open(page)
  let nextId = 0
  let closed = false
  const waiting = new Map<number, Waiting>()
  const listeners: ((push: Push) => void)[] = []

  function listen(): void {
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as Response | Push
      if ('event' in message) {
        for (const listener of listeners) listener(message)
        return
      }
      const entry = waiting.get(message.id)
      waiting.delete(message.id)
      if ('result' in message) entry?.resolve(message.result)
      else entry?.reject(new PhoneError(message.error.code, message.error.message, message.error.details))
    })
    socket.on('close', () => {
      for (const entry of waiting.values()) entry.reject(new PhoneError('offline', 'connection lost', null))
      waiting.clear()
    })
    socket.on('error', () => undefined)
  }
  listen()

  function call<N extends OperationName>(command: N, input: Input<N>): Promise<Output<N>> {
    const id = ++nextId
    return new Promise((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) {
        reject(new PhoneError('offline', 'not connected', null))
        return
      }
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject })
      socket.send(JSON.stringify({ id, command, input }))
    })
  }

  async function reconnect(): Promise<void> {
    if (socket.readyState === WebSocket.OPEN) return
    socket = await open(page)
    listen()
  }

  return {
    token,
    call,
    async castUntilAcknowledged(ballot) {
      const until = Date.now() + PATIENCE_MS
      for (;;) {
        try {
          await reconnect()
          return await call('ballots.cast', { ...ballot, token })
        } catch (error) {
          const worthAnother =
            !(error instanceof PhoneError) ||
            ['offline', 'no_project', 'busy', 'internal'].includes(error.code)
          if (closed || !worthAnother || Date.now() > until) throw error
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
      }
    },
    onPush(listener) {
      listeners.push(listener)
    },
    drop: () => socket.terminate(),
    close() {
      closed = true
      socket.terminate()
    },
  }
}

/** A new ballot id, as the page makes it. */
export function newBallotId(): string {
  return randomUUID()
}

function open(page: URL): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://${page.host}/ws`, { origin: page.origin, perMessageDeflate: false })
    socket.once('open', () => resolve(socket))
    socket.once('error', reject)
  })
}
