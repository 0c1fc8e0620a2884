import { protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { APP_SCHEME, isAppUrl } from './origin.ts'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types vue',
].join('; ')

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

/** Must run before Electron is ready: gives the scheme an origin of its own, like https. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/**
 * Serves the built pages under app://klebepunkt/.
 * @param rendererDir folder with desk/, beamer/ and their shared assets
 */
export function serveApp(rendererDir: string): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const file = request.method === 'GET' && isAppUrl(request.url) ? findFile(rendererDir, request.url) : null
    const contentType = file === null ? undefined : CONTENT_TYPES[extname(file)]
    if (file === null || contentType === undefined) return refuse()
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: { ...HEADERS, 'Content-Type': contentType },
      })
    } catch {
      return refuse()
    }
  })
}

/** The file an address names, or null when it would leave the folder. */
export function findFile(rendererDir: string, url: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(new URL(url).pathname)
  } catch {
    return null
  }
  if (path.includes('\0')) return null
  const file = normalize(join(rendererDir, path))
  return file.startsWith(normalize(rendererDir) + sep) ? file : null
}

/** No page and no part of one is ever read by file://, whatever rights Electron grants that scheme. */
export function refuseFileScheme(): void {
  protocol.handle('file', () => refuse())
}

function refuse(): Response {
  return new Response('', { status: 404, headers: HEADERS })
}
