import type { OperationName } from '../../shared/contract/index.ts'
import type { ErrorBody, Push, Response } from '../../shared/contract/messages.ts'
import { createCallTable } from './call-table.ts'
import type { Client } from './client.ts'

export interface WebSocketClientOptions {
  url: string
  /** Queries, and commands that may arrive twice without harm (a ballot carries its own number). */
  canResend: (name: OperationName) => boolean
  /** In the reader's language. */
  interruptedMessage: string
  /** Who this is: asked on every new line before anything else goes out. */
  greeting?: Greeting
  /** Longest wait for an answer before the line counts as dead (a phone that slept), in ms. */
  answerWithinMs?: number
}

export interface Greeting {
  command: OperationName
  input: unknown
  accepted: (result: unknown) => void
  /** True: it may be another answer later, so the line is opened again; false: nobody is let in with this. */
  refused: (error: ErrorBody) => boolean
}

const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 5_000
const ANSWER_WITHIN_MS = 8_000
/** A Wi-Fi that has died lets a connection attempt hang for minutes. */
const OPEN_WITHIN_MS = 5_000
/** Calls are numbered from 1. */
const GREETING_ID = 0

/** The client of a phone: one socket, opened again with growing pauses, at once when the phone wakes up. */
export function createWebSocketClient(options: WebSocketClientOptions): Client {
  const interrupted: ErrorBody = { code: 'connection_lost', message: options.interruptedMessage }
  const table = createCallTable({ canResend: options.canResend, interrupted })
  const answerWithinMs = options.answerWithinMs ?? ANSWER_WITHIN_MS
  let socket: WebSocket | null = null
  let waitMs = FIRST_WAIT_MS
  let retry: ReturnType<typeof setTimeout> | undefined
  let watch: ReturnType<typeof setTimeout> | undefined
  let closed = false

  function connect(): void {
    clearTimeout(retry)
    const line = new WebSocket(options.url)
    socket = line
    watch = setTimeout(() => giveUp(line), OPEN_WITHIN_MS)
    let greeted = options.greeting === undefined
    line.onopen = () => {
      if (socket !== line) return
      if (greeted) return begin(line)
      // The watch goes on: a line on which nobody answers is as good as none.
      const { command, input } = options.greeting as Greeting
      line.send(JSON.stringify({ id: GREETING_ID, command, input }))
    }
    line.onmessage = (event: MessageEvent<string>) => {
      if (socket !== line) return
      const message = JSON.parse(event.data) as Response | Push
      if (!greeted) {
        greeted = hear(line, message)
        return
      }
      clearTimeout(watch)
      table.receive(message)
      if (table.isWaiting()) watchAnswers()
    }
    line.onclose = () => lose(line)
  }

  function begin(line: WebSocket): void {
    clearTimeout(watch)
    waitMs = FIRST_WAIT_MS
    table.attach((request) => {
      line.send(JSON.stringify(request))
      watchAnswers()
    })
  }

  /** True when the greeting was accepted. */
  function hear(line: WebSocket, message: Response | Push): boolean {
    if ('event' in message || message.id !== GREETING_ID) return false
    if ('result' in message) {
      options.greeting?.accepted(message.result)
      begin(line)
      return true
    }
    if (options.greeting?.refused(message.error)) giveUp(line)
    else close()
    return false
  }

  function lose(line: WebSocket): void {
    if (socket !== line) return
    socket = null
    clearTimeout(watch)
    table.detach()
    if (closed) return
    // A random share keeps a room of phones from coming back in the same instant.
    retry = setTimeout(connect, waitMs * (0.5 + Math.random() / 2))
    waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2)
  }

  function watchAnswers(): void {
    clearTimeout(watch)
    watch = setTimeout(() => {
      if (socket && table.isWaiting()) giveUp(socket)
    }, answerWithinMs)
  }

  function giveUp(line: WebSocket): void {
    lose(line)
    line.close()
  }

  function wake(): void {
    if (closed || document.visibilityState === 'hidden') return
    if (!socket) {
      waitMs = FIRST_WAIT_MS
      connect()
    }
  }

  document.addEventListener('visibilitychange', wake)
  addEventListener('online', wake)
  addEventListener('pageshow', wake)
  connect()

  function close(): void {
    closed = true
    document.removeEventListener('visibilitychange', wake)
    removeEventListener('online', wake)
    removeEventListener('pageshow', wake)
    clearTimeout(retry)
    clearTimeout(watch)
    socket?.close()
    table.end()
  }

  return Object.assign(table.client, { close })
}
