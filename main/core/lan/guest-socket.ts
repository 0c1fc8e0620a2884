import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { ErrorBody, Push, Response, Role } from '../../../shared/contract/index.ts'
import { isCoreError } from '../errors.ts'
import { createRateLimit } from '../rate-limit.ts'
import type { RateLimit } from '../rate-limit.ts'
import { parseFrame } from './frame.ts'
import type { SocketLimits } from './limits.ts'

/** The one door of the core. Rejects with a CoreError whose message may be shown. */
export type Dispatch = (role: Role, command: string, input: unknown) => Promise<unknown>

/** What a socket speaks through, and how the room's clock and patience are. */
export interface Line {
  readonly connection: Duplex
  /** What its device may still ask. */
  readonly asks: RateLimit
  readonly firstMessageMs: number
  readonly pingEveryMs: number
  /** Milliseconds of a clock that only rises. */
  nowMs(): number
  /** Is told errors that are none of the guest's business. */
  reportFailure(error: unknown): void
}

/** One WebSocket of a phone or a lead's browser. */
export interface GuestSocket {
  push(push: Push): void
  /** Called now and then: drops a guest who is gone, asks the others whether they are there. */
  sweep(nowMs: number): void
  /** From now on this much, e.g. after signing in. */
  allow(limits: Readonly<SocketLimits>): void
  /** Says goodbye in the protocol's way; the TCP connection is the server's to cut. */
  close(code?: number): void
}

/** Close codes of RFC 6455, section 7.4.1. */
const GOING_AWAY = 1001
const UNSUPPORTED_DATA = 1003
const POLICY_VIOLATION = 1008
const TOO_BIG = 1009

/**
 * Speaks the contract with one guest. A frame that is no request ends the connection; nothing a guest sends can end
 * the process.
 *
 * @param ask does what a request asks for, in the role of this connection
 */
export function serveGuest(
  socket: WebSocket,
  line: Line,
  limits: Readonly<SocketLimits>,
  ask: (command: string, input: unknown) => Promise<unknown>,
): GuestSocket {
  const { connection, asks, nowMs } = line
  let allowed = allowance(limits, nowMs())
  const openedMs = nowMs()
  let heard = false
  let lastSignMs = openedMs
  let pingedMs = openedMs
  let inFlight = 0

  const send = (message: Response | Push): void => {
    if (socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount > allowed.limits.maxBufferedBytes) return socket.terminate()
    socket.send(JSON.stringify(message))
  }

  const answer = async (id: number, command: string, input: unknown): Promise<void> => {
    inFlight += 1
    try {
      const result = await ask(command, input)
      send({ id, result: result ?? null })
    } catch (error) {
      if (!isCoreError(error)) line.reportFailure(error)
      send({ id, error: errorBody(error) })
    } finally {
      inFlight -= 1
    }
  }

  // Also what never becomes a message costs time: pings, fragments, whatever still comes after our goodbye.
  connection.on('data', (chunk: Buffer) => {
    if (!allowed.bytes.take(nowMs(), chunk.length)) socket.terminate()
  })
  socket.on('message', (data, isBinary) => {
    if (socket.readyState !== socket.OPEN) return
    lastSignMs = nowMs()
    if (isBinary) return socket.close(UNSUPPORTED_DATA)
    // With the default binaryType a text frame always arrives as one Buffer.
    const text = data as Buffer
    // The server's own limit is that of the most anybody on this path may send.
    if (text.length > allowed.limits.maxFrameBytes) return socket.close(TOO_BIG)
    const mayAsk =
      allowed.rate.take(lastSignMs) && inFlight < allowed.limits.maxInFlight && asks.take(lastSignMs)
    if (!mayAsk) return socket.close(POLICY_VIOLATION)
    const request = parseFrame(text.toString('utf8'))
    if (!request) return socket.close(POLICY_VIOLATION)
    heard = true
    void answer(request.id, request.command, request.input)
  })
  socket.on('pong', () => {
    lastSignMs = nowMs()
  })
  // Oversized or malformed frames arrive here; `ws` closes the connection by itself.
  socket.on('error', () => socket.terminate())

  return {
    push: send,
    sweep(now) {
      if (!heard && now - openedMs > line.firstMessageMs) return socket.terminate()
      if (now - lastSignMs > 2 * line.pingEveryMs) return socket.terminate()
      if (now - pingedMs > line.pingEveryMs && socket.readyState === socket.OPEN) {
        pingedMs = now
        socket.ping()
      }
    },
    allow(wider) {
      allowed = allowance(wider, nowMs())
    },
    close: (code = GOING_AWAY) => socket.close(code),
  }
}

function allowance(limits: Readonly<SocketLimits>, nowMs: number) {
  return {
    limits,
    rate: createRateLimit(limits.requestsPerSecond, limits.requestBurst, nowMs),
    bytes: createRateLimit(limits.bytesPerSecond, limits.byteBurst, nowMs),
  }
}

function errorBody(error: unknown): ErrorBody {
  if (!isCoreError(error)) {
    return { code: 'internal', message: 'Am Laptop ist etwas schiefgegangen. Es wird weiter versucht.' }
  }
  return {
    code: error.code,
    message: error.message,
    ...(error.details !== undefined && { details: error.details }),
  }
}
