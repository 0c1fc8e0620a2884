import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { Push } from '../../../shared/contract/index.ts'
import { createDevices } from './devices.ts'
import { findAllowedHost, hasOwnOrigin, hostOf, urlOf } from './host-check.ts'
import { LAN_LIMITS } from './limits.ts'
import type { LanLimits } from './limits.ts'
import { readPageFiles } from './page-files.ts'
import { serveParticipant } from './participant-socket.ts'
import type { Dispatch, ParticipantSocket } from './participant-socket.ts'
import { SELF_TEST_PATH, SOCKET_PATH, answerRequest } from './routes.ts'
import { selfTestPage } from './self-test-page.ts'

export interface LanServerOptions {
  /** The adapter's address to bind; never all of them. */
  address: string
  /** 0 takes any free port. */
  port: number
  /** Folder of the built phone page; read once, at the start. */
  phonePageDir: string
  /** Shown on the self-test page. */
  word: string
  /** Further spellings of the own host, with port, e.g. a name of the laptop. Exact matches only. */
  allowedHosts?: readonly string[]
  dispatch: Dispatch
  /** Told whenever the number of connected phones changed. */
  onCount(connected: number): void
  /** Told the address of whoever has just got the self-test page; it is not kept. */
  onSelfTest(remoteAddress: string): void
  /** Told errors no phone may see. */
  reportFailure(error: unknown): void
  limits?: Partial<LanLimits>
}

export interface LanServer {
  /** What phones open. */
  readonly url: string
  /** Where a second device sees that it reaches the laptop. */
  readonly testUrl: string
  readonly port: number
  /** Phones with an open connection. */
  connected(): number
  /** Sends to every phone what phones may know: that their state changed. Everything else is left out. */
  broadcast(push: Push): void
  /** Ends when every connection is gone, however stubborn; within about half a second. */
  close(): Promise<void>
}

/** Several changes in a row become one push. */
const PUSH_TOGETHER_MS = 20
/** How long phones get to take the goodbye before their connections are cut. */
const GOODBYE_MS = 250

/**
 * Serves the phone page on one adapter. It knows the page's files, a self-test page and one WebSocket path;
 * nothing of what facilitators do exists here.
 *
 * @throws the system's error if the address or port cannot be used (`EADDRINUSE`, `EACCES`, `EADDRNOTAVAIL`)
 */
export async function startLanServer(options: LanServerOptions): Promise<LanServer> {
  const limits: LanLimits = { ...LAN_LIMITS, ...options.limits }
  const nowMs = (): number => performance.now()
  const files = new Map(readPageFiles(options.phonePageDir))
  files.set(SELF_TEST_PATH, selfTestPage(options.word))

  const allowedHosts = new Set<string>(options.allowedHosts)
  const sockets = new Set<Socket>()
  /** Connections without a phone behind them yet, oldest first. */
  const strangers = new Set<Socket>()
  const devices = createDevices(limits, nowMs)
  const phones = new Set<ParticipantSocket>()

  const server = createServer({
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: limits.requestTimeoutMs,
    connectionsCheckingInterval: limits.sweepEveryMs,
    keepAliveTimeout: limits.headersTimeoutMs,
    maxHeaderSize: 8 * 1024,
    // A missing Host is refused by our own check, like a wrong one.
    requireHostHeader: false,
  })
  server.maxHeadersCount = 64
  server.timeout = limits.idleTimeoutMs
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.maxFrameBytes,
    perMessageDeflate: false,
    clientTracking: false,
  })

  server.on('connection', (socket) => {
    const { remoteAddress } = socket
    const device = devices.of(remoteAddress)
    device.connections += 1
    sockets.add(socket)
    strangers.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      device.connections -= 1
      sockets.delete(socket)
      strangers.delete(socket)
    })
    // Whoever only holds connections open loses them to those who come to take part.
    if (!device.asks.take(nowMs())) socket.destroy()
    else if (device.connections > limits.maxPerAddress) {
      ;(first(strangers, (stranger) => stranger.remoteAddress === remoteAddress) ?? socket).destroy()
    } else if (sockets.size > limits.maxConnections) (first(strangers) ?? socket).destroy()
  })

  const answering = new WeakSet<Socket>()
  const onRequest: Parameters<typeof createServer>[1] = (request, response) => {
    const { socket } = request
    // No browser asks again before it has its answer; who does, fills the queue of everybody else.
    if (answering.has(socket) || !devices.of(socket.remoteAddress).asks.take(nowMs())) {
      return void socket.destroy()
    }
    answering.add(socket)
    response.once('finish', () => answering.delete(socket))
    answerRequest(request, response, files, findAllowedHost(request, allowedHosts))
    if (request.url === SELF_TEST_PATH && request.method === 'GET' && response.statusCode === 200) {
      options.onSelfTest(request.socket.remoteAddress ?? '')
    }
  }
  server.on('request', onRequest)
  server.on('checkContinue', onRequest)
  server.on('checkExpectation', onRequest)
  server.on('clientError', (_error, socket) => refuseSocket(socket, '400 Bad Request'))
  server.on('connect', (_request, socket: Duplex) => refuseSocket(socket, '403 Forbidden'))

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const host = findAllowedHost(request, allowedHosts)
    if (!host) return refuseSocket(socket, '403 Forbidden')
    if (request.url !== SOCKET_PATH) return refuseSocket(socket, '404 Not Found')
    if (!hasOwnOrigin(request, host)) return refuseSocket(socket, '403 Forbidden')
    webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      strangers.delete(request.socket)
      const { asks } = devices.of(request.socket.remoteAddress)
      const phone = serveParticipant(
        webSocket,
        { connection: socket, asks },
        options.dispatch,
        limits,
        nowMs,
        options.reportFailure,
      )
      phones.add(phone)
      options.onCount(phones.size)
      webSocket.on('close', () => {
        if (phones.delete(phone)) options.onCount(phones.size)
      })
    })
  })
  const port = await listen(server, options.address, options.port)
  const host = hostOf(options.address, port)
  allowedHosts.add(host)
  // A failing accept (too many open files) must not take the process down.
  server.on('error', options.reportFailure)

  const sweeper = setInterval(() => {
    const now = nowMs()
    for (const phone of phones) phone.sweep(now)
    devices.sweep(now)
  }, limits.sweepEveryMs)

  let waitingPush: Push | null = null
  let pushTimer: NodeJS.Timeout | null = null

  return {
    url: urlOf(options.address, port),
    testUrl: `http://${host}${SELF_TEST_PATH}`,
    port,
    connected: () => phones.size,
    broadcast(push) {
      if (push.event !== 'changed' || !push.what.includes('participant')) return
      waitingPush = { event: 'changed', what: ['participant'], revision: push.revision }
      pushTimer ??= setTimeout(() => {
        pushTimer = null
        if (waitingPush) for (const phone of phones) phone.push(waitingPush)
      }, PUSH_TOGETHER_MS)
    },
    async close() {
      clearInterval(sweeper)
      if (pushTimer) clearTimeout(pushTimer)
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const phone of phones) phone.close()
      phones.clear()
      for (const stranger of strangers) stranger.destroy()
      const cut = setTimeout(() => {
        for (const socket of sockets) socket.destroy()
      }, GOODBYE_MS)
      await closed
      clearTimeout(cut)
    },
  }
}

function first<T>(set: ReadonlySet<T>, fits: (item: T) => boolean = () => true): T | undefined {
  for (const item of set) if (fits(item)) return item
  return undefined
}

/** Answers a connection that is no ordinary request, and ends it without waiting for the other side. */
function refuseSocket(socket: Duplex, status: string): void {
  if (!socket.writable) {
    socket.destroy()
    return
  }
  socket.on('error', () => socket.destroy())
  socket.once('finish', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function listen(server: ReturnType<typeof createServer>, address: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: address, port, exclusive: true }, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}
