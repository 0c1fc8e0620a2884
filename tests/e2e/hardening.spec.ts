import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerSaveDialog } from '../support/desk-driver.ts'
import { startCoreProcess } from '../support/core-process.ts'
import { expect, launchProgram, projectFolder, temporaryFolder, test as base } from '../support/electron.ts'
import type { Program } from '../support/electron.ts'

// One test per item of the shell's hardening, all in one running program: as an ordinary user, with Chromium's
// sandbox. The attempts below make the pages complain; that is what they are for, so errors are not counted here.

const test = base.extend<
  object,
  { hardened: Program; outside: { server: Server; url: string; hits: string[] } }
>({
  hardened: [
    async ({}, use) => {
      const folder = temporaryFolder('hardening')
      const program = await launchProgram({ dataDir: folder.path, asOrdinaryUser: true })
      await use(program)
      await program.close()
      folder.remove()
    },
    // Started while the machine is busiest: it may take longer than a test.
    { scope: 'worker', timeout: 180_000 },
  ],
  /** A server on this machine that stands for the whole internet and notes who calls. */
  outside: [
    async ({}, use) => {
      const hits: string[] = []
      const server = createServer((request, response) => {
        hits.push(request.url ?? '')
        response.setHeader('Access-Control-Allow-Origin', '*').end('outside')
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const { port } = server.address() as AddressInfo
      await use({ server, url: `http://127.0.0.1:${port}`, hits })
      server.close()
    },
    { scope: 'worker' },
  ],
})

/** Tries to lead the desk elsewhere and tells whether the program refused. */
async function isNavigationRefused(
  program: Program,
  provoke: (desk: Page) => Promise<unknown>,
): Promise<boolean> {
  await program.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().includes('/desk/'),
    )?.webContents
    // Registered last, so it sees what the program's own listeners decided.
    const seen = new Promise<boolean>((resolve) => {
      contents?.once('will-frame-navigate', (details) => resolve(details.defaultPrevented))
    })
    Object.assign(globalThis, { preventedForTest: seen })
  })
  await provoke(program.desk)
  return program.app.evaluate(
    () => (globalThis as unknown as { preventedForTest: Promise<boolean> }).preventedForTest,
  )
}

test('pages come from app://, never from file://', async ({ hardened: { desk, app } }) => {
  expect(await desk.evaluate(() => location.origin)).toBe('app://klebepunkt')
  const loaded = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => new URL(window.webContents.getURL()).protocol),
  )
  expect(new Set(loaded)).toEqual(new Set(['app:']))
  const read = (url: string): Promise<string> =>
    desk.evaluate(
      (address) =>
        fetch(address).then(
          (response) => `status ${response.status}`,
          () => 'refused',
        ),
      url,
    )
  expect(await read('file:///etc/hostname')).toBe('refused')
  const inSession = await app.evaluate(async ({ session }) => {
    const response = await session.defaultSession.fetch('file:///etc/hostname')
    return { status: response.status, text: await response.text() }
  })
  expect(inSession).toEqual({ status: 404, text: '' })
})

test('app:// serves the built pages only: no way out of the folder, no other host, no other method', async ({
  hardened: { desk, app },
}) => {
  const statusOf = (url: string): Promise<number> =>
    desk.evaluate((address) => fetch(address).then((response) => response.status), url)
  expect(await statusOf('app://klebepunkt/desk/index.html')).toBe(200)
  for (const way of [
    '..%2f..%2fpackage.json',
    '%2e%2e/%2e%2e/package.json',
    '..%5c..%5cpackage.json',
    'desk/%00',
  ]) {
    expect(await statusOf(`app://klebepunkt/${way}`), way).toBe(404)
  }
  expect(await statusOf('app://klebepunkt/main/app.js')).toBe(404)
  const post = await desk.evaluate(() =>
    fetch('app://klebepunkt/desk/index.html', { method: 'POST', body: '' }).then(
      (response) => response.status,
    ),
  )
  expect(post).toBe(404)
  const otherHost = await app.evaluate(({ session }) =>
    session.defaultSession.fetch('app://other/desk/index.html').then(
      (response) => response.status === 200,
      () => false,
    ),
  )
  expect(otherHost).toBe(false)
})

test('windows run in the sandbox of Chromium', async ({ hardened: { app } }) => {
  const { browser, windows, sandboxed } = await app.evaluate(({ app: program, BrowserWindow }) => ({
    browser: process.pid,
    windows: BrowserWindow.getAllWindows().map((window) => window.webContents.getOSProcessId()),
    sandboxed: program
      .getAppMetrics()
      .filter((one) => one.type === 'Tab')
      .map((one) => one.sandboxed),
  }))
  expect(windows.length).toBeGreaterThan(0)
  if (process.platform !== 'linux') {
    expect(new Set(sandboxed)).toEqual(new Set([true]))
    return
  }
  for (const pid of windows) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    expect(status).toMatch(/^Seccomp:\s+2$/m)
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m)
    expect(readlinkSync(`/proc/${pid}/ns/net`)).not.toBe(readlinkSync(`/proc/${browser}/ns/net`))
  }
  expect(readFileSync(`/proc/${browser}/cmdline`, 'utf8')).not.toContain('--no-sandbox')
})

test('pages know nothing of Node or Electron', async ({ hardened: { desk } }) => {
  const known = await desk.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
      (name) => name in globalThis,
    ),
  )
  expect(known).toEqual([])
})

test('the world of the preload is separate from the page', async ({ hardened: { desk } }) => {
  const reached = await desk.evaluate(async () => {
    let called = false
    const original = Array.prototype.push
    Array.prototype.push = function (...items) {
      if (new Error().stack?.includes('preload')) called = true
      return original.apply(this, items)
    }
    const state = await window.shell?.beamerState()
    Array.prototype.push = original
    return { called, state: typeof state }
  })
  expect(reached).toEqual({ called: false, state: 'object' })
})

test('the preload exposes named functions only, and the page cannot change them', async ({
  hardened: { desk },
}) => {
  const exposed = await desk.evaluate(() =>
    Object.entries(window.shell ?? {}).map(([name, value]) => `${name}: ${typeof value}`),
  )
  expect(exposed.toSorted()).toEqual(
    [
      'beamerState',
      'cancelPrint',
      'chooseExportFile',
      'chooseListToImport',
      'chooseNewProjectFile',
      'chooseProjectToOpen',
      'closeBeamer',
      'onBeamer',
      'onFileToOpen',
      'onMenu',
      'openBeamer',
      'printPdf',
      'showInFolder',
      'takeFileToOpen',
    ].map((name) => `${name}: function`),
  )
  const after = await desk.evaluate(() => {
    const before = window.shell
    for (const change of [
      () => Object.assign(window, { shell: {} }),
      () => Object.assign(window.shell ?? {}, { openBeamer: () => 'changed' }),
    ]) {
      try {
        change()
      } catch {
        // refused, as it should be
      }
    }
    return window.shell === before && !String(window.shell?.openBeamer).includes('changed')
  })
  expect(after).toBe(true)
})

test('the beamer has no functions of the shell at all', async ({ hardened }) => {
  const beamer = await hardened.beamer()
  expect(await beamer.evaluate(() => 'shell' in window)).toBe(false)
  await hardened.desk.evaluate(() => window.shell?.closeBeamer())
})

test('the page that is printed gets its document once, and neither shell nor core', async ({ hardened }) => {
  const { app, desk } = hardened
  await app.evaluate(({ app: program, BrowserWindow }) => {
    const seen: unknown[] = []
    Object.assign(globalThis, { printPageForTest: seen })
    program.once('web-contents-created', (_event, contents) => {
      const print = contents.printToPDF.bind(contents)
      contents.printToPDF = async (options) => {
        const page: unknown = await contents.executeJavaScript(`(async () => ({
          address: location.href,
          exposed: Object.entries(window.printing).map(([name, value]) => name + ': ' + typeof value).sort(),
          foreign: ['shell', 'require', 'process', 'electron'].filter((name) => name in window),
          again: await window.printing.takeDocument().then(() => 'given', () => 'refused'),
        }))()`)
        seen.push(page, BrowserWindow.fromWebContents(contents)?.isVisible())
        return print(options)
      }
    })
  })
  const file = join(hardened.dataDir, 'Karten.pdf')
  await answerSaveDialog(app, file)
  const outcome = await desk.evaluate(async (target) => {
    await window.shell?.chooseExportFile({ defaultName: 'Karten', kind: 'pdf' })
    return window.shell?.printPdf({
      file: target,
      document: {
        kind: 'codeCards',
        projectTitle: '<img src=x onerror="document.title=1">',
        sessionTitle: 'Sitzung',
        url: null,
        cards: [{ code: 'K7M2Q-X9P4R', secret: '0'.repeat(32) }],
      },
    })
  }, file)
  expect(outcome).toEqual({ outcome: 'printed' })
  expect(
    await app.evaluate(() => (globalThis as unknown as { printPageForTest: unknown[] }).printPageForTest),
  ).toEqual([
    {
      address: 'app://klebepunkt/print/index.html',
      exposed: ['laidOut: function', 'takeDocument: function'],
      foreign: [],
      again: 'refused',
    },
    false,
  ])
})

test('what the kiosk needs is not in the folder that phones are served from', () => {
  const served = readdirSync(join(projectFolder, 'out', 'renderer', 'phone'), { recursive: true }).map(String)
  expect(served).toContain('index.html')
  expect(served.filter((name) => /kiosk/i.test(name))).toEqual([])
})

test('a strict content security policy holds: no inline script, no eval, no foreign source', async ({
  hardened: { desk },
}) => {
  const policy = await desk.evaluate(() =>
    fetch('app://klebepunkt/desk/index.html').then((response) =>
      response.headers.get('content-security-policy'),
    ),
  )
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('unsafe')
  expect(policy).not.toContain('http')
  const violated = await desk.evaluate(async () => {
    const directives: string[] = []
    const listen = (event: SecurityPolicyViolationEvent): void =>
      void directives.push(event.effectiveDirective)
    document.addEventListener('securitypolicyviolation', listen)
    const marks = globalThis as { inlineRan?: boolean; evalRan?: boolean }
    const style = document.createElement('style')
    style.textContent = 'body{outline:1px solid red}'
    document.head.append(style)
    const image = new Image()
    image.src = 'https://example.org/dot.png'
    for (const attempt of [
      () => {
        const script = document.createElement('script')
        script.text = 'globalThis.inlineRan = true'
        document.head.append(script)
      },
      () => {
        // In a task of its own: the tests' own way into the page may evaluate strings, the page may not.
        setTimeout(() => void Reflect.construct(Function, ['globalThis.evalRan = true'])(), 0)
      },
    ]) {
      try {
        attempt()
      } catch {
        // refused, as it should be
      }
    }
    await fetch('https://example.org/').catch(() => null)
    await new Promise((resolve) => setTimeout(resolve, 0))
    document.removeEventListener('securitypolicyviolation', listen)
    style.remove()
    return { directives, ran: [marks.inlineRan, marks.evalRan] }
  })
  expect(violated.ran).toEqual([undefined, undefined])
  for (const directive of ['style-src-elem', 'img-src', 'connect-src']) {
    expect(violated.directives).toContain(directive)
  }
})

test('nobody navigates a window away', async ({ hardened, outside }) => {
  const before = hardened.desk.url()
  expect(
    await isNavigationRefused(hardened, (desk) => desk.evaluate((url) => location.assign(url), outside.url)),
  ).toBe(true)
  expect(
    await isNavigationRefused(hardened, (desk) =>
      desk.evaluate(() => location.assign('app://klebepunkt/beamer/index.html')),
    ),
  ).toBe(true)
  expect(hardened.desk.url()).toBe(before)
})

test('redirects, frames and webviews are refused', async ({ hardened }) => {
  for (const event of ['will-redirect', 'will-navigate', 'will-attach-webview']) {
    const prevented = await hardened.app.evaluate(({ BrowserWindow }, name) => {
      // The app's own protocol never redirects and the policy allows no frame, so the event is raised by hand.
      let stopped = false
      const details = { preventDefault: () => (stopped = true) }
      BrowserWindow.getAllWindows()[0]?.webContents.emit(name, details, {}, {})
      return stopped
    }, event)
    expect(prevented, event).toBe(true)
  }
  const attached = await hardened.desk.evaluate(() => {
    const view = document.createElement('webview')
    document.body.append(view)
    const isPlain = view.constructor === HTMLElement || !('getWebContentsId' in view)
    view.remove()
    return !isPlain
  })
  expect(attached).toBe(false)
})

test('pages open no windows, and no address ever reaches the system browser', async ({
  hardened,
  outside,
}) => {
  await hardened.app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { openedForTest: opened })
    shell.openExternal = async (url) => void opened.push(url)
  })
  const windowsBefore = hardened.app.windows().length
  const opened = await hardened.desk.evaluate((url) => {
    const results = [
      window.open(url),
      window.open('app://klebepunkt/beamer/index.html'),
      window.open('about:blank'),
    ]
    const link = document.createElement('a')
    link.href = url
    link.target = '_blank'
    document.body.append(link)
    link.click()
    link.remove()
    return results
  }, outside.url)
  expect(opened).toEqual([null, null, null])
  expect(hardened.app.windows().length).toBe(windowsBefore)
  const external = await hardened.app.evaluate(
    () => (globalThis as unknown as { openedForTest: string[] }).openedForTest,
  )
  expect(external).toEqual([])
})

test('permissions are refused, asked for or looked up', async ({ hardened: { desk } }) => {
  const answers = await desk.evaluate(async () => {
    const state = async (name: string): Promise<string> =>
      (await navigator.permissions.query({ name: name as PermissionName })).state
    const refused = (promise: Promise<unknown>): Promise<string> =>
      promise.then(
        () => 'allowed',
        () => 'refused',
      )
    return {
      geolocation: await state('geolocation'),
      camera: await state('camera'),
      notifications: await Notification.requestPermission(),
      media: await refused(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await refused(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await refused(navigator.clipboard.readText()),
    }
  })
  expect(answers).toEqual({
    geolocation: 'denied',
    camera: 'denied',
    notifications: 'denied',
    media: 'refused',
    screen: 'refused',
    clipboard: 'refused',
  })
})

test('the shell answers only the main frame of the desk showing its own page', async ({
  hardened: { app },
}) => {
  const answer = await app.evaluate(async ({ app: program, BrowserWindow }) => {
    const path = process.getBuiltinModule('node:path')
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: path.join(program.getAppPath(), 'out', 'preload', 'desk.cjs'),
        sandbox: true,
      },
    })
    await window.loadURL('app://klebepunkt/desk/index.html')
    const said = await window.webContents
      .executeJavaScript('window.shell.beamerState().then(() => "answered", (error) => error.message)')
      .finally(() => window.destroy())
    return String(said)
  })
  expect(answer).toContain('This page may not ask the shell')
})

test('arguments that do not fit the contract are refused', async ({ hardened: { desk } }) => {
  const answers = await desk.evaluate(async () => {
    const shell = window.shell as unknown as Record<string, (input?: unknown) => Promise<unknown>>
    const attempts: [string, unknown][] = [
      ['chooseExportFile', { defaultName: '../../etc/cron.d/x', kind: 'xlsx' }],
      ['chooseExportFile', { defaultName: 'x', kind: 'exe' }],
      ['chooseExportFile', { defaultName: 'x', kind: 'xlsx', more: 1 }],
      ['chooseNewProjectFile', { defaultName: 42 }],
      ['showInFolder', { file: ['/'] }],
      ['openBeamer', { url: 'https://example.org' }],
    ]
    return Promise.all(
      attempts.map(([name, input]) =>
        shell[name]?.(input).then(
          () => `${name} answered`,
          (error: Error) => (error.message.includes('do not fit the contract') ? 'refused' : error.message),
        ),
      ),
    )
  })
  // openBeamer takes no argument in the preload, so nothing of it arrives.
  expect(answers.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'refused'))
  expect(await desk.evaluate(() => window.shell?.showInFolder({ file: '/etc/passwd' }))).toBe(false)
  await desk.evaluate(() => window.shell?.closeBeamer())
})

test('every request beyond the own scheme is cancelled', async ({ hardened: { app, desk }, outside }) => {
  // In the session itself, where no content security policy helps.
  const results = await app.evaluate(async ({ session }, url) => {
    const attempts = [url, `${url}/x.png`, url.replace('http:', 'https:')]
    return Promise.all(
      attempts.map((address) =>
        session.defaultSession.fetch(address).then(
          () => 'loaded',
          (error: Error) => error.message,
        ),
      ),
    )
  }, outside.url)
  // Blocked by the program itself, not merely out of reach.
  expect(results).toEqual(Array.from({ length: 3 }, () => 'net::ERR_BLOCKED_BY_CLIENT'))
  await desk.evaluate(
    (url) =>
      new Promise((resolve) => {
        const socket = new WebSocket(url.replace('http:', 'ws:'))
        socket.addEventListener('error', resolve)
        socket.addEventListener('open', resolve)
      }).catch(() => null),
    outside.url,
  )
  expect(outside.hits).toEqual([])
})

test('no name is resolved and no proxy asked by Chromium', async ({ hardened: { app } }) => {
  const { resolved, proxy } = await app.evaluate(async ({ session }) => ({
    resolved: await session.defaultSession.resolveHost('localhost').then(
      () => 'resolved',
      () => 'not resolved',
    ),
    proxy: await session.defaultSession.resolveProxy('https://example.org'),
  }))
  expect(resolved).toBe('not resolved')
  expect(proxy).toBe('DIRECT')
})

test('the spellchecker, which would download dictionaries, is off', async ({ hardened: { app } }) => {
  expect(await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false)
})

test('there is no updater, no crash upload and no call of the system browser in the built program', async ({
  hardened: { app },
}) => {
  const folder = join(projectFolder, 'out', 'main')
  const code = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  for (const word of ['autoUpdater', 'crashReporter', 'openExternal', 'setFeedURL', 'submitURL']) {
    expect(code.includes(word), word).toBe(false)
  }
  expect(await app.evaluate(({ autoUpdater }) => autoUpdater.getFeedURL())).toBe('')
})

test('downloads are refused', async ({ hardened }) => {
  const outcome = await hardened.app.evaluate(async ({ session, BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const done = new Promise<boolean>((resolve) => {
      session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented))
    })
    contents?.downloadURL('app://klebepunkt/desk/index.html')
    return done
  })
  expect(outcome).toBe(true)
})

base('a second start shows the first program and hands over its file', async ({ program, dataDir }) => {
  const file = join(dataDir, 'Zweites.klebepunkt')
  const core = startCoreProcess(file, join(dataDir, 'other-core'))
  await core.call('projects.update', { title: 'Das zweite Vorhaben' })
  await core.stop()
  await expect(launchProgram({ dataDir, args: [file] })).rejects.toThrow()
  await expect(program.desk.getByText('Das zweite Vorhaben').first()).toBeVisible()
  expect(await program.desk.evaluate(() => window.shell?.takeFileToOpen())).toBeNull()
})

base('a core that dies is started again', async ({ program }) => {
  const before = await program.corePid()
  process.kill(before, 'SIGKILL')
  await expect.poll(() => program.corePid().catch(() => before)).not.toBe(before)
})
