// npm test: makes everything ready, then checks, unit, integration and e2e tests, and one sum at the end.
// With names ("unit", "integration", "e2e", "check") only those parts.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runChecks } from './check.mjs'
import { runScript, setUp } from './setup.mjs'
import { say, SetupError } from './setup/messages.mjs'
import { root } from './setup/places.mjs'
import { projectNode, run, toolEnvironment } from './setup/run.mjs'

const PARTS = ['check', 'unit', 'integration', 'e2e']
const reports = join(root, 'out', 'test-reports')
const shell = process.platform === 'win32' // npm's commands are .cmd files there

async function runVitest(part, env) {
  const file = join(reports, `${part}.json`)
  const args = ['run', `tests/${part}/`, '--passWithNoTests', '--reporter=default', '--reporter=json']
  const { code } = await run('vitest', [...args, `--outputFile.json=${file}`], { env, shell, show: true })
  return sum(file, code, (report) => ({
    passed: report.numPassedTests,
    // A file that cannot even be loaded has no tests of its own in the report; skipped tests prove nothing.
    failed:
      report.numFailedTests +
      report.numPendingTests +
      report.numTodoTests +
      report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0).length,
  }))
}

/** @param {'program' | 'phone'} project as in playwright.config.ts */
async function runPlaywright(project, env) {
  const file = join(reports, `e2e-${project}.json`)
  const output = join('out', 'test-results', project)
  const args = ['test', `--project=${project}`, `--output=${output}`, '--reporter=list,json']
  const { code } = await run('playwright', args, {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    shell,
    show: true,
  })
  return sum(file, code, ({ stats, errors }) => ({
    passed: stats.expected,
    failed:
      stats.unexpected +
      stats.flaky +
      stats.skipped +
      (stats.expected + stats.unexpected > 0 ? 0 : errors.length),
  }))
}

/** Reads a report; a runner that ended badly without naming a failed test counts as one failure. */
function sum(file, code, count) {
  let result = { passed: 0, failed: 0 }
  try {
    result = count(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (code === 0) throw error
  }
  if (code !== 0 && result.failed === 0) result.failed = 1
  return result
}

async function build(env) {
  const { code } = await run(projectNode(), [join(root, 'scripts', 'build.mjs')], { env, show: true })
  say(code === 0 ? '✓ build' : '✗ build')
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

await runScript(async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.find((name) => !PARTS.includes(name))
  if (unknown) throw new SetupError(`Unknown part "${unknown}"; there are ${PARTS.join(', ')}.`)
  const parts = wanted.length > 0 ? PARTS.filter((name) => wanted.includes(name)) : PARTS

  const electron = await setUp('test')
  const env = toolEnvironment({ ELECTRON_OVERRIDE_DIST_PATH: electron.folder })
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })

  const results = []
  // Integration tests serve the built phone page, e2e tests run the built program.
  if (parts.includes('integration') || parts.includes('e2e')) results.push(await build(env))
  const jobs = [
    { part: 'check', name: 'check', lane: 0, run: () => runChecks() },
    { part: 'unit', name: 'unit', lane: 2, run: () => runVitest('unit', env) },
    { part: 'e2e', name: 'e2e: program', lane: 1, run: () => runPlaywright('program', env) },
    { part: 'integration', name: 'integration', lane: 2, run: () => runVitest('integration', env) },
    { part: 'e2e', name: 'e2e: phone', lane: 2, run: () => runPlaywright('phone', env) },
  ].filter(({ part }) => parts.includes(part))
  async function runLane(number) {
    for (const { name, lane, run: start } of jobs) {
      if (lane !== number) continue
      say(`\n── ${name} ──`)
      results.push(await start())
    }
  }
  // Two cores: the checks fill them alone; then what needs no window runs beside the program's windows.
  await runLane(0)
  await Promise.all([runLane(1), runLane(2)])
  const total = (key) => results.reduce((amount, result) => amount + result[key], 0)
  say(`\n${total('passed')} passed, ${total('failed')} failed`)
  return total('failed') === 0 ? 0 : 1
})
