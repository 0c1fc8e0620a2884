// Makes a fresh clone ready: packages, an Electron runtime, system libraries. No dependencies, runs on Node 20.
// Silent and quick when there is nothing to do.
import { fileURLToPath } from 'node:url'
import { ensureElectron } from './setup/electron.mjs'
import { say, SetupError } from './setup/messages.mjs'
import { ensureNodeModules } from './setup/node-modules.mjs'
import { ensureSystemLibraries } from './setup/system-libraries.mjs'

/** What the system must bring, by what is about to happen. */
const NEEDS = {
  open: [],
  demo: ['display', 'phone'],
  test: ['display', 'phone', 'keyboard', 'office', 'pictures', 'font'],
}

/** True when there is a screen to open a window on. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Makes everything ready for what is about to happen.
 * @param {keyof typeof NEEDS} purpose
 * @returns {Promise<import('./setup/electron.mjs').ElectronRuntime>}
 */
export async function setUp(purpose) {
  await ensureNodeModules()
  const electron = await ensureElectron()
  const needs = hasDisplay() ? NEEDS[purpose].filter((need) => need !== 'display') : NEEDS[purpose]
  await ensureSystemLibraries(electron.binary, needs)
  return electron
}

/**
 * Runs a script's main part; a failure that people can do something about is told in one sentence.
 * @param {() => Promise<number | void>} main returns the exit code, 0 if it returns nothing
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    process.exitCode = 1
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const purpose = process.argv[2] ?? 'test'
  await runScript(async () => {
    if (!Object.hasOwn(NEEDS, purpose))
      throw new SetupError(`Unknown purpose "${purpose}"; use open, demo or test.`)
    await setUp(purpose)
  })
}
