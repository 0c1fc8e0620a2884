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
  /** Longest wait for an answer before the line counts as dead (a phone that slept), in ms. */
  answerWithinMs?: number
}

const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 5_000
const ANSWER_WITHIN_MS = 8_000
/** A Wi-Fi that has died lets a connection attempt hang for minutes. */
const OPEN_WITHIN_MS = 5_000

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
    line.onopen = () => {
      if (socket !== line) return
      clearTimeout(watch)
      waitMs = FIRST_WAIT_MS
      table.attach((request) => {
        line.send(JSON.stringify(request))
        watchAnswers()
      })
    }
    line.onmessage = (event: MessageEvent<string>) => {
      if (socket !== line) return
      clearTimeout(watch)
      table.receive(JSON.parse(event.data) as Response | Push)
      if (table.isWaiting()) watchAnswers()
    }
    line.onclose = () => lose(line)
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

  return Object.assign(table.client, {
    close(): void {
      closed = true
      document.removeEventListener('visibilitychange', wake)
      removeEventListener('online', wake)
      removeEventListener('pageshow', wake)
      clearTimeout(retry)
      clearTimeout(watch)
      socket?.close()
      table.end()
    },
  })
}
