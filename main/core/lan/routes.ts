import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { PageFile } from './page-files.ts'

/** Where phones open their WebSocket. */
export const SOCKET_PATH = '/ws'
/** The page for leads; below a path of its own, so that its files do not mix with the phones'. */
export const GROUP_PATH = '/gruppe/'
/** What people type instead: without the slash, or as German writes it. */
const ALSO_GROUP_PATH = ['/gruppe', '/Gruppe', '/Gruppe/']
/** Where leads' browsers open their WebSocket. */
export const GROUP_SOCKET_PATH = `${GROUP_PATH}ws`
/** Where a second device sees that it reaches the laptop. */
export const SELF_TEST_PATH = '/test'

/**
 * Answers one request from the list of files, and everything else with an error that says nothing.
 *
 * @param host the Host header after it was checked, null if it is not on the list
 */
export function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  files: ReadonlyMap<string, PageFile>,
  host: string | null,
): void {
  // A request with a body is none of ours; it is not read, so the connection cannot be used again.
  const { headers, method } = request
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0
  if (!host) return refuse(response, 403)
  // The path must be on the list letter by letter: no query, no encoding, no dots.
  const moved = ALSO_GROUP_PATH.includes(request.url ?? '')
  const file = files.get(moved ? GROUP_PATH : (request.url ?? ''))
  if (!file) return refuse(response, 404)
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405, { allow: 'GET, HEAD' })
  if (hasBody) return refuse(response, 400)
  if (moved) return refuse(response, 302, { location: GROUP_PATH })

  const compressed = /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''))
  const body = compressed ? file.gzip : file.body
  response.writeHead(200, {
    ...securityHeaders(host),
    'content-type': file.contentType,
    'content-length': body.length,
    ...(compressed && { 'content-encoding': 'gzip' }),
    vary: 'Accept-Encoding',
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  response.end(method === 'HEAD' ? undefined : body)
}

function refuse(response: ServerResponse, status: number, headers: OutgoingHttpHeaders = {}): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': 0,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    connection: 'close',
    ...headers,
  })
  response.end()
}

function securityHeaders(host: string): OutgoingHttpHeaders {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "font-src 'self'",
      // Older Safari does not count WebSockets to the own host as 'self'.
      `connect-src 'self' ws://${host}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  }
}
