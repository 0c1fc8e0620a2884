import { existsSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { CoreError } from '../errors.ts'
import type { Backup } from './backups.ts'
import { closeConnection, openConnection } from './connection.ts'
import { fileError, NOTHING_MADE } from './disk-problem.ts'
import { writePublishMark } from './identity.ts'
import { randomId } from './ids.ts'
import { checkContent, checkHeader } from './project-check.ts'
import { canonicalPath } from './receive.ts'
import { hashFile, replaceFile, takeSnapshot } from './snapshot.ts'
import { makeIncomingFolder } from './work-copy.ts'

/**
 * Writes a backup as a new project file; the backup stays. The new file counts as a state of its own, so that
 * nothing lying on this computer is taken for its continuation.
 *
 * @throws CoreError `file_exists`, `project_damaged`, or why the file could not be written
 */
export async function restoreBackup(
  backup: Backup,
  file: string,
  options: { dataDir: string },
): Promise<void> {
  const target = canonicalPath(file)
  if (existsSync(target)) {
    throw new CoreError(
      'file_exists',
      `„${basename(target)}“ gibt es schon. Bitte einen anderen Namen wählen.`,
    )
  }
  const folder = makeIncomingFolder(options.dataDir, randomId())
  try {
    const copy = join(folder, 'copy')
    const restored = join(folder, 'restored')
    checkHeader(backup.file)
    await copyFile(backup.file, copy)
    const db = openConnection(copy, { mustExist: true })
    try {
      checkContent(db, { thorough: true })
      writePublishMark(db, 'publish_id', randomId())
      takeSnapshot(db, restored)
    } finally {
      closeConnection(db)
    }
    const nothing = (): void => undefined
    await replaceFile(restored, target, await hashFile(restored), () => Promise.resolve(), nothing)
  } catch (error) {
    throw fileError(error, target, NOTHING_MADE)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
