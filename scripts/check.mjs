// Everything that can be known without running the program: types, lint, format, import rules, unused code.
import { fileURLToPath } from 'node:url'
import { runScript } from './setup.mjs'
import { say } from './setup/messages.mjs'
import { ensureNodeModules } from './setup/node-modules.mjs'
import { run, toolEnvironment } from './setup/run.mjs'

const CHECKS = [
  { name: 'types', command: 'vue-tsc', args: ['--noEmit'] },
  { name: 'lint', command: 'oxlint', args: ['--deny-warnings'] },
  { name: 'format', command: 'prettier', args: ['--check', '.'] },
  {
    name: 'import rules',
    command: 'depcruise',
    args: ['--config', '.dependency-cruiser.cjs', 'main', 'renderer', 'shared', 'tests', 'scripts'],
  },
  { name: 'unused code and dependencies', command: 'knip', args: ['--no-progress'] },
]

/**
 * Runs all checks side by side and shows what is wrong.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
  const shell = process.platform === 'win32' // npm's commands are .cmd files there
  const results = await Promise.all(
    CHECKS.map(async ({ name, command, args }) => {
      const { code, output } = await run(command, args, { env: toolEnvironment(), shell })
      say(code === 0 ? `✓ ${name}` : `✗ ${name}\n${output.trimEnd()}`)
      return code === 0
    }),
  )
  const passed = results.filter(Boolean).length
  return { passed, failed: results.length - passed }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(async () => {
    await ensureNodeModules()
    const { failed } = await runChecks()
    return failed === 0 ? 0 : 1
  })
}
