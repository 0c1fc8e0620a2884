import { createHash, randomUUID } from 'node:crypto'
import { closeSync, createReadStream, fsyncSync, openSync, rmSync } from 'node:fs'
import { copyFile, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { checkContent } from './project-check.ts'
import { closeConnection, driver, openForInspection } from './connection.ts'
import type { WriteDb } from './connection.ts'

/**
 * Writes the whole state of an open project into one new, closed, checked file (`VACUUM INTO`): no journal
 * beside it, nothing deleted left in it, rows in the order of their keys.
 *
 * @throws CoreError `project_damaged` if what came out is not sound; SqliteError for a full disk
 */
export function takeSnapshot(db: WriteDb, file: string): void {
  try {
    driver(db).prepare('VACUUM INTO ?').run(file)
    const copy = openForInspection(file)
    try {
      checkContent(copy, { thorough: true })
    } finally {
      closeConnection(copy)
    }
    syncFile(file)
  } catch (error) {
    rmSync(file, { force: true })
    throw error
  }
}

/**
 * Puts a copy of a closed file in the place of `target` so that at every moment the old or the new one stands
 * there, whole: temporary file in the same folder, read back, fsync, rename, fsync of the folder.
 *
 * @param sha256 of `source`; the copy must have it too
 * @param beforeReplace last chance to look at the old file
 * @param replaced called as soon as the new file stands there, even if making that durable then fails
 */
export async function replaceFile(
  source: string,
  target: string,
  sha256: string,
  beforeReplace: () => Promise<void>,
  replaced: () => void,
): Promise<void> {
  const temporary = join(dirname(target), `${temporaryPrefix(target)}${randomUUID()}${TEMPORARY_END}`)
  try {
    await copyFile(source, temporary)
    await syncHandle(temporary, 'r+')
    if ((await hashFile(temporary)) !== sha256) {
      throw Object.assign(new Error('what was written is not what is read back'), { code: 'EIO' })
    }
    await beforeReplace()
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  replaced()
  await syncFolder(dirname(target))
}

/** Removes temporary files that a crash left beside the project. Only while its lock is held. */
export async function removeLeftovers(target: string): Promise<void> {
  const names = await readdir(dirname(target))
  const left = names.filter(
    (name) => name.startsWith(temporaryPrefix(target)) && name.endsWith(TEMPORARY_END),
  )
  for (const name of left) await rm(join(dirname(target), name), { force: true })
}

/** SHA-256 of a closed file, in hex. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { highWaterMark: READ_AT_ONCE }))
    hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** Makes a rename in this folder survive a power cut. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform !== 'win32') await syncHandle(folder, 'r')
}

const TEMPORARY_END = '.tmp'
/** Large enough to be fast, small enough that others are answered in between. */
const READ_AT_ONCE = 2 ** 18

function temporaryPrefix(target: string): string {
  return `.~${basename(target)}.`
}

async function syncHandle(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags)
  try {
    await handle.sync()
  } catch (error) {
    // Some network file systems cannot sync a folder; the file itself must always be synced.
    if (flags === 'r+') throw error
  } finally {
    await handle.close()
  }
}

function syncFile(file: string): void {
  const fd = openSync(file, 'r+')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}
