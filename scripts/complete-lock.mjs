// Run after every change of dependencies: names the packages for other systems in package-lock.json.
// A registry mirror that lacks them makes npm leave them out of the lock silently – and then npm ci refuses the
// lock everywhere. Entries added here carry the exact version their parent asks for; npm fetches them only on
// the system they are made for.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './setup/places.mjs'

const SYSTEMS = /(?:^|-)(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-(\w+))?$/

/**
 * Optional packages that something in the lock asks for and the lock does not name.
 * @param {Record<string, { optionalDependencies?: Record<string, string>, dev?: boolean }>} packages
 * @returns {{ name: string, version: string, dev: boolean }[]}
 */
export function findMissing(packages) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isNamed(packages, path, name))
      .map(([name, version]) => ({ name, version, dev })),
  )
}

/** Node's own search: in the package's folder, then upwards. */
function isNamed(packages, path, name) {
  const folders = path === '' ? [] : path.split(/(?=\/node_modules\/)/)
  return [...folders.keys(), folders.length]
    .map((depth) => [...folders.slice(0, depth), `node_modules/${name}`].join('/').replaceAll('//', '/'))
    .some((place) => packages[place] !== undefined)
}

function entryFor({ name, version, dev }) {
  const [, os, cpu, kind = ''] = SYSTEMS.exec(name.split('/').at(-1)) ?? []
  if (!os || !/^\d+\.\d+\.\d+[\w.-]*$/.test(version))
    throw new Error(`Cannot tell what ${name}@${version} is for.`)
  const libc = kind.startsWith('gnu') ? ['glibc'] : kind.startsWith('musl') ? ['musl'] : null
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), ...(libc ? { libc } : {}), optional: true, os: [os] }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(root, 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  for (const missing of findMissing(lock.packages)) {
    lock.packages[`node_modules/${missing.name}`] = entryFor(missing)
  }
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')),
  )
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
}
