import { BrowserWindow, screen } from 'electron'
import { isTyping } from './kiosk-keys.ts'
import { pageUrl } from './origin.ts'
import { safeWebPreferences } from './security.ts'

const PAPER = '#faf7f2'
/** A page that crashes as soon as it is shown must not keep the laptop busy. */
const AGAIN_AFTER_MS = 500

export interface KioskWindow {
  /** The window as it is now; after a crash of its page it is another one. */
  current(): BrowserWindow
  /** Ends it for good; nothing but this closes it. */
  end(): void
}

export interface KioskOptions {
  preload: string
  /** Its screen is the one that is handed round; it is hidden as soon as the kiosk covers it. */
  desk: BrowserWindow
}

/**
 * The window of the laptop that is handed round: fills the desk's screen, stays in front, and can be neither
 * closed, left nor reloaded from the keyboard. What Windows keeps for itself (Ctrl Alt Del, the Windows key)
 * no program can take; the kiosk comes back to the front as soon as it loses the focus.
 */
export function openKiosk({ preload, desk }: KioskOptions): KioskWindow {
  let ended = false
  let window = open()

  function open(): BrowserWindow {
    const { bounds } = screen.getDisplayMatching(desk.getBounds())
    const fresh = new BrowserWindow({
      title: 'Klebepunkt',
      ...bounds,
      kiosk: true,
      frame: false,
      alwaysOnTop: true,
      closable: false,
      minimizable: false,
      movable: false,
      show: false,
      backgroundColor: PAPER,
      webPreferences: safeWebPreferences(preload),
    })
    fresh.setMenu(null)
    fresh.setAlwaysOnTop(true, 'screen-saver')
    fresh.once('ready-to-show', () => {
      if (ended) return
      fresh.show()
      fresh.focus()
      desk.hide()
    })
    fresh.on('close', (event) => event.preventDefault())
    fresh.on('blur', () => keepInFront(fresh))
    fresh.on('minimize', () => keepInFront(fresh))
    fresh.on('leave-full-screen', () => keepInFront(fresh))
    fresh.webContents.on('before-input-event', (event, input) => {
      if (!isTyping(input)) event.preventDefault()
    })
    fresh.webContents.once('render-process-gone', () => setTimeout(() => replace(fresh), AGAIN_AFTER_MS))
    void fresh.loadURL(pageUrl('kiosk'))
    return fresh
  }

  function keepInFront(one: BrowserWindow): void {
    if (ended || one.isDestroyed() || one !== window) return
    if (one.isMinimized()) one.restore()
    if (!one.isKiosk()) one.setKiosk(true)
    one.moveTop()
    one.focus()
  }

  function replace(gone: BrowserWindow): void {
    if (ended) return
    window = open()
    gone.destroy()
  }

  return {
    current: () => window,
    end() {
      ended = true
      window.destroy()
    },
  }
}
