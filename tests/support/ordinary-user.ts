import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

const NOBODY = 65_534

/** True when the tests run as root, for whom Chromium refuses its sandbox. */
export const isRoot = process.platform === 'linux' && process.getuid?.() === 0

/** What it takes to run the built program as a user without rights. */
export interface OrdinaryUser {
  /** Starts Electron as that user; takes the same arguments. */
  launcher: string
  /** The program's folder, readable for that user. */
  appFolder: string
  env: Record<string, string>
}

/**
 * Prepares a folder in which user "nobody" can run the program: root's own folders are closed to others.
 * @param work an empty folder that everybody may enter
 * @param project folder of the project, with out/ built
 * @param electron folder of the Electron runtime
 * @param dataDir user data folder of the run; becomes that user's
 */
export function prepareOrdinaryUser(
  work: string,
  project: string,
  electron: string,
  dataDir: string,
): OrdinaryUser {
  chmodSync(work, 0o755)
  chownSync(dataDir, NOBODY, NOBODY)
  const appFolder = join(work, 'app')
  for (const part of ['package.json', 'out/main', 'out/preload', 'out/renderer', 'out/node_modules']) {
    const source = join(project, part)
    if (existsSync(source)) cpSync(source, join(appFolder, part), { recursive: true })
  }
  // The packaged dependencies the program needs when the official runtime is in use.
  if (!existsSync(join(project, 'out', 'node_modules'))) {
    cpSync(
      join(project, 'node_modules', 'better-sqlite3'),
      join(appFolder, 'node_modules', 'better-sqlite3'),
      {
        recursive: true,
      },
    )
  }
  let runtime = electron
  if (!canRun(join(electron, 'electron')) || !canMakeNamespaces()) {
    runtime = join(work, 'electron')
    copyRuntime(electron, runtime)
  }
  const home = join(work, 'home')
  mkdirSync(home)
  chownSync(home, NOBODY, NOBODY)
  openToAll(appFolder)

  const launcher = join(work, 'launch.sh')
  writeFileSync(
    launcher,
    `#!/bin/sh\nexec setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups '${runtime}/electron' "$@"\n`,
    { mode: 0o755 },
  )
  return {
    launcher,
    appFolder,
    env: { HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, TMPDIR: home },
  }
}

const AS_NOBODY = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']

function canRun(file: string): boolean {
  return spawnSync('setpriv', [...AS_NOBODY, 'test', '-x', file]).status === 0
}

/** Chromium's sandbox stands on user namespaces; some systems keep them from ordinary users. */
function canMakeNamespaces(): boolean {
  return spawnSync('setpriv', [...AS_NOBODY, 'unshare', '--user', 'true']).status === 0
}

/** A copy that everybody may run, with Chromium's helper for systems without user namespaces set up. */
function copyRuntime(source: string, target: string): void {
  mkdirSync(target)
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const from = join(source, entry.name)
    const to = join(target, entry.name)
    if (entry.isDirectory()) copyRuntime(from, to)
    else if (entry.name === 'chrome-sandbox') {
      cpSync(from, to)
      chmodSync(to, 0o4755)
    } else linkOrCopy(from, to)
  }
  chmodSync(target, 0o755)
}

/** A link where both lie on one disk: the runtime is large. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    cpSync(from, to)
    chmodSync(to, statSync(from).mode | 0o044)
  }
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, 0o644)
  }
}
