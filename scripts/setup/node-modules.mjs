import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError, startProgress } from './messages.mjs'
import { root } from './places.mjs'
import { npmCommand, run } from './run.mjs'

// Inside node_modules, because npm ci deletes that folder first: an interrupted run leaves no stamp behind.
const stampFile = join(root, 'node_modules', '.klebepunkt-installed')

/** Names everything an installation depends on; scripts and wording of package.json do not count. */
export function dependencyStamp() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } = manifest
  return createHash('sha256')
    .update(JSON.stringify({ dependencies, devDependencies, optionalDependencies, overrides, allowScripts }))
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex')
}

function readStamp() {
  try {
    return readFileSync(stampFile, 'utf8')
  } catch {
    return null
  }
}

/** Installs the packages of package-lock.json unless exactly these are installed already. */
export async function ensureNodeModules() {
  const stamp = dependencyStamp()
  if (readStamp() === stamp) return
  const progress = startProgress('Installing the packages of package-lock.json')
  const { command, args, shell } = npmCommand()
  // No package needs its install script: native parts come ready-made, and Electron is fetched by the next step.
  const { code, output } = await run(
    command,
    [...args, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { shell },
  )
  progress.end()
  if (code !== 0) {
    throw new SetupError(
      `The packages could not be installed; check that the npm registry can be reached and try again.\n${reasons(output)}`,
    )
  }
  writeFileSync(stampFile, stamp)
}

/** npm says first what is wrong and then at length how it is called. */
function reasons(output) {
  const lines = output
    .split('\n')
    .filter((line) => /^npm error (?!code|aliases|Run|A complete log)\S/.test(line))
  return lines.slice(0, 6).join('\n')
}
