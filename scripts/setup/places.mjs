import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the project. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * Folder for what several clones share. Root uses a place every user may read, because the tests of the
 * hardening run the program as an ordinary user.
 */
export function cacheFolder() {
  if (process.env.XDG_CACHE_HOME) return join(process.env.XDG_CACHE_HOME, 'klebepunkt')
  if (process.getuid?.() === 0) return '/var/cache/klebepunkt'
  return join(homedir(), '.cache', 'klebepunkt')
}
