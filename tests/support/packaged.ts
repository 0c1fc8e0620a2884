import { execFile, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { projectFolder } from './electron.ts'
import { isRoot } from './ordinary-user.ts'

const execute = promisify(execFile)

/** Folder of the packaged program, made by `npm run dist`. */
export const packagedFolder = join(projectFolder, 'dist', 'linux-unpacked')
export const packagedBinary = join(packagedFolder, 'klebepunkt')

/** Packs what is built in out/ (seconds, no download). */
export async function packProgram(): Promise<void> {
  const script = join(projectFolder, 'scripts', 'dist.mjs')
  const { stdout } = await execute(process.execPath, [script, '--folder', '--built'], {
    cwd: projectFolder,
  }).catch((error: Error & { stdout?: string }) => {
    throw new Error(`Packing failed: ${error.stdout ?? error.message}`)
  })
  if (!existsSync(packagedBinary)) throw new Error(`There is no packaged program: ${stdout}`)
}

/** The packaged program as a user has it: no debugger gets in, dialogs are the system's own. */
export interface PackagedProgram {
  desk: Page
  errors: string[]
  /** Waits for the system's dialog with this title and types a file into it, key by key. */
  answerDialog(title: string, file: string): Promise<void>
  close(): Promise<void>
}

/** Starts the packaged program; its pages are reached through Chromium's own remote debugging. */
export async function launchPackaged(dataDir: string): Promise<PackagedProgram> {
  const child = spawn(
    packagedBinary,
    [
      `--user-data-dir=${dataDir}`,
      '--lang=de',
      '--remote-debugging-port=0',
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const address = await debuggingAddress(child)
  // Connecting while the window is still being made can hang, so the page must be there first.
  await expect
    .poll(() => listPages(address), { timeout: 20_000 })
    .toContain('app://klebepunkt/desk/index.html')
  const browser = await chromium.connectOverCDP(address)
  const context = browser.contexts()[0]
  if (!context) throw new Error('The packaged program has no window.')
  const desk = context.pages()[0] ?? (await context.waitForEvent('page'))
  const errors: string[] = []
  desk.on('pageerror', (error) => errors.push(error.stack ?? error.message))
  desk.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await desk.waitForLoadState('load')
  return {
    desk,
    errors,
    answerDialog,
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await gone
      await browser.close()
    },
  }
}

/** Addresses of the pages the program shows, by Chromium's own list. */
async function listPages(address: string): Promise<string[]> {
  const response = await fetch(`http://${new URL(address).host}/json/list`)
  return ((await response.json()) as { url: string }[]).map((page) => page.url)
}

async function debuggingAddress(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`The packaged program has ended:\n${said}`)))
    child.stderr?.on('data', (data: Buffer) => {
      said += data.toString()
      const address = /DevTools listening on (\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
  })
}

async function answerDialog(title: string, file: string): Promise<void> {
  const { stdout } = await execute('xdotool', ['search', '--sync', '--onlyvisible', '--name', title])
  const [dialog] = stdout.trim().split('\n')
  if (!dialog) throw new Error(`No dialog „${title}“ came up.`)
  await execute('xdotool', ['windowfocus', '--sync', dialog, 'key', 'ctrl+a', 'type', file])
  await execute('xdotool', ['key', 'Return'])
}
