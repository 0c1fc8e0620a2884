import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { closeConnection, openConnection } from './connection.ts'
import type { WriteDb } from './connection.ts'
import { errorCode } from './disk-problem.ts'
import { isAlive } from './file-lock.ts'

/**
 * The folder on this computer in which one project file is worked on. It is there while the file is open and
 * goes away when everything is published, so finding one means: something here is not in the file yet.
 */
export interface WorkFolder {
  readonly folder: string
  readonly projectId: string
  /** The database that is open. */
  readonly file: string
  readonly lockFile: string
}

const DATABASE = 'project.klebepunkt'
const STATE = 'state.json'

/** The work folder of a project file; the same project in two files has two. */
export function workFolder(dataDir: string, projectId: string, target: string): WorkFolder {
  const hash = createHash('sha256').update(target).digest('hex').slice(0, 12)
  return describe(dataDir, `${projectId}-${hash}`)
}

/** Whether unpublished work lies there. */
export function hasWork(work: WorkFolder): boolean {
  return existsSync(work.file)
}

/** Makes the folder and notes which file it belongs to. */
export function prepareWorkFolder(work: WorkFolder, target: string): void {
  mkdirSync(work.folder, { recursive: true })
  writeFileSync(join(work.folder, STATE), JSON.stringify({ file: target }))
}

/** The project file this folder belongs to, or null. */
export function targetOf(work: WorkFolder): string | null {
  try {
    const state = JSON.parse(readFileSync(join(work.folder, STATE), 'utf8')) as { file?: unknown } | null
    return typeof state?.file === 'string' ? state.file : null
  } catch {
    return null
  }
}

/** All folders with unpublished work. */
export function listWork(dataDir: string): WorkFolder[] {
  let names: string[]
  try {
    names = readdirSync(join(dataDir, 'work'))
  } catch {
    return []
  }
  return names.map((name) => describe(dataDir, name)).filter(hasWork)
}

/** Takes over the work of the same project under another path (the stick has another letter today). */
export function moveWork(from: WorkFolder, to: WorkFolder): void {
  rmSync(to.folder, { recursive: true, force: true })
  renameSync(from.folder, to.folder)
}

/**
 * Copies the closed working copy with its journal files, whole, before anything opens it: opening repairs what
 * it can and thereby changes what somebody may want to look at later.
 */
export async function copyWhole(database: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    try {
      await copyFile(database + suffix, join(folder, basename(database) + suffix))
    } catch (error) {
      if (suffix === '' || errorCode(error) !== 'ENOENT') throw error
    }
  }
}

/** Removes a closed database with everything SQLite may have left beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true })
}

/** Opens a closed database, runs `action` with it and closes it again. */
export function withDatabase<T>(file: string, action: (db: WriteDb) => T): T {
  const db = openConnection(file, { mustExist: true })
  try {
    return action(db)
  } finally {
    closeConnection(db)
  }
}

/** A folder of our own for files on their way in; what crashed programs left there is removed. */
export function makeIncomingFolder(dataDir: string, unique: string): string {
  const parent = join(dataDir, 'incoming')
  mkdirSync(parent, { recursive: true })
  for (const name of readdirSync(parent)) {
    const pid = Number(name.split('-')[0])
    if (!isAlive(pid)) rmSync(join(parent, name), { recursive: true, force: true })
  }
  const folder = join(parent, `${process.pid}-${unique}`)
  mkdirSync(folder)
  return folder
}

function describe(dataDir: string, name: string): WorkFolder {
  const folder = join(dataDir, 'work', name)
  return {
    folder,
    projectId: name.slice(0, name.lastIndexOf('-')),
    file: join(folder, DATABASE),
    lockFile: join(folder, 'lock'),
  }
}
