import type { IncomingMessage } from 'node:http'

/** How a browser writes this address and port into the Host header. */
export function hostOf(address: string, port: number): string {
  const name = address.includes(':') ? `[${address}]` : address
  return port === 80 ? name : `${name}:${port}`
}

/** What phones open. */
export function urlOf(address: string, port: number): string {
  return `http://${hostOf(address, port)}/`
}

/**
 * The Host header, if there is exactly one and it is on the list; null otherwise. This is what keeps a page
 * of a foreign name that was pointed at our address (DNS rebinding) from talking to us.
 */
export function findAllowedHost(request: IncomingMessage, allowedHosts: ReadonlySet<string>): string | null {
  const { rawHeaders } = request
  const hosts: string[] = []
  for (let i = 0; i < rawHeaders.length; i += 2) {
    if (rawHeaders[i]?.toLowerCase() === 'host') hosts.push(rawHeaders[i + 1] ?? '')
  }
  const host = hosts[0]
  return hosts.length === 1 && host !== undefined && allowedHosts.has(host) ? host : null
}

/** A browser names the page's own origin when it opens a WebSocket; nothing else may. */
export function hasOwnOrigin(request: IncomingMessage, host: string): boolean {
  return request.headers.origin === `http://${host}`
}
