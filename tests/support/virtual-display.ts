import { spawn } from 'node:child_process'

/**
 * Starts a virtual display when there is none (Linux only) and points DISPLAY to it.
 * @returns what ends it
 */
export default async function startVirtualDisplay(): Promise<() => void> {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return () => {}
  // Xvfb looks for a free number itself and writes it to descriptor 3. Access control is off, because the tests
  // of the hardening run the program as another user; the display listens on no network.
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-ac'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise<string>((resolve, reject) => {
    xvfb.once('error', reject)
    xvfb.once('exit', () => reject(new Error('The virtual display did not start.')))
    xvfb.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()))
  })
  xvfb.removeAllListeners('exit')
  process.env.DISPLAY = `:${number}`
  return () => {
    delete process.env.DISPLAY
    xvfb.kill()
  }
}
