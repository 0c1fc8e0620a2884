import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import type { LeadRole, Push } from '../../../shared/contract/index.ts'
import { createDevices } from './devices.ts'
import type { Dispatch, GuestSocket, Line } from './guest-socket.ts'
import { findAllowedHost, hasOwnOrigin, hostOf, urlOf } from './host-check.ts'
import { leadPush, serveLead } from './lead-socket.ts'
import type { LeadSocket } from './lead-socket.ts'
import { createLeadTurns } from './lead-turns.ts'
import { LAN_LIMITS } from './limits.ts'
import type { LanLimits } from './limits.ts'
import { readPageFiles } from './page-files.ts'
import { phonePush, serveParticipant } from './participant-socket.ts'
import { createPushes, together } from './pushes.ts'
import { GROUP_PATH, GROUP_SOCKET_PATH, SELF_TEST_PATH, SOCKET_PATH, answerRequest } from './routes.ts'
import { selfTestPage } from './self-test-page.ts'

export interface LanServerOptions {
  /** The adapter's address to bind; never all of them. */
  address: string
  /** 0 takes any free port. */
  port: number
  /** Folder of the built phone page; read once, at the start. */
  phonePageDir: string
  /** Folder of the built page for leads; null: it is not there, and only its socket answers. */
  groupPageDir: string | null
  /** Shown on the self-test page. */
  word: string
  /** Further spellings of the own host, with port, e.g. a name of the laptop. Exact matches only. */
  allowedHosts?: readonly string[]
  dispatch: Dispatch
  /** Told whenever the number of connected phones changed. */
  onCount(connected: number): void
  /** Told when a browser on the group page has signed in, and when it is gone. */
  onLead(role: LeadRole, state: 'arrived' | 'left'): void
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
  /** Sends to every phone and every lead what they may know of it. Everything else is left out. */
  broadcast(push: Push): void
  /** Ends every browser that is signed in with this access. */
  signOut(accessId: string): void
  /** Ends when every connection is gone, however stubborn; within about half a second. */
  close(): Promise<void>
}

/** How long phones get to take the goodbye before their connections are cut. */
const GOODBYE_MS = 250

/**
 * Serves the pages for phones and for leads on one adapter. It knows the files of both, a self-test page and one
 * WebSocket path for each; nothing of what facilitators do exists here.
 *
 * @throws the system's error if the address or port cannot be used (`EADDRINUSE`, `EACCES`, `EADDRNOTAVAIL`)
 */
export async function startLanServer(options: LanServerOptions): Promise<LanServer> {
  const limits: LanLimits = { ...LAN_LIMITS, ...options.limits }
  const nowMs = (): number => performance.now()
  const files = new Map(readPageFiles(options.phonePageDir, '/'))
  if (options.groupPageDir !== null) {
    for (const [path, file] of readPageFiles(options.groupPageDir, GROUP_PATH)) files.set(path, file)
  }
  files.set(SELF_TEST_PATH, selfTestPage(options.word))

  const allowedHosts = new Set<string>(options.allowedHosts)
  const sockets = new Set<Socket>()
  /** Connections without a phone behind them yet, oldest first. */
  const strangers = new Set<Socket>()
  const devices = createDevices(limits, nowMs)
  const phones = new Set<GuestSocket>()
  const leads = new Set<LeadSocket>()
  const turns = createLeadTurns(nowMs)

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
  const socketServer = (maxPayload: number): WebSocketServer =>
    new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false, clientTracking: false })
  const phoneSockets = socketServer(limits.maxFrameBytes)
  const leadSockets = socketServer(limits.lead.maxFrameBytes)

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

  const lineTo = (request: IncomingMessage, connection: Duplex): Line => ({
    connection,
    asks: devices.of(request.socket.remoteAddress).asks,
    firstMessageMs: limits.firstMessageMs,
    pingEveryMs: limits.pingEveryMs,
    nowMs,
    reportFailure: options.reportFailure,
  })

  const welcomePhone = (webSocket: WebSocket, request: IncomingMessage, socket: Duplex): void => {
    strangers.delete(request.socket)
    const phone = serveParticipant(webSocket, lineTo(request, socket), options.dispatch, limits)
    phones.add(phone)
    options.onCount(phones.size)
    webSocket.on('close', () => {
      if (phones.delete(phone)) options.onCount(phones.size)
    })
  }

  const welcomeLead = (webSocket: WebSocket, request: IncomingMessage, socket: Duplex): void => {
    // Whoever has not signed in yet is still a stranger. People type a code for longer than phones say hello.
    const line = { ...lineTo(request, socket), firstMessageMs: limits.signInMs }
    const guest = serveLead(webSocket, line, options.dispatch, limits, turns, (role) => {
      strangers.delete(request.socket)
      options.onLead(role, 'arrived')
    })
    leads.add(guest)
    webSocket.on('close', () => {
      leads.delete(guest)
      const role = guest.lead()
      if (role) options.onLead(role, 'left')
    })
  }

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const host = findAllowedHost(request, allowedHosts)
    if (!host) return refuseSocket(socket, '403 Forbidden')
    const { url } = request
    if (url !== SOCKET_PATH && url !== GROUP_SOCKET_PATH) return refuseSocket(socket, '404 Not Found')
    if (!hasOwnOrigin(request, host)) return refuseSocket(socket, '403 Forbidden')
    const [sockets, welcome] = url === SOCKET_PATH ? [phoneSockets, welcomePhone] : [leadSockets, welcomeLead]
    sockets.handleUpgrade(request, socket, head, (webSocket) => welcome(webSocket, request, socket))
  })
  const port = await listen(server, options.address, options.port)
  const host = hostOf(options.address, port)
  allowedHosts.add(host)
  // A failing accept (too many open files) must not take the process down.
  server.on('error', options.reportFailure)

  const sweeper = setInterval(() => {
    const now = nowMs()
    for (const guest of [...phones, ...leads]) guest.sweep(now)
    devices.sweep(now)
  }, limits.sweepEveryMs)

  const pushes = createPushes((changes) => {
    const forPhones = together(changes, phonePush)
    if (forPhones) for (const phone of phones) phone.push(forPhones)
    for (const guest of leads) {
      const lead = guest.lead()
      const push = lead && together(changes, (change) => leadPush(change, lead))
      if (push) guest.push(push)
    }
  })

  return {
    url: urlOf(options.address, port),
    testUrl: `http://${host}${SELF_TEST_PATH}`,
    port,
    connected: () => phones.size,
    broadcast: pushes.add,
    signOut(accessId) {
      for (const guest of leads) if (guest.lead()?.accessId === accessId) guest.signOut()
    },
    async close() {
      clearInterval(sweeper)
      pushes.stop()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const guest of [...phones, ...leads]) guest.close()
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
