// npm start and npm run demo: makes everything ready, builds, and opens the program – or runs the demo workshop,
// when asked to or when there is no screen to open a window on.
import { join } from 'node:path'
import { hasDisplay, runScript, setUp } from './setup.mjs'
import { say, SetupError } from './setup/messages.mjs'
import { root } from './setup/places.mjs'
import { lastLines, projectNode, run, toolEnvironment } from './setup/run.mjs'

/** Builds in a process of its own, because this script may still run on the system's older Node. */
async function build() {
  const { code, output } = await run(projectNode(), [join(root, 'scripts', 'build.mjs')], {
    env: toolEnvironment(),
  })
  if (code !== 0) throw new SetupError(`The program could not be built:\n${lastLines(output, 20)}`)
}

async function open(electron, args) {
  // As root (a container, a test machine) Chromium refuses to start with its sandbox.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const { code } = await run(electron.binary, [root, ...asRoot, ...args], { show: true })
  return code
}

async function demo(electron, args) {
  const env = toolEnvironment({ ELECTRON_OVERRIDE_DIST_PATH: electron.folder })
  const { code } = await run(projectNode(), [join(root, 'scripts', 'demo.ts'), ...args], { env, show: true })
  return code
}

await runScript(async () => {
  const args = process.argv.slice(2)
  const demoAsked = args[0] === '--demo'
  if (demoAsked) args.shift()
  const runDemo = demoAsked || !hasDisplay()
  const electron = await setUp(runDemo ? 'demo' : 'open')
  await build()
  if (runDemo && !demoAsked) say('There is no screen here, so the demo workshop runs instead of the window.')
  return runDemo ? demo(electron, args) : open(electron, args)
})
