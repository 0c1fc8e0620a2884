import { basename, dirname } from 'node:path'
import { CoreError } from '../errors.ts'
import { storageError } from './connection.ts'

/** Why the newest state is not in the project's file yet. */
export interface PublishProblem {
  /** `target_gone`, `target_readonly`, `target_busy`, `disk_full`, `project_locked`, `publish_failed` … */
  readonly code: string
  /** What happened, in German. */
  readonly why: string
  /** The same with what it means for the entries and what helps: German words for the window. */
  readonly message: string
}

/** Why a file could not be written, and what helps. */
interface WriteProblem {
  readonly code: string
  /** What happened, a whole sentence. */
  readonly why: string
  /** How it goes on while a project is open: follows "Alle Eingaben sind auf diesem Computer gesichert". */
  readonly meanwhile: string
}

/** The code of a system or SQLite error, or an empty text. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return typeof code === 'string' ? code : ''
}

/** Words for an error on the way to the file of an open project: the entries are safe in the working copy. */
export function publishProblem(error: unknown, file: string): PublishProblem {
  const known = findKnown(error)
  if (known) return { code: known.code, why: known.message, message: known.message }
  const { code, why, meanwhile } = writeProblem(error, file)
  return { code, why, message: `${why} Alle Eingaben sind auf diesem Computer gesichert${meanwhile}` }
}

/** Nobody has entered anything yet that could be in danger. */
export const NOTHING_MADE = 'Es wurde keine Datei angelegt. Bitte einen anderen Ordner wählen.'
export const NOT_OPENED = 'Das Vorhaben wurde nicht geöffnet; die Datei bleibt, wie sie ist.'

/** An error of the system on the way to a file that is not open: what happened, and how things stand then. */
export function fileError(error: unknown, file: string, outcome: string): unknown {
  if (error instanceof CoreError || !errorCode(error)) return error
  const { code, why } = publishProblem(error, file)
  return new CoreError(code, `${why} ${outcome}`, { file }, { cause: error })
}

/** An error that has its words already. */
function findKnown(error: unknown): CoreError | null {
  if (error instanceof CoreError) return error
  const storage = storageError(error)
  return storage instanceof CoreError && storage.code === 'project_damaged' ? storage : null
}

function writeProblem(error: unknown, file: string): WriteProblem {
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
        why: `Der Ordner ${folder} ist nicht erreichbar (Stick abgezogen, Netz getrennt?).`,
        meanwhile: ' und kommen in die Datei, sobald er wieder da ist.',
      }
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'target_readonly',
        why: `In den Ordner ${folder} darf nicht geschrieben werden.`,
        meanwhile: '; bitte das Vorhaben woanders ablegen oder den Schreibschutz aufheben.',
      }
    case 'EBUSY':
    case 'ETXTBSY':
      return {
        code: 'target_busy',
        why: `„${basename(file)}“ wird gerade von einem anderen Programm benutzt.`,
        meanwhile: ' und kommen in die Datei, sobald sie frei ist.',
      }
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
    case 'SQLITE_FULL':
      return {
        code: 'disk_full',
        why: `Für die Datei in ${folder} oder ihre Sicherung ist kein Platz mehr.`,
        meanwhile: '; bitte Platz schaffen.',
      }
    default:
      return {
        code: 'publish_failed',
        why: `Die Datei „${basename(file)}“ konnte nicht geschrieben werden (${code || 'unbekannter Fehler'}).`,
        meanwhile: '; es wird weiter versucht.',
      }
  }
}
