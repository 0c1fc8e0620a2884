import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { CoreError } from '../errors.ts'

/** Where in the saving it failed: before the old file was touched, or when the new one took its place. */
type SaveStep = 'write' | 'replace'

/** Virus scanners and indexers hold a fresh file for a moment; longer than this it is somebody's Excel. */
const RETRY_DELAYS_MS = [50, 150, 400]

/**
 * Writes a file so that there is always a whole one under its name: temporary file beside it, fsync, rename.
 * @throws CoreError `file_in_use`, `folder_missing`, `disk_full`, `no_permission`, `name_not_possible` or
 *   `save_failed`, with a German sentence; the file that was there before is then still there
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const folder = dirname(target)
  const temporary = join(folder, `.klebepunkt-${randomUUID()}.tmp`)
  let step: SaveStep = 'write'
  try {
    await writeDurably(temporary, bytes)
    step = 'replace'
    await replace(temporary, target)
    await syncFolder(folder)
  } catch (error) {
    // What stays behind would only confuse; that it could not be removed must not hide the first error.
    await rm(temporary, { force: true }).catch(() => undefined)
    throw explainSaveError(error, step, basename(target))
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function replace(temporary: string, target: string): Promise<void> {
  for (const delayMs of RETRY_DELAYS_MS) {
    try {
      await rename(temporary, target)
      return
    } catch (error) {
      if (!isHeldOpen(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, delayMs))
    }
  }
  await rename(temporary, target)
}

/** Windows answers so when another program holds the file. */
function isHeldOpen(error: unknown): boolean {
  return ['EBUSY', 'EPERM', 'EACCES'].includes(errorCode(error))
}

/** Makes the new name durable; Windows cannot open folders and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some network file systems refuse to sync a folder; the file itself is durable already.
    if (!['EINVAL', 'ENOTSUP', 'EPERM'].includes(errorCode(error))) throw error
  } finally {
    await handle.close()
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** The error of the operating system in words for the person who saved. */
export function explainSaveError(cause: unknown, step: 'write' | 'replace', name: string): CoreError {
  const say = (code: string, message: string) => new CoreError(code, message, undefined, { cause })
  switch (errorCode(cause)) {
    case 'EBUSY':
    case 'ETXTBSY':
      return inUse(name, say)
    case 'EPERM':
    case 'EACCES':
    case 'EROFS':
      if (step === 'replace') return inUse(name, say)
      return say(
        'no_permission',
        `In diesen Ordner darf nicht geschrieben werden. „${name}“ wurde nicht gespeichert. Bitte wählen Sie einen anderen Ordner.`,
      )
    case 'ENOENT':
    case 'ENOTDIR':
      return say(
        'folder_missing',
        `Den Ordner gibt es nicht mehr, oder das Laufwerk ist nicht verbunden. „${name}“ wurde nicht gespeichert. Bitte wählen Sie einen anderen Ordner.`,
      )
    case 'ENOSPC':
    case 'EDQUOT':
      return say(
        'disk_full',
        `Auf dem Laufwerk ist kein Platz mehr. „${name}“ wurde nicht gespeichert; eine ältere Fassung ist unverändert. Bitte schaffen Sie Platz oder wählen Sie einen anderen Ordner.`,
      )
    case 'EISDIR':
    case 'ENOTEMPTY':
    case 'EEXIST':
    case 'ENAMETOOLONG':
    case 'EINVAL':
      return say(
        'name_not_possible',
        `Unter dem Namen „${name}“ lässt sich hier keine Datei speichern. Bitte wählen Sie einen anderen Namen.`,
      )
    default:
      return say(
        'save_failed',
        `„${name}“ konnte nicht gespeichert werden; eine ältere Fassung ist unverändert. Bitte versuchen Sie es in einem anderen Ordner.`,
      )
  }
}

function inUse(name: string, say: (code: string, message: string) => CoreError): CoreError {
  return say(
    'file_in_use',
    `„${name}“ ist in einem anderen Programm geöffnet, vermutlich in Excel. Die neue Fassung wurde nicht gespeichert. Bitte schließen Sie die Datei dort und versuchen Sie es noch einmal.`,
  )
}
