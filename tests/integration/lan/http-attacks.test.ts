import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLanServer } from '../../../main/core/lan/index.ts'
import type { LanServer } from '../../../main/core/lan/index.ts'
import { makePageFolder } from './page-folder.ts'
import type { PageFolder } from './page-folder.ts'
import { exchange, head, silentSocket, statusOf, upgradeHead } from './raw-http.ts'

let folder: PageFolder
let server: LanServer

beforeAll(async () => {
  folder = makePageFolder()
  server = await startLanServer({
    address: '127.0.0.1',
    port: 0,
    phonePageDir: folder.phonePageDir,
    groupPageDir: folder.groupPageDir,
    onLead: () => undefined,
    word: 'Roter Fuchs',
    dispatch: async () => null,
    onCount: () => undefined,
    onSelfTest: () => undefined,
    reportFailure: (error) => {
      throw error
    },
  })
})
afterAll(async () => {
  await server.close()
  folder.remove()
})

const status = async (line: string, headers: Record<string, string | null> = {}): Promise<number> =>
  statusOf(await exchange(server.port, head(server.port, line, headers)))
const upgrade = async (headers: Record<string, string | null>, path?: string): Promise<number> =>
  statusOf(await exchange(server.port, upgradeHead(server.port, headers, path)))

describe('routes', () => {
  it('serves the page, its built files and the self-test page, and nothing else', async () => {
    expect(await status('GET /')).toBe(200)
    expect(await status('HEAD /')).toBe(200)
    expect(await status('GET /assets/main-abc123.js')).toBe(200)
    expect(await exchange(server.port, head(server.port, 'GET /test'))).toContain('Roter Fuchs')
    expect(await exchange(server.port, head(server.port, 'GET /gruppe/'))).toContain('Arbeitskreis')
    expect(await status('GET /gruppe/assets/group-abc123.js')).toBe(200)
    for (const typed of ['/gruppe', '/Gruppe', '/Gruppe/']) {
      const moved = await exchange(server.port, head(server.port, `GET ${typed}`))
      expect([typed, statusOf(moved)]).toEqual([typed, 302])
      expect(moved).toMatch(/^location: \/gruppe\/\r$/im)
      expect(await status(`POST ${typed}`)).toBe(405)
    }
    for (const path of [
      '/index.html',
      '/notes.txt',
      '/assets',
      '/assets/',
      '/?x=1',
      '//',
      '/../secret.html',
      '/assets/../../secret.html',
      '/%2e%2e/secret.html',
      '/..%5csecret.html',
      '/favicon.ico',
      '/api/rounds.close',
      '/ws',
      '/gruppe/ws',
      '/gruppe/index.html',
      '/gruppe?x=1',
      '/gruppe//',
      '/gruppe/assets/main-abc123.js',
      '/assets/group-abc123.js',
      '/GRUPPE/',
      `http://127.0.0.1:${server.port}/`,
      '*',
    ]) {
      expect([path, await status(`GET ${path}`)]).toEqual([path, 404])
    }
  })

  it('knows no method but GET and HEAD, and takes no body', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      expect([method, await status(`${method} /`)]).toEqual([method, 405])
    }
    expect(await status('GET /', { 'Content-Length': '3' })).toBe(400)
    expect(await status('GET /', { 'Transfer-Encoding': 'chunked' })).toBe(400)
    expect(await status('CONNECT example.org:443')).toBe(403)
    expect(await status('POST /', { Expect: '100-continue', 'Content-Length': '3' })).toBe(405)
  })

  it('answers with headers that forbid everything foreign, and sets no cookie', async () => {
    const answer = await exchange(server.port, head(server.port, 'GET /'))
    const [headers = ''] = answer.split('\r\n\r\n')
    const policy = /content-security-policy: (.*)/i.exec(headers)?.[1] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/)
    expect(headers).toMatch(/x-content-type-options: nosniff/i)
    expect(headers).toMatch(/referrer-policy: no-referrer/i)
    expect(headers).not.toMatch(/set-cookie|access-control|x-powered-by|^server:/im)
  })

  it('compresses for those who can read it', async () => {
    const plain = await exchange(server.port, head(server.port, 'GET /assets/main-abc123.js'))
    const small = await exchange(
      server.port,
      head(server.port, 'GET /assets/main-abc123.js', { 'Accept-Encoding': 'gzip, br' }),
    )
    expect(plain).toContain('globalThis.ready')
    expect(small).toMatch(/content-encoding: gzip/i)
    expect(small).toMatch(/cache-control: public, max-age=31536000, immutable/i)
    expect(small.length).toBeLessThan(plain.length)
  })
})

describe('Host', () => {
  const foreign = (): [string, string | null][] => [
    ['foreign name', 'evil.example'],
    ['foreign name with port', `evil.example:${server.port}`],
    ['localhost', `localhost:${server.port}`],
    ['no port', '127.0.0.1'],
    ['other port', `127.0.0.1:${server.port + 1}`],
    ['longer', `127.0.0.1:${server.port}.evil.example`],
    ['user in front', `evil@127.0.0.1:${server.port}`],
    ['other spelling', `127.1:${server.port}`],
    ['IPv6', `[::ffff:127.0.0.1]:${server.port}`],
    ['empty', ''],
    ['missing', null],
  ]

  it('must be ours letter by letter, before anything else is looked at', async () => {
    for (const [what, host] of foreign()) {
      for (const line of ['GET /', 'HEAD /', 'POST /', 'OPTIONS *', 'GET /nowhere', 'DELETE /']) {
        expect([what, line, await status(line, { Host: host })]).toEqual([what, line, 403])
      }
    }
  })

  it('is checked on upgrades too', async () => {
    const evil = 'evil.example'
    for (const path of ['/ws', '/gruppe/ws']) {
      for (const [what, host] of foreign()) {
        expect([path, what, await upgrade({ Host: host }, path)]).toEqual([path, what, 403])
      }
      expect(await upgrade({ Host: evil, Origin: `http://${evil}` }, path)).toBe(403)
    }
  })

  it('may not come twice, and no other header can stand in for it', async () => {
    const twice = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`
    expect([400, 403]).toContain(statusOf(await exchange(server.port, twice)))
    expect(
      await status('GET /', { Host: 'evil.example', 'X-Forwarded-Host': `127.0.0.1:${server.port}` }),
    ).toBe(403)
    expect(statusOf(await exchange(server.port, 'GET / HTTP/1.0\r\n\r\n'))).toBe(403)
  })
})

describe('upgrade', () => {
  it('takes the own page only', async () => {
    const own = `http://127.0.0.1:${server.port}`
    for (const origin of [
      null,
      'null',
      'http://evil.example',
      own.replace('http', 'https'),
      `${own}/`,
      `${own}.evil.example`,
      `http://localhost:${server.port}`,
      'file://',
    ]) {
      expect([origin, await upgrade({ Origin: origin })]).toEqual([origin, 403])
      expect([origin, await upgrade({ Origin: origin }, '/gruppe/ws')]).toEqual([origin, 403])
    }
  })

  it('happens on two paths and to one protocol', async () => {
    expect(await upgrade({}, '/gruppe')).toBe(404)
    expect(await upgrade({}, '/gruppe/')).toBe(404)
    expect(await upgrade({}, '/gruppe/ws#code')).toBe(404)
    expect(await upgrade({ Upgrade: 'h2c' }, '/gruppe/ws')).toBe(400)
    expect(await upgrade({}, '/')).toBe(404)
    expect(await upgrade({}, '/ws?x=1')).toBe(404)
    expect(await upgrade({}, '/ws/')).toBe(404)
    expect(await upgrade({ Upgrade: 'h2c' })).toBe(400)
    expect(await upgrade({ 'Sec-WebSocket-Key': 'short' })).toBe(400)
    expect(await upgrade({ 'Sec-WebSocket-Version': '7' })).toBe(400)
    const post = upgradeHead(server.port).replace('GET', 'POST')
    expect([400, 405]).toContain(statusOf(await exchange(server.port, post)))
  })
})

describe('a connection', () => {
  const request = (port: number): string => `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`

  it('may ask for one thing after the other', async () => {
    const socket = await silentSocket(server.port)
    for (let n = 0; n < 5; n++) {
      const answer = once(socket, 'data')
      socket.write(request(server.port))
      expect(statusOf(String((await answer)[0]))).toBe(200)
    }
    socket.destroy()
  })

  it('is cut when it asks again before it has its answer', async () => {
    const answers = await exchange(server.port, request(server.port).repeat(1000))
    // The first answer may have been on its way already.
    expect(answers.split('HTTP/1.1 200').length - 1).toBeLessThanOrEqual(1)
    expect(await status('GET /')).toBe(200)
  })
})

describe('what is no HTTP', () => {
  it('is turned away, and the page is still there', async () => {
    for (const bytes of [
      '\r\n\r\n\r\n\r\nhello\r\n\r\n',
      '\u0016\u0003\u0001\u0002\u0000\u0001',
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
      `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`,
      `GET / HTTP/9.9\r\nHost: 127.0.0.1:${server.port}\r\n\r\n`,
    ]) {
      const answer = statusOf(await exchange(server.port, Buffer.from(bytes, 'latin1')))
      expect([0, 400, 431]).toContain(answer)
    }
    expect(await status('GET /')).toBe(200)
  })
})
