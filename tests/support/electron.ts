import { _electron, expect, test as base } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findElectron } from '../../scripts/setup/electron.mjs'
import { isRoot, prepareOrdinaryUser } from './ordinary-user.ts'

export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The running program under test. */
export interface Program {
  app: ElectronApplication
  desk: Page
  /** Electron's user data folder of this run; the core keeps its data in `core/` beneath it. */
  dataDir: string
  /** Process id of the core as it runs now. */
  corePid(): Promise<number>
  /** The beamer window, opened if need be. */
  beamer(): Promise<Page>
  /** What went wrong in any window so far: uncaught errors, console errors, crashes. */
  errors: string[]
  close(): Promise<void>
}

export interface LaunchOptions {
  dataDir: string
  /** Without rights and with Chromium's sandbox, also when the tests run as root. */
  asOrdinaryUser?: boolean
  /** More arguments, e.g. a project file. */
  args?: string[]
}

/** A new folder that is gone after `remove()`. */
export function temporaryFolder(name: string): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), `klebepunkt-${name}-`))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Environment for Electron: no switch of the tester's shell may change how the program runs. */
function environment(extra: Record<string, string> = {}): Record<string, string> {
  const { NODE_OPTIONS: _options, ELECTRON_RUN_AS_NODE: _asNode, ...rest } = process.env
  return { ...(rest as Record<string, string>), LANG: 'de_DE.UTF-8', ...extra }
}

/** Starts the built program (out/) with its own data folder and waits for the desk. */
export async function launchProgram({
  dataDir,
  asOrdinaryUser = false,
  args = [],
}: LaunchOptions): Promise<Program> {
  const electron = findElectron()
  if (electron === null) throw new Error('There is no Electron runtime; run npm run setup.')
  const switches = [`--user-data-dir=${dataDir}`, '--lang=de']
  if (!asOrdinaryUser || !isRoot) {
    // Electron's own switch, which the electron package and with it Playwright follow.
    if (electron.kind === 'fallback') process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder
    const app = await _electron.launch({
      args: [projectFolder, ...switches, ...args],
      env: environment(),
      chromiumSandbox: !isRoot,
    })
    return watch(app, dataDir)
  }
  const work = temporaryFolder('user')
  const user = prepareOrdinaryUser(work.path, projectFolder, electron.folder, dataDir)
  const app = await _electron.launch({
    executablePath: user.launcher,
    args: [user.appFolder, ...switches, ...args],
    env: environment(user.env),
    chromiumSandbox: true,
  })
  app.once('close', () => work.remove())
  return watch(app, dataDir)
}

/** Collects the errors of every window of a running program. */
export async function watch(app: ElectronApplication, dataDir: string): Promise<Program> {
  const errors: string[] = []
  const listen = (page: Page): void => {
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`)
    })
    page.on('crash', () => errors.push(`${page.url()}: the window crashed`))
  }
  app.windows().forEach(listen)
  app.on('window', listen)
  const findWindow = (kind: string): Page | undefined =>
    app.windows().find((page) => page.url().startsWith(`app://klebepunkt/${kind}/`))
  const desk = findWindow('desk') ?? (await app.waitForEvent('window'))
  await desk.waitForLoadState('load')
  return {
    app,
    desk,
    dataDir,
    errors,
    async corePid() {
      const pids = await app.evaluate(({ app: program }) =>
        program
          .getAppMetrics()
          .filter((process) => process.name === 'Klebepunkt-Kern')
          .map((process) => process.pid),
      )
      const [pid] = pids
      if (pid === undefined || pids.length > 1) throw new Error(`There are ${pids.length} core processes.`)
      return pid
    },
    async beamer() {
      await desk.evaluate(() => window.shell?.openBeamer())
      await expect.poll(() => findWindow('beamer') !== undefined).toBe(true)
      const page = findWindow('beamer')
      if (!page) throw new Error('The beamer window has gone again.')
      await page.waitForLoadState('load')
      return page
    },
    async close() {
      // A test may end with a round open; the question whether to end is then answered with yes.
      await app.evaluate(({ dialog, BrowserWindow, app: program }) => {
        dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
        // A test that failed while the laptop was handed round: else nothing but the PIN would end the program.
        if (BrowserWindow.getAllWindows().some((window) => window.isKiosk()))
          setImmediate(() => program.exit())
      })
      await app.close()
    },
  }
}

/**
 * A test with the program running in a data folder of its own. It fails on any error in any window, whatever
 * else it asserts; a test that provokes errors empties `program.errors` after having looked at them.
 */
export const test = base.extend<{ dataDir: string; program: Program }>({
  dataDir: async ({}, use) => {
    const folder = temporaryFolder('data')
    await use(folder.path)
    folder.remove()
  },
  program: async ({ dataDir }, use) => {
    const program = await launchProgram({ dataDir })
    await use(program)
    await program.close()
    expect(program.errors).toEqual([])
  },
})

export { expect }
