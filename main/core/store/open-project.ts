import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { CoreError, isCoreError } from '../errors.ts'
import { keepBackup } from './backups.ts'
import { closeConnection, openConnection } from './connection.ts'
import { fileError, NOT_OPENED, NOTHING_MADE } from './disk-problem.ts'
import { lockFileOf, takeLock } from './file-lock.ts'
import type { FileLock, LockOwner } from './file-lock.ts'
import { randomId, uuidv7 } from './ids.ts'
import { MIGRATIONS, migrate } from './migrate.ts'
import { findWork, openCopy } from './open-copy.ts'
import { createHandle } from './project-handle.ts'
import type { Project } from './project-handle.ts'
import { systemTimer } from './publisher.ts'
import type { Timer } from './publisher.ts'
import { canonicalPath, receive } from './receive.ts'
import type { Place, Received } from './receive.ts'
import { readRecord, writeRecord } from './records.ts'
import { run } from './rows.ts'
import { removeLeftovers } from './snapshot.ts'
import { makeIncomingFolder, prepareWorkFolder, workFolder } from './work-copy.ts'

export type { Project } from './project-handle.ts'

export interface OpenOptions {
  /** Folder on a local disk for working copies and backups. */
  readonly dataDir: string
  /** Who opens it, for the lock others see. */
  readonly user: string
  readonly host: string
  /** Milliseconds since 1970. */
  readonly nowMs: number
  /** Only tests have another one. */
  readonly timer?: Timer
}

/**
 * Makes a new project in a file that must not exist yet, and opens it.
 *
 * @throws CoreError `file_exists`, `project_locked`, or why the file could not be written (`target_gone`,
 * `target_readonly`, `disk_full` …)
 */
export async function createProject(
  file: string,
  options: OpenOptions & { title: string },
): Promise<Project> {
  const target = canonicalPath(file)
  if (existsSync(target)) {
    throw new CoreError(
      'file_exists',
      `„${basename(target)}“ gibt es schon. Bitte einen anderen Namen wählen.`,
    )
  }
  const place = placeOf(options)
  const projectId = uuidv7(options.nowMs)
  const work = workFolder(options.dataDir, projectId, target)
  const undoSteps: (() => void)[] = []
  try {
    const targetLock = takeLock(lockFileOf(target), basename(target), place.owner)
    undoSteps.push(() => targetLock.release())
    undoSteps.push(() => rmSync(work.folder, { recursive: true, force: true }))
    prepareWorkFolder(work, target)
    const workLock = takeLock(work.lockFile, basename(target), place.owner)
    const db = openConnection(work.file, { mustExist: false })
    undoSteps.push(() => closeConnection(db))
    migrate(db, MIGRATIONS, () => undefined)
    run(db, `INSERT INTO project (id, title, place, created_at_ms) VALUES (?, ?, '', ?)`, [
      projectId,
      options.title,
      options.nowMs,
    ])
    const parts = {
      db,
      projectId,
      target,
      work,
      targetLock,
      workLock,
      sha256: null,
      dirty: true,
      notice: null,
    }
    const project = createHandle({ ...parts, ...common(options, place) })
    const { problem } = await project.publish()
    if (problem) throw new CoreError(problem.code, `${problem.why} ${NOTHING_MADE}`, { file: target })
    return project
  } catch (error) {
    for (const undoStep of undoSteps.toReversed()) undoStep()
    throw fileError(error, target, NOTHING_MADE)
  }
}

/**
 * Opens a project: locks it, copies its file to this computer, checks the copy and goes on with it – or with
 * what a crash left here, if the file has not changed since.
 *
 * @throws CoreError `project_locked`, `project_missing`, `project_damaged`, `not_a_project`, `project_newer`,
 * `project_foreign`, `project_in_use`, `project_unreadable`, `disk_full`
 */
export async function openProject(file: string, options: OpenOptions): Promise<Project> {
  const target = canonicalPath(file)
  const place = placeOf(options)
  const incoming = makeIncomingFolder(options.dataDir, randomId())
  const locks: FileLock[] = []
  try {
    const targetLock = lockTarget(target, place)
    if (targetLock) {
      locks.push(targetLock)
      await removeLeftovers(target)
    }
    const received = await receive(target, incoming, place)
    const work = await findWork(received, target, incoming, place)
    prepareWorkFolder(work, target)
    const workLock = takeLock(work.lockFile, basename(target), place.owner)
    locks.push(workLock)

    const { projectId, sha256 } = received
    const foreignHand = rememberReceived(received, target, place)
    const copy = await openCopy(work, received, target, place)
    const notices = [copy.notice, foreignHand].filter((text) => text !== null)
    const parts = { db: copy.db, projectId, target, work, targetLock, workLock, sha256, dirty: copy.dirty }
    return createHandle({ ...parts, notice: notices.join(' ') || null, ...common(options, place) })
  } catch (error) {
    for (const lock of locks) lock.release()
    throw fileError(error, target, NOT_OPENED)
  } finally {
    rmSync(incoming, { recursive: true, force: true })
  }
}

/** Null where nothing can be written: the project can still be opened, and the state says why it stays here. */
function lockTarget(target: string, { owner }: Place): FileLock | null {
  try {
    return takeLock(lockFileOf(target), basename(target), owner)
  } catch (error) {
    if (isCoreError(error)) throw error
    return null
  }
}

/**
 * Keeps a version of the file that this computer has not seen before, since the next publish replaces it.
 * Returns words if the file claims to be the state we know and yet differs from it: another program was at it,
 * or the disk is failing.
 */
function rememberReceived(received: Received, target: string, { dataDir, nowMs }: Place): string | null {
  const { projectId, publishId, sha256, file } = received
  const known = readRecord(dataDir, projectId)
  if (known?.sha256 !== sha256) {
    keepBackup(dataDir, projectId, 'published', nowMs, (copy) => copyFileSync(file, copy))
  }
  writeRecord(dataDir, projectId, { file: target, publishId, sha256 })
  if (known?.file !== target || known.publishId !== publishId || known.sha256 === sha256) return null
  return `„${basename(target)}“ wurde außerhalb von Klebepunkt verändert oder ist leicht beschädigt. Die letzte eigene Fassung liegt bei den Sicherungen.`
}

function placeOf({ dataDir, user, host, nowMs }: OpenOptions): Place {
  const owner: LockOwner = { user, host, pid: process.pid, sinceMs: nowMs }
  return { dataDir, owner, nowMs }
}

function common(options: OpenOptions, { owner }: Place) {
  const openedAtMs = Date.now()
  return {
    dataDir: options.dataDir,
    owner,
    timer: options.timer ?? systemTimer,
    // Goes on from the time given, so that tests choose the year and sleeping laptops do not lose hours.
    now: () => options.nowMs + (Date.now() - openedAtMs),
  }
}
