import { basename, dirname } from 'node:path'
import { CoreError } from '../errors.ts'
import { storageError } from './connection.ts'

/** Why the newest state is not in the project's file yet. */
export interface PublishProblem {
  /** `target_gone`, `target_readonly`, `target_busy`, `disk_full`, `project_locked`, `publish_failed` … */
  readonly code: string
  /** German words for the window. */
  readonly message: string
}

const SAFE = 'Alle Eingaben sind auf diesem Computer gesichert'

/** The code of a system or SQLite error, or an empty text. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return typeof code === 'string' ? code : ''
}

/** Words for an error on the way to the project's file. */
export function publishProblem(error: unknown, file: string): PublishProblem {
  if (error instanceof CoreError) return { code: error.code, message: error.message }
  const folder = `„${dirname(file)}“`
  const code = errorCode(error)
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
    case 'ENOMEDIUM':
    case 'ESTALE':
    case 'EHOSTDOWN':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
      return {
        code: 'target_gone',
        message: `Der Ordner ${folder} ist nicht erreichbar (Stick abgezogen, Netz getrennt?). ${SAFE} und kommen in die Datei, sobald er wieder da ist.`,
      }
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'target_readonly',
        message: `In den Ordner ${folder} darf nicht geschrieben werden. ${SAFE}; bitte das Vorhaben woanders ablegen oder den Schreibschutz aufheben.`,
      }
    case 'EBUSY':
    case 'ETXTBSY':
      return {
        code: 'target_busy',
        message: `„${basename(file)}“ wird gerade von einem anderen Programm benutzt. ${SAFE} und kommen in die Datei, sobald sie frei ist.`,
      }
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
    case 'SQLITE_FULL':
      return {
        code: 'disk_full',
        message: `Für die Datei in ${folder} oder ihre Sicherung ist kein Platz mehr. ${SAFE}; bitte Platz schaffen.`,
      }
    default: {
      const known = storageError(error)
      if (known instanceof CoreError && known.code === 'project_damaged') {
        return { code: known.code, message: known.message }
      }
      return {
        code: 'publish_failed',
        message: `Die Datei „${basename(file)}“ konnte nicht geschrieben werden (${code || 'unbekannter Fehler'}). ${SAFE}; es wird weiter versucht.`,
      }
    }
  }
}
