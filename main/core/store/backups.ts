import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Why a copy was kept. */
export type BackupReason =
  | 'published'
  | 'round-open'
  | 'round-closed'
  | 'import'
  | 'merge'
  | 'migration'
  /** The working copy that did not fit the file any more, because the file was changed elsewhere. */
  | 'set-aside'
  /** The file as somebody else had left it, before ours took its place. */
  | 'changed-elsewhere'
  /** The working copy of a file that cannot be found. */
  | 'unpublished'

/** A copy of a project on this computer; a plain project file. */
export interface Backup {
  readonly file: string
  readonly projectId: string
  readonly reason: string
  readonly atMs: number
  readonly sizeBytes: number
}

const NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z--([a-z-]+)\.klebepunkt$/
const KEEP_PUBLISHED = 5
const KEEP_PER_REASON = 10
/** Published versions that are kept lie at least this far apart, except for the newest. */
const PUBLISHED_APART_MS = 10 * 60_000

/** Folder with the copies of one project. */
export function backupFolder(dataDir: string, projectId: string): string {
  return join(dataDir, 'backups', projectId)
}

/** All copies of a project, newest first. */
export function listBackups(dataDir: string, projectId: string): Backup[] {
  const folder = backupFolder(dataDir, projectId)
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    return []
  }
  return names
    .flatMap((name) => {
      const parts = NAME.exec(name)
      if (!parts) return []
      const [year, month, day, hour, minute, second, ms] = parts.slice(1, 8).map(Number)
      const atMs = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second, ms)
      const file = join(folder, name)
      return [{ file, projectId, reason: parts[8] ?? '', atMs, sizeBytes: statSync(file).size }]
    })
    .sort((a, b) => b.atMs - a.atMs)
}

/** Keeps a copy: `make` writes the file it is given; then the oldest ones that are too many are removed. */
export function keepBackup(
  dataDir: string,
  projectId: string,
  reason: BackupReason,
  nowMs: number,
  make: (file: string) => void,
): Backup {
  const folder = backupFolder(dataDir, projectId)
  mkdirSync(folder, { recursive: true })
  const taken = new Set(listBackups(dataDir, projectId).map((backup) => backup.atMs))
  let atMs = nowMs
  while (taken.has(atMs)) atMs += 1
  const file = join(folder, `${new Date(atMs).toISOString().replace(/[-:.]/g, '')}--${reason}.klebepunkt`)
  make(file)
  prune(dataDir, projectId, reason, file)
  return { file, projectId, reason, atMs, sizeBytes: statSync(file).size }
}

/** Moves a closed file that is already checked among the copies. */
export function keepFile(
  dataDir: string,
  projectId: string,
  reason: BackupReason,
  nowMs: number,
  source: string,
): Backup {
  return keepBackup(dataDir, projectId, reason, nowMs, (file) => renameSync(source, file))
}

/** Keeps `made` whatever its time says: the clock of the computer may have been set back. */
function prune(dataDir: string, projectId: string, reason: BackupReason, made: string): void {
  const same = listBackups(dataDir, projectId).filter(
    (other) => other.reason === reason && other.file !== made,
  )
  const [before, third] = same
  if (reason === 'published' && before && third && before.atMs - third.atMs < PUBLISHED_APART_MS) {
    // The one before the newest has to make room if it came too soon after its forerunner.
    rmSync(before.file, { force: true })
    same.shift()
  }
  const keep = reason === 'published' ? KEEP_PUBLISHED : KEEP_PER_REASON
  for (const old of same.slice(keep - 1)) rmSync(old.file, { force: true })
}
