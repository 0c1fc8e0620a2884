import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { SetupError, startProgress } from './messages.mjs'
import { lastLines, run } from './run.mjs'

/**
 * What the system has to bring, by what it is for. `packages` are Debian's; where a newer release renamed a
 * package, the names are tried from left to right.
 */
const ELECTRON_PACKAGES = [
  ['libnss3'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libgbm1'],
  ['libasound2t64', 'libasound2'],
  ['libxss1'],
]
const NEEDS = {
  display: { command: 'Xvfb', packages: [['xvfb']] },
  phone: { command: 'chromium', packages: [['chromium']] },
  keyboard: { command: 'xdotool', packages: [['xdotool']] },
  office: { command: 'soffice', packages: [['libreoffice-calc']] },
  pictures: { command: 'pdftoppm', packages: [['poppler-utils']] },
  // As wide as the font of the workbooks, which only Office has; without it LibreOffice breaks lines elsewhere.
  font: { font: 'Carlito', packages: [['fonts-crosextra-carlito']] },
}

/** @typedef {keyof typeof NEEDS} SystemNeed */

function hasProgram(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

async function hasFont(name) {
  const { output } = await run('fc-match', ['--format=%{family}', name])
  return output.includes(name)
}

async function isMissing({ command, font }) {
  return command === undefined ? !(await hasFont(font)) : !hasProgram(command)
}

async function findMissing(needs) {
  const missing = await Promise.all(needs.map((need) => isMissing(NEEDS[need])))
  return needs.filter((_need, index) => missing[index])
}

/**
 * Makes sure the system brings what Electron and the tests need; installs it where that is allowed.
 * Only Linux needs anything.
 * @param {string} electronBinary
 * @param {readonly SystemNeed[]} needs
 */
export async function ensureSystemLibraries(electronBinary, needs) {
  if (process.platform !== 'linux') return
  const [missing, libraries] = await Promise.all([findMissing(needs), missingLibraries(electronBinary)])
  if (missing.length === 0 && libraries.length === 0) return

  const alternatives = [
    ...(libraries.length > 0 ? ELECTRON_PACKAGES : []),
    ...missing.flatMap((need) => NEEDS[need].packages),
  ]
  if (!hasApt()) {
    const names = [...libraries, ...missing.map((need) => NEEDS[need].command ?? NEEDS[need].font)]
    throw new SetupError(
      `The system lacks ${names.join(', ')}; install them with the system's package manager and try again.`,
    )
  }
  if (process.getuid?.() !== 0) {
    const packages = await existingPackages(alternatives)
    throw new SetupError(
      `The system lacks a few packages; install them with\n  sudo apt-get install --no-install-recommends ${packages.join(' ')}\nand try again.`,
    )
  }
  await install(alternatives)
}

async function missingLibraries(binary) {
  const { output } = await run('ldd', [binary])
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
}

function hasApt() {
  return existsSync('/etc/debian_version') && hasProgram('apt-get')
}

async function existingPackages(alternatives) {
  const { output } = await run('apt-cache', ['--generate', 'pkgnames'])
  const known = new Set(output.split('\n'))
  return alternatives.map((names) => names.find((name) => known.has(name)) ?? names.at(-1))
}

async function install(alternatives) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const progress = startProgress(`Installing system packages with apt-get (${distribution()})`)
  try {
    await run('apt-get', ['update'], { env }) // a failing mirror among several need not matter: the install tells
    const packages = await existingPackages(alternatives)
    const { code, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
      env,
    })
    if (code !== 0) {
      throw new SetupError(
        `The system packages could not be installed; run "apt-get install --no-install-recommends ${packages.join(' ')}" yourself and try again.\n${lastLines(output)}`,
      )
    }
  } finally {
    progress.end()
  }
}

function distribution() {
  const name = /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))
  return name?.[1] ?? 'Debian'
}
