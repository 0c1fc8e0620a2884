/** The part of a lock file's entry that matters here. */
export interface LockEntry {
  optionalDependencies?: Record<string, string>
  dev?: boolean
}

/** Optional packages that something in the lock asks for and the lock does not name. */
export function findMissing(
  packages: Record<string, LockEntry>,
): { name: string; version: string; dev: boolean }[]
