import { existsSync, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { CoreError, isCoreError } from '../errors.ts'
import { keepBackup, listBackups } from './backups.ts'
import { closeConnection, openConnection } from './connection.ts'
import type { WriteDb } from './connection.ts'
import { errorCode } from './disk-problem.ts'
import { isLocked } from './file-lock.ts'
import { readIdentity } from './identity.ts'
import type { Identity } from './identity.ts'
import { MIGRATIONS, latestVersion, migrate, versionOf } from './migrate.ts'
import { checkContent } from './project-check.ts'
import type { Place, Received } from './receive.ts'
import { takeSnapshot } from './snapshot.ts'
import {
  copyWhole,
  hasWork,
  listWork,
  moveWork,
  removeDatabase,
  targetOf,
  withDatabase,
  workFolder,
} from './work-copy.ts'
import type { WorkFolder } from './work-copy.ts'

/**
 * The work folder of this file – or of a file that is not there any more and went on as this one (the stick
 * has another letter today), if its work fits.
 */
export async function findWork(
  received: Received,
  target: string,
  incoming: string,
  { dataDir, owner }: Place,
): Promise<WorkFolder> {
  const own = workFolder(dataDir, received.projectId, target)
  if (hasWork(own)) return own
  for (const work of listWork(dataDir)) {
    const from = targetOf(work)
    if (work.projectId !== received.projectId || from === null || existsSync(from)) continue
    if (isLocked(work.lockFile, owner)) continue
    if (!(await fits(work, received, join(incoming, basename(work.folder))))) continue
    moveWork(work, own)
    break
  }
  return own
}

/** Looks into a copy, because opening the work itself would already change it. */
async function fits(work: WorkFolder, received: Received, folder: string): Promise<boolean> {
  await copyWhole(work.file, folder)
  try {
    return withDatabase(join(folder, basename(work.file)), (db) => continues(readIdentity(db), received))
  } catch {
    return false
  }
}

/** Work that started from exactly this state of the file, or from which this state was published. */
function continues(work: Identity, received: Received): boolean {
  return (
    work.projectId === received.projectId &&
    (received.publishId === work.publishId || received.publishId === work.publishedId)
  )
}

/** The database that is now open, and what to say about it. */
export interface OpenedCopy {
  readonly db: WriteDb
  readonly dirty: boolean
  readonly notice: string | null
}

/** Opens the local copy: what a crash left, if it goes on from the file's state, else the file's. */
export async function openCopy(
  work: WorkFolder,
  received: Received,
  target: string,
  place: Place,
): Promise<OpenedCopy> {
  const rescued = hasWork(work) ? await openRescued(work, received, target, place) : null
  if (rescued?.db) return rescued
  removeDatabase(work.file)
  await rename(received.file, work.file)
  const db = openConnection(work.file, { mustExist: true })
  try {
    return { db, dirty: bringUpToDate(db, received.projectId, place), notice: rescued?.notice ?? null }
  } catch (error) {
    closeConnection(db)
    throw error
  }
}

/**
 * What a crash left here. It is continued if the file still is what it was based on; if the file was changed
 * elsewhere, it goes among the backups and the file counts.
 */
async function openRescued(
  work: WorkFolder,
  received: Received,
  target: string,
  place: Place,
): Promise<OpenedCopy | { db: null; notice: string }> {
  const { dataDir, nowMs } = place
  const { projectId } = received
  const whole = join(
    dataDir,
    'damaged',
    `${basename(target)}-${new Date(nowMs).toISOString().replace(/\W/g, '')}`,
  )
  await copyWhole(work.file, whole)
  let db: WriteDb | null = null
  try {
    db = openConnection(work.file, { mustExist: true })
    checkContent(db, { thorough: false })
    const identity = readIdentity(db)
    if (identity.projectId !== projectId) {
      throw new CoreError('project_damaged', 'Das ist ein anderes Vorhaben.')
    }
    if (continues(identity, received)) {
      bringUpToDate(db, projectId, place)
      rmSync(whole, { recursive: true, force: true })
      return { db, dirty: true, notice: null }
    }
    const copied = db
    keepBackup(dataDir, projectId, 'set-aside', nowMs, (file) => takeSnapshot(copied, file))
    closeConnection(db)
    rmSync(whole, { recursive: true, force: true })
    return {
      db: null,
      notice: `„${basename(target)}“ wurde inzwischen an anderer Stelle geändert und ist so geöffnet, wie es dort steht. Was auf diesem Computer noch nicht in der Datei war, liegt bei den Sicherungen.`,
    }
  } catch (error) {
    if (db) closeConnection(db)
    if (!isDamage(error)) {
      rmSync(whole, { recursive: true, force: true })
      throw error
    }
    removeDatabase(work.file)
    throw new CoreError(
      'project_damaged',
      `Der letzte Stand von „${basename(target)}“ auf diesem Computer ist beschädigt und wurde zur Seite gelegt. Die Datei selbst ist heil, enthält aber vielleicht nicht die letzten Eingaben: Bitte noch einmal öffnen, um mit ihr weiterzuarbeiten.`,
      { file: target, keptIn: whole, projectId, backups: listBackups(dataDir, projectId) },
      { cause: error },
    )
  }
}

function isDamage(error: unknown): boolean {
  if (isCoreError(error)) return error.code === 'project_damaged' || error.code === 'project_foreign'
  return /^SQLITE_(CORRUPT|NOTADB)/.test(errorCode(error))
}

/** Migrates; returns whether that changed anything. */
function bringUpToDate(db: WriteDb, projectId: string, { dataDir, nowMs }: Place): boolean {
  const old = versionOf(db) < latestVersion(MIGRATIONS)
  migrate(db, MIGRATIONS, () => {
    keepBackup(dataDir, projectId, 'migration', nowMs, (file) => takeSnapshot(db, file))
  })
  return old
}
