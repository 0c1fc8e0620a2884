import { constants, existsSync, realpathSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { CoreError, isCoreError } from '../errors.ts'
import { keepBackup, listBackups } from './backups.ts'
import { closeConnection, openForInspection } from './connection.ts'
import { errorCode } from './disk-problem.ts'
import { isLocked } from './file-lock.ts'
import type { LockOwner } from './file-lock.ts'
import { isSmallFile, workBeside } from './file-work.ts'
import { readIdentity } from './identity.ts'
import type { Identity } from './identity.ts'
import { checkContent, checkHeader, isInWalMode } from './project-check.ts'
import { findProjectOf } from './records.ts'
import { hashFile, takeSnapshot } from './snapshot.ts'
import { copyWhole, listWork, targetOf, withDatabase } from './work-copy.ts'

/** A checked local copy of a project's file. */
export interface Received extends Identity {
  readonly file: string
  readonly sha256: string
}

/** Where this computer keeps things, and who asks. */
export interface Place {
  readonly dataDir: string
  readonly owner: LockOwner
  readonly nowMs: number
}

/** The one path of a file, whatever links and spellings lead to it; also of a file that is not there. */
export function canonicalPath(file: string): string {
  const absolute = resolve(file)
  try {
    return realpathSync.native(absolute)
  } catch {
    try {
      return join(realpathSync.native(dirname(absolute)), basename(absolute))
    } catch {
      return absolute
    }
  }
}

/**
 * Copies a project's file into `folder` and checks the copy; the file itself is only ever read as bytes.
 *
 * @throws CoreError `project_missing`, `project_in_use`, `not_a_project`, `project_damaged`,
 * `project_foreign`, `project_newer`
 */
export async function receive(target: string, folder: string, options: Place): Promise<Received> {
  if (!isFile(target)) throw missing(target, options)
  try {
    // A first look at the header keeps a film of 20 GB from being copied.
    checkHeader(target)
    refuseUnfinished(target)
    const file = join(folder, 'project.klebepunkt')
    await copyFile(target, file, constants.COPYFILE_FICLONE)
    checkHeader(file)
    // Both go through the whole file; a large one is checked by a worker meanwhile.
    const [sha256] = await Promise.all([hashFile(file), checkFile(file)])
    const db = openForInspection(file)
    try {
      return { ...readIdentity(db), file, sha256 }
    } finally {
      closeConnection(db)
    }
  } catch (error) {
    const known = findProjectOf(options.dataDir, target)
    if (isCoreError(error, 'project_damaged') || (isCoreError(error, 'not_a_project') && known !== null)) {
      throw await damaged(target, known, error, options)
    }
    if (isCoreError(error)) throw error
    if (errorCode(error) === 'ENOENT') throw missing(target, options)
    if (errorCode(error) === 'ENOSPC') {
      throw new CoreError('disk_full', 'Auf diesem Computer ist kein Platz mehr, um das Vorhaben zu öffnen.')
    }
    throw new CoreError(
      'project_unreadable',
      `„${basename(target)}“ lässt sich nicht lesen (${errorCode(error) || 'unbekannter Fehler'}).`,
      { file: target },
      { cause: error },
    )
  }
}

async function checkFile(file: string): Promise<void> {
  if (!isSmallFile(file)) {
    await workBeside({ what: 'check', file })
    return
  }
  const db = openForInspection(file)
  try {
    checkContent(db, { thorough: false })
  } finally {
    closeConnection(db)
  }
}

/** A directory, or nothing, is no file. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** Another program is at work on the file, or crashed over it: what lies beside it belongs to it. */
function refuseUnfinished(target: string): void {
  const beside = [`${target}-journal`, ...(isInWalMode(target) ? [`${target}-wal`] : [])]
  const open = beside.find((path) => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0)
  if (open === undefined) return
  throw new CoreError(
    'project_in_use',
    `Ein anderes Programm arbeitet mit „${basename(target)}“ oder wurde dabei unterbrochen ` +
      `(daneben liegt „${basename(open)}“). Bitte die Datei dort öffnen und ordentlich schließen.`,
    { file: target },
  )
}

/** The file is kept as it is, elsewhere too, before anybody tries to help. */
async function damaged(
  target: string,
  projectId: string | null,
  cause: CoreError,
  { dataDir }: Place,
): Promise<CoreError> {
  const keptIn = join(dataDir, 'damaged', `${basename(target)}-${(await hashFile(target)).slice(0, 12)}`)
  if (!existsSync(keptIn)) await copyWhole(target, keptIn)
  const backups = projectId === null ? [] : listBackups(dataDir, projectId)
  const why = cause.code === 'not_a_project' ? 'Die Datei ist beschädigt: Ihr Anfang fehlt.' : cause.message
  const help =
    backups.length > 0
      ? 'Auf diesem Computer liegen Sicherungen; die letzte lässt sich als neue Datei öffnen.'
      : 'Auf diesem Computer liegt keine Sicherung davon.'
  return new CoreError(
    'project_damaged',
    `${why} „${basename(target)}“ bleibt, wie sie ist. ${help}`,
    { ...cause.details, file: target, keptIn, projectId, backups },
    { cause },
  )
}

/** The file is gone; if work on it lies here, it is put among the backups, where it can be restored from. */
function missing(target: string, { dataDir, owner, nowMs }: Place): CoreError {
  const work = listWork(dataDir).find((folder) => targetOf(folder) === target)
  let projectId = findProjectOf(dataDir, target)
  if (work && !isLocked(work.lockFile, owner)) {
    projectId = work.projectId
    try {
      keepBackup(dataDir, projectId, 'unpublished', nowMs, (file) =>
        withDatabase(work.file, (db) => takeSnapshot(db, file)),
      )
    } catch {
      // The work itself stays where it is; that the file is missing is what people must hear first.
    }
  }
  const backups = projectId === null ? [] : listBackups(dataDir, projectId)
  const help =
    backups.length > 0
      ? ' Liegt sie auf einem Stick oder im Netz, bitte verbinden und noch einmal öffnen; sonst lässt sich die letzte Sicherung auf diesem Computer als neue Datei öffnen.'
      : ''
  return new CoreError('project_missing', `„${basename(target)}“ wurde nicht gefunden.${help}`, {
    file: target,
    projectId,
    backups,
  })
}
