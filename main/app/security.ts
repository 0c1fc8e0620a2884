import { app, session } from 'electron'
import type { Session, WebContents, WebPreferences } from 'electron'
import { APP_SCHEME, isAppUrl } from './origin.ts'

/**
 * What every window of the program runs with; only the preload differs.
 * @param preload absolute path of the preload script
 */
export function safeWebPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // Chromium would download dictionaries for it.
    spellcheck: false,
    safeDialogs: true,
  }
}

/** Must run before Electron is ready: Chromium's own reasons to talk to the network are switched off. */
export function forbidNetworkOfChromium(): void {
  const { commandLine } = app
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('no-pings')
  // Otherwise Chromium would ask the network for a proxy.
  commandLine.appendSwitch('no-proxy-server')
  // No name ever resolves inside Chromium. The core's LAN server runs on Node's sockets and is not touched.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** Denies everything the program does not need, for every window there is and will be. */
export function lockDown(): void {
  lockSession(session.defaultSession)
  app.on('session-created', lockSession)
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
}

const locked = new WeakSet<Session>()

function lockSession(one: Session): void {
  if (locked.has(one)) return
  locked.add(one)
  one.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  one.setPermissionCheckHandler(() => false)
  one.setDevicePermissionHandler(() => false)
  one.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  one.setSpellCheckerEnabled(false)
  one.on('will-download', (event) => event.preventDefault())
  one.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowedRequest(url) }))
}

/** data: and blob: are pictures a page made itself; both stay inside the process. */
function isAllowedRequest(url: string): boolean {
  if (url.startsWith(`${APP_SCHEME}:`)) return isAppUrl(url)
  return url.startsWith('data:image/') || url.startsWith(`blob:${APP_SCHEME}://`)
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault()
    answer('')
  })
  contents.on('login', (event) => event.preventDefault())
}
