import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file whole or not at all: beside the old one first, flushed to the disk, then put in its place.
 * @param file absolute path; an existing file is replaced
 * @throws the system's own error; `explainWriteError` puts it into words
 */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const unfinished = join(dirname(file), `.${basename(file)}.${randomUUID().slice(0, 8)}.unfinished`)
  try {
    const handle = await open(unfinished, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw error
  }
}

const NOTHING_WRITTEN = 'Es wurde nichts gespeichert.'

/** Why a file could not be written and what to do, in German. */
export function explainWriteError(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `Auf dem Datenträger ist kein Platz mehr. ${NOTHING_WRITTEN} Schaffen Sie Platz oder wählen Sie einen anderen Ort.`
    case 'EBUSY':
      return `Die Datei ist in einem anderen Programm geöffnet. ${NOTHING_WRITTEN} Schließen Sie sie dort und versuchen Sie es noch einmal.`
    case 'EPERM':
      return process.platform === 'win32'
        ? `Die Datei ist in einem anderen Programm geöffnet oder schreibgeschützt. ${NOTHING_WRITTEN} Schließen Sie sie dort oder wählen Sie einen anderen Namen.`
        : `In diesem Ordner darf nicht gespeichert werden. ${NOTHING_WRITTEN} Wählen Sie einen anderen Ort.`
    case 'EACCES':
    case 'EROFS':
      return `In diesem Ordner darf nicht gespeichert werden. ${NOTHING_WRITTEN} Wählen Sie einen anderen Ort.`
    case 'ENOENT':
    case 'ENOTDIR':
      return `Den Ordner gibt es nicht mehr. ${NOTHING_WRITTEN} Wählen Sie einen anderen Ort.`
    case 'EISDIR':
      return `Unter diesem Namen gibt es schon einen Ordner. ${NOTHING_WRITTEN} Wählen Sie einen anderen Namen.`
    default:
      return `Die Datei konnte nicht gespeichert werden. ${NOTHING_WRITTEN} Versuchen Sie es an einem anderen Ort.`
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
