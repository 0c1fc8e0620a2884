import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const OUT = join(import.meta.dirname, '../../out')

/**
 * Runs `work` with a new folder that is removed afterwards. It lies beside the build and not in the system's
 * temporary folder, which is often memory: there, waiting for the disk would cost nothing.
 */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync(OUT, { recursive: true })
  const folder = mkdtempSync(join(OUT, 'bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
