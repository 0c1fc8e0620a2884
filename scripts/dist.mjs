// npm run dist: the packaged program in dist/. With the official Electron every target of this system; with the
// fallback runtime, or where the packing tools cannot be downloaded, the unpacked program and an archive of it.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { runScript, setUp } from './setup.mjs'
import { say, SetupError } from './setup/messages.mjs'
import { root } from './setup/places.mjs'
import { lastLines, projectNode, run, toolEnvironment } from './setup/run.mjs'

const shell = process.platform === 'win32' // npm's commands are .cmd files there
const platform = { win32: '--win', darwin: '--mac', linux: '--linux' }[process.platform]

async function build() {
  const { code, output } = await run(projectNode(), [join(root, 'scripts', 'build.mjs')], {
    env: toolEnvironment(),
  })
  if (code !== 0) throw new SetupError(`The program could not be built:\n${lastLines(output, 20)}`)
}

/** Unpacked into a folder: needs no tool that would have to be downloaded. */
async function packFolder(electron) {
  const runtime =
    electron.kind === 'fallback'
      ? [`-c.electronDist=${electron.folder}`, `-c.electronVersion=${electron.version}`]
      : [`-c.electronDist=${electron.folder}`]
  return electronBuilder([platform, 'dir', ...runtime])
}

async function electronBuilder(args) {
  const { code, output } = await run('electron-builder', [...args, '--publish', 'never'], {
    env: toolEnvironment(),
    shell,
  })
  return code === 0 ? null : output
}

/** One file to carry to another machine, made with what every Linux has. */
async function archiveFolder() {
  const archive = join('dist', 'Klebepunkt-Linux-x64.tar.gz')
  const { code, output } = await run('tar', ['-czf', archive, '-C', 'dist', 'linux-unpacked'])
  if (code !== 0) throw new SetupError(`The archive could not be written:\n${lastLines(output)}`)
  return archive
}

await runScript(async () => {
  // Both for the tests: only the unpacked folder, and from what is already built.
  const folderOnly = process.argv.includes('--folder')
  const alreadyBuilt = process.argv.includes('--built')
  const electron = await setUp('open')
  if (!alreadyBuilt) await build()
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  if (electron.kind === 'official' && !folderOnly) {
    say('Packing every target of this system …')
    const problem = await electronBuilder([platform])
    if (problem === null) {
      say('The packages lie in dist/.')
      return
    }
    say(`Not every target could be packed here, so only the plain folder follows:\n${lastLines(problem)}`)
  }
  const problem = await packFolder(electron)
  if (problem !== null) throw new SetupError(`The program could not be packed:\n${lastLines(problem, 20)}`)
  say('The program lies unpacked in dist/.')
  if (process.platform === 'linux' && !folderOnly) say(`The same as an archive: ${await archiveFolder()}.`)
  if (electron.kind === 'fallback') say('It runs on the fallback runtime: for trying out, not for a release.')
})
