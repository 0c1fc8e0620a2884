import { BrowserWindow, screen } from 'electron'
import type { WebContents } from 'electron'
import type { BeamerWindow } from '../../shared/contract/shell.ts'
import { openKiosk } from './kiosk-window.ts'
import type { KioskWindow } from './kiosk-window.ts'
import { pageUrl } from './origin.ts'
import type { ClientKind } from './origin.ts'
import { safeWebPreferences } from './security.ts'

const PAPER = '#faf7f2'
const BEAMER_BACKGROUND = '#12161f'

export interface Windows {
  openDesk(): BrowserWindow
  desk(): BrowserWindow | null
  showDesk(): void
  openBeamer(): BeamerWindow
  closeBeamer(): BeamerWindow
  beamerState(): BeamerWindow
  /** Shows the kiosk in place of the desk, or the desk again; repeated calls change nothing. */
  setKiosk(on: boolean): void
  /** While it is, nothing but the core ends it: no window closes, the desk is not shown. */
  isKioskOn(): boolean
  findKind(contents: WebContents): ClientKind | null
  all(): { contents: WebContents; kind: ClientKind }[]
}

export interface WindowsOptions {
  preloads: Readonly<Record<ClientKind, string>>
  /** Asked when somebody closes the desk. */
  mayCloseDesk: () => boolean
  onDeskClosed: () => void
  onBeamerChanged: (state: BeamerWindow) => void
}

/** The windows of the program: one desk, a beamer when wanted, the kiosk while the laptop is handed round. */
export function createWindows({
  preloads,
  mayCloseDesk,
  onDeskClosed,
  onBeamerChanged,
}: WindowsOptions): Windows {
  const open = new Map<'desk' | 'beamer', BrowserWindow>()
  let kiosk: KioskWindow | null = null

  function load(kind: 'desk' | 'beamer', window: BrowserWindow): BrowserWindow {
    open.set(kind, window)
    if (kind === 'beamer') window.setMenu(null)
    window.once('ready-to-show', () => window.show())
    window.on('close', (event) => {
      if (kiosk || (kind === 'desk' && !mayCloseDesk())) event.preventDefault()
    })
    window.once('closed', () => {
      open.delete(kind)
      if (kind === 'desk') onDeskClosed()
      else onBeamerChanged(beamerState())
    })
    void window.loadURL(pageUrl(kind))
    return window
  }

  function openDesk(): BrowserWindow {
    return load(
      'desk',
      new BrowserWindow({
        title: 'Klebepunkt',
        width: 1440,
        height: 900,
        minWidth: 960,
        minHeight: 600,
        show: false,
        backgroundColor: PAPER,
        webPreferences: safeWebPreferences(preloads.desk),
      }),
    )
  }

  function showDesk(): void {
    const desk = open.get('desk')
    if (!desk || kiosk) return
    if (desk.isMinimized()) desk.restore()
    desk.show()
    desk.focus()
  }

  /** On a screen the desk is not on, filling it; with one screen only, as a window beside the desk. */
  function openBeamer(): BeamerWindow {
    const present = open.get('beamer')
    if (present) {
      present.focus()
      return beamerState()
    }
    const second = findSecondScreen(open.get('desk'))
    load(
      'beamer',
      new BrowserWindow({
        title: 'Klebepunkt – Beamer',
        ...(second ? second.bounds : { width: 1280, height: 720 }),
        fullscreen: second !== null,
        show: false,
        autoHideMenuBar: true,
        backgroundColor: BEAMER_BACKGROUND,
        webPreferences: safeWebPreferences(preloads.beamer),
      }),
    )
    onBeamerChanged(beamerState())
    return beamerState()
  }

  function beamerState(): BeamerWindow {
    const beamer = open.get('beamer')
    return { open: beamer !== undefined, fullScreen: beamer?.isFullScreen() ?? false }
  }

  function setKiosk(on: boolean): void {
    const desk = open.get('desk')
    if (on && !kiosk && desk) kiosk = openKiosk({ preload: preloads.kiosk, desk })
    if (on || !kiosk) return
    const ending = kiosk
    kiosk = null
    // The desk first, so that nothing of the system shows in between.
    showDesk()
    ending.end()
  }

  function all(): { contents: WebContents; kind: ClientKind }[] {
    const others = [...open].map(([kind, window]) => ({ kind, contents: window.webContents }))
    return kiosk ? [...others, { kind: 'kiosk', contents: kiosk.current().webContents }] : others
  }

  return {
    openDesk,
    desk: () => open.get('desk') ?? null,
    showDesk,
    openBeamer,
    closeBeamer() {
      open.get('beamer')?.destroy()
      return beamerState()
    },
    beamerState,
    setKiosk,
    isKioskOn: () => kiosk !== null,
    findKind: (contents) => all().find((one) => one.contents === contents)?.kind ?? null,
    all,
  }
}

function findSecondScreen(desk: BrowserWindow | undefined): Electron.Display | null {
  const own = desk ? screen.getDisplayMatching(desk.getBounds()) : screen.getPrimaryDisplay()
  return screen.getAllDisplays().find((display) => display.id !== own.id) ?? null
}
