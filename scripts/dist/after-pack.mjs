import { rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The fallback runtime brings a start-up app for development; a packaged program must hold nothing but its own.
 * @param {{ appOutDir: string, electronPlatformName: string }} context electron-builder's description of the step
 */
export default function removeStartUpApp({ appOutDir, electronPlatformName }) {
  if (electronPlatformName !== 'linux') return
  rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true })
}
