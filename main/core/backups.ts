import { basename } from 'node:path'
import type { Backup } from '../../shared/contract/backups.ts'
import type { Handlers } from './context.ts'
import { CoreError } from './errors.ts'
import { listBackups } from './store/backups.ts'
import { restoreBackup } from './store/restore-backup.ts'

/** Looking at the copies on this computer and bringing one back as a file of its own. */
export function createBackupHandlers(dataDir: string): Handlers<'backups.list' | 'backups.restore'> {
  return {
    'backups.list': (_context, { projectId }) =>
      listBackups(dataDir, projectId).map(({ file, reason, atMs, sizeBytes }): Backup => ({
        name: basename(file),
        projectId,
        reason,
        atMs,
        sizeBytes,
      })),
    'backups.restore': async (_context, { projectId, name, file }) => {
      const copy = listBackups(dataDir, projectId).find((backup) => basename(backup.file) === name)
      if (!copy) throw new CoreError('not_found', 'Diese Sicherung gibt es nicht mehr.')
      await restoreBackup(copy, file, { dataDir })
      return null
    },
  }
}
