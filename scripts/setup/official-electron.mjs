// Runs as its own process on the project's Node: fetches the Electron release of package.json into Electron's
// own download cache and unpacks it where the electron package looks for it.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const SILENCE_LIMIT_MS = 15_000

const require = createRequire(import.meta.url)
const electronRequire = createRequire(require.resolve('electron/package.json'))
const { downloadArtifact } = await import(pathToFileURL(electronRequire.resolve('@electron/get')).href)

const silence = new AbortController()
let timer = setTimeout(() => silence.abort(), SILENCE_LIMIT_MS)
const heard = ({ percent }) => {
  clearTimeout(timer)
  timer = setTimeout(() => silence.abort(), SILENCE_LIMIT_MS)
  process.send?.({ share: percent })
}

try {
  await downloadArtifact({
    version: electronRequire('./package.json').version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: electronRequire('./checksums.json'),
    downloadOptions: { quiet: true, signal: silence.signal, getProgressCallback: async (p) => heard(p) },
  })
  clearTimeout(timer)
  electronRequire('./install.js')
} catch (error) {
  const reason = silence.signal.aborted
    ? `no byte for ${SILENCE_LIMIT_MS / 1000} s`
    : String(error?.message ?? error)
  process.stderr.write(`${reason}\n`)
  process.exitCode = 1
  clearTimeout(timer)
}
process.disconnect?.()
