// What Electron's own default app does for `electron FOLDER`: the runtime from the npm registry comes without it.
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)
const args = process.argv.slice(1)
const preloads = []
let folder = null
for (let index = 0; index < args.length && folder === null; index += 1) {
  const arg = args[index]
  if (arg === '-r' || arg === '--require') preloads.push(args[(index += 1)])
  else if (!arg.startsWith('-')) folder = resolve(arg)
}
for (const file of preloads) require(resolve(file))

if (folder === null) {
  process.stderr.write('Usage: electron FOLDER\n')
  app.exit(1)
} else {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  process.defaultApp = true
  app.setName(manifest.productName ?? manifest.name)
  app.setVersion(manifest.version)
  app.setAppPath(folder)
  try {
    // Awaited on purpose: Electron becomes ready only after this module, so a main script that waits for
    // readiness at its top level hangs here as it would in the packaged program.
    await import(pathToFileURL(join(folder, manifest.main)).href)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    app.exit(1)
  }
}
