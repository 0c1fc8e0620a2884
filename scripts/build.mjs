// Builds the program into out/. Needs the packages and an Electron runtime (scripts/setup.mjs).
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { findElectron } from './setup/electron.mjs'
import { root } from './setup/places.mjs'
import { writeLicenceList } from './build/licences.mjs'
import { targets } from './build/targets.mjs'

/** Builds everything beside the old result and swaps at the end, so that a failed build breaks nothing. */
export async function buildProgram() {
  const out = join(root, 'out')
  const fresh = join(out, `.unfinished-${process.pid}`)
  mkdirSync(fresh, { recursive: true })
  try {
    const packages = new Set()
    for (const config of targets(fresh, packages)) await build(config)
    writeFileSync(join(fresh, 'licences.txt'), writeLicenceList(packages))
    placeNativeModules(join(fresh, 'node_modules'))
    for (const name of ['main', 'preload', 'renderer', 'node_modules', 'licences.txt']) {
      rmSync(join(out, name), { recursive: true, force: true })
      if (existsSync(join(fresh, name))) renameSync(join(fresh, name), join(out, name))
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

/**
 * The fallback runtime cannot load the better-sqlite3 of package.json. Node's resolution finds its own one
 * here first, beside the built program, while everything run by Node itself keeps the newer one.
 */
function placeNativeModules(target) {
  const source = findElectron()?.nativeModules
  if (!source) return
  for (const name of readdirSync(source)) cpSync(join(source, name), join(target, name), { recursive: true })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildProgram()
