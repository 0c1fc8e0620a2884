import { connect } from 'node:net'
import type { Socket } from 'node:net'

/** Sends bytes as they are over TCP and returns everything that comes back until the connection ends. */
export function exchange(port: number, request: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port })
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error)
    })
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')))
    socket.write(request)
  })
}

/** Status of the answer, 0 if the connection was cut without one. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
}

/** A request's head, closing the connection afterwards; `headers` replace the usual ones, null leaves one out. */
export function head(port: number, line: string, headers: Record<string, string | null> = {}): string {
  const all: Record<string, string | null> = { Host: `127.0.0.1:${port}`, Connection: 'close', ...headers }
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  return `${line} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`
}

/** What a browser sends to open a WebSocket. */
export function upgradeHead(port: number, headers: Record<string, string | null> = {}, path = '/ws'): string {
  return head(port, `GET ${path}`, {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    Origin: `http://127.0.0.1:${port}`,
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version': '13',
    ...headers,
  })
}

/** Connects and says nothing. */
export function silentSocket(port: number, localAddress = '127.0.0.1'): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, localAddress }, () => resolve(socket))
    socket.once('error', reject)
  })
}

export function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed) return resolve()
    socket.on('error', () => socket.destroy())
    socket.on('close', () => resolve())
    socket.resume()
  })
}
