import { expect } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { runInPalette } from './desk-test.ts'

/**
 * The kiosk window, once it is there and nothing else is to be seen of the program.
 * @param but one that has crashed
 */
export async function kioskOf(app: ElectronApplication, but: Page | null = null): Promise<Page> {
  const find = () =>
    app.windows().find((page) => page !== but && page.url().startsWith('app://klebepunkt/kiosk/'))
  await expect.poll(() => find() !== undefined).toBe(true)
  const kiosk = find()
  if (!kiosk) throw new Error('The kiosk window has gone again.')
  await kiosk.waitForLoadState('load')
  await expect.poll(async () => (await windowsOf(app)).desk.visible).toBe(false)
  return kiosk
}

/** Hands the laptop round from the desk. */
export async function handRound(app: ElectronApplication, desk: Page, pin: string): Promise<Page> {
  await runInPalette(desk, 'Laptop herumreichen')
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('PIN, 4 bis 8 Ziffern').fill(pin)
  await dialog.getByLabel('PIN noch einmal').fill(pin)
  await dialog.getByRole('button', { name: 'Laptop herumreichen', exact: true }).click()
  return kioskOf(app)
}

/** Leaves the kiosk with its PIN, typed on the keyboard, and waits for the desk. */
export async function leaveKiosk(app: ElectronApplication, kiosk: Page, pin: string): Promise<void> {
  await kiosk.getByRole('button', { name: 'Zur Leitung', exact: true }).click()
  await expect(kiosk.locator('input[type=password]')).toBeFocused()
  await kiosk.keyboard.type(pin)
  // The window may be gone before the key is up again.
  await kiosk.keyboard.press('Enter').catch(() => undefined)
  await expect.poll(async () => (await windowsOf(app)).desk.visible).toBe(true)
}

interface SeenWindow {
  visible: boolean
  kiosk: boolean
  onTop: boolean
  fullScreen: boolean
}

/** What the shell itself knows of its windows. */
export async function windowsOf(
  app: ElectronApplication,
): Promise<{ desk: SeenWindow; kiosk: SeenWindow | null }> {
  const all = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      page: window.webContents.getURL(),
      visible: window.isVisible(),
      kiosk: window.isKiosk(),
      onTop: window.isAlwaysOnTop(),
      fullScreen: window.isFullScreen(),
    })),
  )
  const find = (kind: string) => all.find(({ page }) => page.includes(`/${kind}/`)) ?? null
  const desk = find('desk')
  if (!desk) throw new Error('There is no desk.')
  return { desk, kiosk: find('kiosk') }
}
