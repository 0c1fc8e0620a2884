import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { uptime } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { CoreError } from '../errors.ts'
import { errorCode } from './disk-problem.ts'
import { randomId } from './ids.ts'

/** Who has a project open. */
export interface LockOwner {
  readonly user: string
  readonly host: string
  readonly pid: number
  readonly sinceMs: number
}

export interface FileLock {
  /** Gives the lock back, if it is still ours. Never throws: a stick may be gone. */
  release(): void
}

type Entry = LockOwner & { readonly token: string }

/**
 * Locks this process has. What else bears its number was left on a stick that was pulled out before it could
 * be tidied up.
 */
const held = new Set<string>()

/** The lock file beside a project, named as office programs name theirs. */
export function lockFileOf(file: string): string {
  return join(dirname(file), `.~lock.${basename(file)}#`)
}

/**
 * Takes the lock file, taking over what a crashed program on this computer left behind.
 *
 * @param name what the lock is for, in the message for people
 * @throws CoreError `project_locked` with who has it in `details`; file system errors if it cannot be written
 */
export function takeLock(lockFile: string, name: string, owner: LockOwner): FileLock {
  const mine: Entry = { ...owner, token: randomId() }
  // Three tries: the owner may just be leaving, or another program may take over the same dead lock.
  for (let tries = 0; tries < 3; tries++) {
    if (createExclusively(lockFile, mine)) {
      held.add(mine.token)
      return { release: () => releaseLock(lockFile, mine.token) }
    }
    const other = readEntry(lockFile)
    if (other && !isDead(other, owner)) throw locked(lockFile, name, other, owner)
    removeDead(lockFile, other)
  }
  throw locked(lockFile, name, readEntry(lockFile), owner)
}

/** True if a lock file stands there whose owner is alive as far as we can tell. */
export function isLocked(lockFile: string, asker: LockOwner): boolean {
  const entry = readEntry(lockFile)
  return entry !== null && !isDead(entry, asker)
}

/** Creates the lock with its content in one step where the file system can (hard link), else nearly so. */
function createExclusively(lockFile: string, entry: Entry): boolean {
  const draft = `${lockFile}.${entry.token}`
  try {
    writeNew(draft, entry)
    linkSync(draft, lockFile)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR'].includes(errorCode(error)))
      throw error
  } finally {
    rmSync(draft, { force: true })
  }
  // FAT and some shares have no hard links.
  try {
    writeNew(lockFile, entry)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

function writeNew(file: string, entry: Entry): void {
  const fd = openSync(file, 'wx')
  try {
    writeSync(fd, JSON.stringify(entry))
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** The owner in the file; null if there is none or it cannot be understood (a crash while writing it). */
function readEntry(lockFile: string): Entry | null {
  try {
    const entry = JSON.parse(readFileSync(lockFile, 'utf8')) as Partial<Entry> | null
    if (typeof entry?.user !== 'string' || typeof entry.host !== 'string' || typeof entry.token !== 'string')
      return null
    if (!Number.isSafeInteger(entry.pid) || !Number.isSafeInteger(entry.sinceMs)) return null
    return entry as Entry
  } catch {
    return null
  }
}

/** Only a process of this computer can be known to be dead; older than the last start of the computer is. */
function isDead(entry: Entry, asker: LockOwner): boolean {
  if (entry.host !== asker.host) return false
  if (entry.sinceMs < asker.sinceMs - uptime() * 1000) return true
  if (entry.pid === asker.pid) return !held.has(entry.token)
  return !isAlive(entry.pid)
}

/** Whether a process with this id runs on this computer, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) !== 'ESRCH'
  }
}

/** Moves the lock away before deleting it, so that a lock just taken by somebody else is never deleted. */
function removeDead(lockFile: string, dead: Entry | null): void {
  const aside = `${lockFile}.${randomId()}`
  try {
    renameSync(lockFile, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  const moved = readEntry(aside)
  if (moved && moved.token !== dead?.token) createExclusively(lockFile, moved)
  rmSync(aside, { force: true })
}

function releaseLock(lockFile: string, token: string): void {
  held.delete(token)
  try {
    if (readEntry(lockFile)?.token === token) rmSync(lockFile, { force: true })
  } catch {
    // The stick is gone or read-only; the lock dies with our process.
  }
}

function locked(lockFile: string, name: string, other: Entry | null, asker: LockOwner): CoreError {
  const details = other && { user: other.user, host: other.host, pid: other.pid, sinceMs: other.sinceMs }
  const since = other
    ? new Date(other.sinceMs).toLocaleString('de-DE', { dateStyle: 'medium', timeStyle: 'short' })
    : ''
  const who = !other
    ? 'von einem anderen Programm'
    : other.host === asker.host
      ? `auf diesem Computer in einem anderen Fenster (${other.user}, seit ${since} Uhr)`
      : `von ${other.user} am Computer „${other.host}“ (seit ${since} Uhr)`
  return new CoreError(
    'project_locked',
    `„${name}“ ist gerade ${who} geöffnet. Bitte zuerst dort schließen. ` +
      `Ist das Programm dort abgestürzt, kann die Datei „${basename(lockFile)}“ gelöscht werden.`,
    { ...details, lockFile },
  )
}
