import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { ErrorBody, Push, Response, Role } from '../../../shared/contract/index.ts'
import { isCoreError } from '../errors.ts'
import { parseFrame } from './frame.ts'
import type { LanLimits } from './limits.ts'
import { createRateLimit } from '../rate-limit.ts'
import type { RateLimit } from '../rate-limit.ts'

/** The one door of the core. Rejects with a CoreError whose message may be shown. */
export type Dispatch = (role: Role, command: string, input: unknown) => Promise<unknown>

export interface ParticipantSocket {
  push(push: Push): void
  /** Called now and then: drops a phone that is gone, asks the others whether they are there. */
  sweep(nowMs: number): void
  /** Says goodbye in the protocol's way; the TCP connection is the server's to cut. */
  close(): void
}

/** Close codes of RFC 6455, section 7.4.1. */
const GOING_AWAY = 1001
const UNSUPPORTED_DATA = 1003
const POLICY_VIOLATION = 1008

/**
 * Speaks the contract with one phone. Every connection has the role of a participant, whatever it says.
 * A frame that is no request ends the connection; nothing a phone sends can end the process.
 *
 * @param connection what the socket speaks through
 * @param asks what its device may still ask
 * @param nowMs milliseconds of a clock that only rises
 * @param reportFailure is told errors that are none of the phone's business
 */
export function serveParticipant(
  socket: WebSocket,
  { connection, asks }: { connection: Duplex; asks: RateLimit },
  dispatch: Dispatch,
  limits: Readonly<LanLimits>,
  nowMs: () => number,
  reportFailure: (error: unknown) => void,
): ParticipantSocket {
  const rate = createRateLimit(limits.requestsPerSecond, limits.requestBurst, nowMs())
  const bytes = createRateLimit(limits.bytesPerSecond, limits.byteBurst, nowMs())
  // One object for the whole connection: wrong codes are counted by it.
  const role: Role = { kind: 'participant' }
  const openedMs = nowMs()
  let heard = false
  let lastSignMs = openedMs
  let pingedMs = openedMs
  let inFlight = 0

  const send = (message: Response | Push): void => {
    if (socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount > limits.maxBufferedBytes) return socket.terminate()
    socket.send(JSON.stringify(message))
  }

  const answer = async (id: number, command: string, input: unknown): Promise<void> => {
    inFlight += 1
    try {
      const result = await dispatch(role, command, input)
      send({ id, result: result ?? null })
    } catch (error) {
      if (!isCoreError(error)) reportFailure(error)
      send({ id, error: errorBody(error) })
    } finally {
      inFlight -= 1
    }
  }

  // Also what never becomes a message costs time: pings, fragments, whatever still comes after our goodbye.
  connection.on('data', (chunk: Buffer) => {
    if (!bytes.take(nowMs(), chunk.length)) socket.terminate()
  })
  socket.on('message', (data, isBinary) => {
    if (socket.readyState !== socket.OPEN) return
    lastSignMs = nowMs()
    if (isBinary) return socket.close(UNSUPPORTED_DATA)
    const mayAsk = rate.take(lastSignMs) && inFlight < limits.maxInFlight && asks.take(lastSignMs)
    if (!mayAsk) return socket.close(POLICY_VIOLATION)
    // With the default binaryType a text frame always arrives as one Buffer.
    const request = parseFrame((data as Buffer).toString('utf8'))
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
      if (!heard && now - openedMs > limits.firstMessageMs) return socket.terminate()
      if (now - lastSignMs > 2 * limits.pingEveryMs) return socket.terminate()
      if (now - pingedMs > limits.pingEveryMs && socket.readyState === socket.OPEN) {
        pingedMs = now
        socket.ping()
      }
    },
    close: () => socket.close(GOING_AWAY),
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
