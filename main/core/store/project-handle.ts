import { copyFile, rm } from 'node:fs/promises'
import { rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { CoreError, isCoreError } from '../errors.ts'
import { keepFile, listBackups } from './backups.ts'
import type { Backup, BackupReason } from './backups.ts'
import { closeConnection, onCommit, storageError } from './connection.ts'
import type { WriteDb } from './connection.ts'
import { publishProblem } from './disk-problem.ts'
import { lockFileOf, takeLock } from './file-lock.ts'
import type { FileLock, LockOwner } from './file-lock.ts'
import { isSmallFile, workBeside } from './file-work.ts'
import type { Snapshot } from './file-work-process.ts'
import { hasSecretBallots, writePublishMark } from './identity.ts'
import { randomId } from './ids.ts'
import { createPublisher } from './publisher.ts'
import type { PublishState, Timer } from './publisher.ts'
import { writeRecord } from './records.ts'
import { hashFile, replaceFile, takeSnapshot } from './snapshot.ts'
import type { WorkFolder } from './work-copy.ts'

/** An open project. */
export interface Project {
  readonly id: string
  /** The one connection that writes; it works on the local copy. */
  readonly db: WriteDb
  /** The project's file, as people know it. */
  readonly file: string
  /** The local copy. Never touch it by the file system while the project is open. */
  readonly workingFile: string
  /** What happened on opening that people should know, in German; null when nothing did. */
  readonly notice: string | null
  publishState(): PublishState
  /** Calls `listener` whenever the state of publishing changes; the result unsubscribes. */
  onPublishState(listener: (state: PublishState) => void): () => void
  /** Every commit is noticed by itself; this only brings the next publish nearer to the last keystroke. */
  noteChange(): void
  /** Nothing leaves this computer until `release`: a secret round is open. */
  hold(): void
  release(): void
  /** Publishes now, if there is anything to publish and nothing is held. Problems are in the state. */
  publish(): Promise<PublishState>
  /**
   * Keeps a copy on this computer.
   * @throws CoreError `backup_held` while secret ballots lie in the file, `disk_full`, `backup_failed`
   */
  backup(reason: BackupReason): Promise<Backup>
  listBackups(): Backup[]
  /** Publishes and closes. What could not be published stays in the working copy for the next time. */
  close(): Promise<PublishState>
}

export interface HandleParts {
  readonly db: WriteDb
  readonly projectId: string
  readonly target: string
  readonly work: WorkFolder
  readonly dataDir: string
  readonly owner: LockOwner
  readonly notice: string | null
  /** Null if the project's folder could not be written. */
  readonly targetLock: FileLock | null
  readonly workLock: FileLock
  /** SHA-256 of the project's file as it was opened; null for one that is not there yet. */
  readonly sha256: string | null
  readonly dirty: boolean
  readonly timer: Timer
  now(): number
}

export function createHandle(parts: HandleParts): Project {
  const { db, projectId, target, work, dataDir, now } = parts
  const listeners = new Set<(state: PublishState) => void>()
  let targetLock = parts.targetLock
  // States of the file that are known to be ours; anything else was written by somebody else.
  const ours = new Set(parts.sha256 === null ? [] : [parts.sha256])
  let final: PublishState | null = null

  function isSecret(): boolean {
    try {
      return hasSecretBallots(db)
    } catch {
      // If in doubt nothing leaves this computer. This also runs after commits, which must not seem to fail.
      return true
    }
  }

  async function publishNow(): Promise<'published' | 'held'> {
    const publishId = randomId()
    const snapshot = join(work.folder, `snapshot-${publishId}`)
    writePublishMark(db, 'publish_id', publishId)
    try {
      const { sha256, secret } = await takeSnapshotOf(snapshot)
      if (secret) return 'held'
      targetLock ??= takeLock(lockFileOf(target), basename(target), parts.owner)
      ours.add(sha256)
      await replaceFile(snapshot, target, sha256, keepForeignVersion, () =>
        writePublishMark(db, 'published_id', publishId),
      )
      writeRecord(dataDir, projectId, { file: target, publishId, sha256 })
      keepFile(dataDir, projectId, 'published', now(), snapshot)
      return 'published'
    } finally {
      rmSync(snapshot, { force: true })
    }
  }

  /** A small project at once; a large one as it is a moment later, when the worker begins to read. */
  async function takeSnapshotOf(file: string): Promise<Snapshot> {
    if (!isSmallFile(work.file)) return workBeside({ what: 'snapshot', from: work.file, file })
    takeSnapshot(db, file)
    return { sha256: await hashFile(file), secret: false }
  }

  async function keepSnapshot(reason: BackupReason): Promise<Backup> {
    const snapshot = join(work.folder, `backup-${randomId()}`)
    try {
      const { secret } = await takeSnapshotOf(snapshot)
      if (secret) throw backupHeld()
      return keepFile(dataDir, projectId, reason, now(), snapshot)
    } finally {
      rmSync(snapshot, { force: true })
    }
  }

  /** Somebody wrote the file although it is locked (a share that syncs): theirs is kept, ours goes on. */
  async function keepForeignVersion(): Promise<void> {
    if (!statSync(target, { throwIfNoEntry: false }) || ours.has(await hashFile(target))) return
    const copy = join(work.folder, `foreign-${randomId()}`)
    await copyFile(target, copy)
    keepFile(dataDir, projectId, 'changed-elsewhere', now(), copy)
  }

  const publisher = createPublisher({
    dirty: parts.dirty,
    timer: parts.timer,
    isSecret,
    publish: publishNow,
    problemOf: (error) => publishProblem(error, target),
    onState: (state) => {
      for (const listener of listeners) listener(state)
    },
  })
  onCommit(db, () => publisher.noteChange())

  async function close(): Promise<PublishState> {
    const state = await publisher.stop()
    closeConnection(db)
    if (state.published) await rm(work.folder, { recursive: true, force: true }).catch(() => undefined)
    parts.workLock.release()
    targetLock?.release()
    return state
  }
  let closing: Promise<PublishState> | null = null

  return {
    id: projectId,
    db,
    file: target,
    workingFile: work.file,
    notice: parts.notice,
    publishState: () => final ?? publisher.state(),
    onPublishState(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    noteChange: () => publisher.noteChange(),
    hold: () => publisher.hold(),
    release: () => publisher.release(),
    publish: () => publisher.flush(),
    async backup(reason) {
      if (isSecret()) throw backupHeld()
      try {
        return await keepSnapshot(reason)
      } catch (error) {
        const known = storageError(error)
        if (isCoreError(known)) throw known
        throw new CoreError(
          'backup_failed',
          'Auf diesem Computer konnte keine Sicherung angelegt werden.',
          undefined,
          { cause: error },
        )
      }
    },
    listBackups: () => listBackups(dataDir, projectId),
    async close() {
      closing ??= close()
      final = await closing
      return final
    },
  }
}

function backupHeld(): CoreError {
  return new CoreError('backup_held', 'Solange eine Runde offen ist, wird keine Sicherung angelegt.')
}
