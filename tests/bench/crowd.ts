import { randomBytes, randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import { createRandom } from '../../shared/domain/random.ts'
import { servePart } from './part.ts'
import type { Hall } from './server-methods.ts'
import { usage } from './usage.ts'
import type { Usage } from './usage.ts'

// All phones of the room, in one process of their own. They read of an answer only what they must, so that the
// server is what is measured.

export interface Votes {
  /** Each ballot's time from sending to its answer, in ms. */
  readonly waitsMs: number[]
  /** From the first ballot sent to the last one answered. */
  readonly elapsedMs: number
  /** Moment of the last answer on the clock that all processes of the machine share. */
  readonly answeredAtNs: bigint
}

export interface CrowdMethods {
  /** Opens that many connections; older ones are closed. */
  join(hall: Hall, phones: number): Promise<void>
  /**
   * Everybody sends so many ballots, each as soon as the one before is answered, each under a token of its own.
   * The first one leaves at a random moment of the first `spreadMs` milliseconds.
   */
  vote(ballotsEach: number, spreadMs: number): Promise<Votes>
  usage(): Usage
}

const CONNECT_AT_ONCE = 100
const SCALE = 5

let hall: Hall | null = null
let sockets: WebSocket[] = []
const random = createRandom(1)

servePart<CrowdMethods>({
  async join(where, phones) {
    for (const socket of sockets) socket.terminate()
    hall = where
    sockets = []
    while (sockets.length < phones) {
      const next = Math.min(CONNECT_AT_ONCE, phones - sockets.length)
      sockets.push(...(await Promise.all(Array.from({ length: next }, () => connect(where)))))
    }
  },
  async vote(ballotsEach, spreadMs) {
    const frames = sockets.map(() => Array.from({ length: ballotsEach }, (_, index) => makeFrame(index)))
    const starts = sockets.map(() => (random.nextUint32() / 2 ** 32) * spreadMs)
    const waitsMs: number[] = []
    const begun = performance.now()
    await Promise.all(sockets.map((socket, n) => voteWith(socket, frames[n] ?? [], starts[n] ?? 0, waitsMs)))
    return { waitsMs, elapsedMs: performance.now() - begun, answeredAtNs: process.hrtime.bigint() }
  },
  usage,
})

function connect({ socketUrl, origin }: Hall): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(socketUrl, { origin, perMessageDeflate: false })
    socket.once('open', () => resolve(socket))
    socket.once('error', reject)
  })
}

/** A ballot like the page sends it: every topic rated, a few of them "weiß nicht". */
function makeFrame(index: number): Buffer {
  if (!hall) throw new Error('Nobody is in the hall.')
  const answers = hall.topicIds.map((id) => {
    const value = random.nextUint32() % (SCALE + 1)
    return [id, value === 0 ? null : value] as const
  })
  const input = {
    roundId: hall.roundId,
    token: randomBytes(16).toString('hex'),
    ballotId: randomUUID(),
    seq: 1,
    answers: Object.fromEntries(answers),
  }
  return Buffer.from(JSON.stringify({ id: index + 1, command: 'ballots.cast', input }))
}

function voteWith(socket: WebSocket, frames: Buffer[], startMs: number, waitsMs: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let sent = 0
    let sentAtMs = 0
    const send = (): void => {
      sentAtMs = performance.now()
      socket.send(frames[sent++] ?? '', { binary: false })
    }
    const onClose = (): void => reject(new Error('The server has closed a connection.'))
    const onMessage = (data: Buffer): void => {
      if (data.includes('{"event"')) return
      waitsMs.push(performance.now() - sentAtMs)
      if (data.includes('"error"')) return reject(new Error(`A ballot was refused: ${String(data)}`))
      if (sent < frames.length) return send()
      socket.off('message', onMessage)
      socket.off('close', onClose)
      resolve()
    }
    socket.on('message', onMessage)
    socket.on('close', onClose)
    if (startMs > 0) setTimeout(send, startMs)
    else send()
  })
}
