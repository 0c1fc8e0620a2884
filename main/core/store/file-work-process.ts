import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { CoreError } from '../errors.ts'
import { closeConnection, openConnection, openForInspection } from './connection.ts'
import type { ReadDb } from './connection.ts'
import { errorCode } from './disk-problem.ts'
import { hasSecretBallots } from './identity.ts'
import { checkContent } from './project-check.ts'
import { takeSnapshot } from './snapshot.ts'

/** What a worker is started with: a closed file to be checked, or the snapshot of an open project. */
export type FileWork =
  | { readonly what: 'check'; readonly file: string }
  | { readonly what: 'snapshot'; readonly from: string; readonly file: string }

export type FileAnswer<W extends FileWork> = W extends { what: 'snapshot' } ? Snapshot : null

/** A finished snapshot. */
export interface Snapshot {
  readonly sha256: string
  /** A round was opened meanwhile, and ballots lie in it that must not leave this computer. */
  readonly secret: boolean
}

export interface FileFailure {
  readonly kind: 'core' | 'sqlite' | 'other'
  readonly code: string
  readonly message: string
  readonly details?: Record<string, unknown>
}

try {
  parentPort?.postMessage({ answer: doWork(workerData as FileWork) })
} catch (error) {
  parentPort?.postMessage({ failure: describe(error) })
}

function doWork(work: FileWork): Snapshot | null {
  if (work.what === 'check') {
    inspect(work.file, (db) => checkContent(db, { thorough: false }))
    return null
  }
  const db = openConnection(work.from, { mustExist: true })
  try {
    takeSnapshot(db, work.file)
  } finally {
    closeConnection(db)
  }
  return { sha256: hashNow(work.file), secret: inspect(work.file, hasSecretBallots) }
}

function inspect<T>(file: string, look: (db: ReadDb) => T): T {
  const db = openForInspection(file)
  try {
    return look(db)
  } finally {
    closeConnection(db)
  }
}

function hashNow(file: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(2 ** 20)
  const fd = openSync(file, 'r')
  try {
    for (let read = readSync(fd, piece); read > 0; read = readSync(fd, piece)) {
      hash.update(piece.subarray(0, read))
    }
  } finally {
    closeSync(fd)
  }
  return hash.digest('hex')
}

function describe(error: unknown): FileFailure {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof CoreError) {
    return {
      kind: 'core',
      code: error.code,
      message,
      ...(error.details && { details: { ...error.details } }),
    }
  }
  return { kind: error instanceof Database.SqliteError ? 'sqlite' : 'other', code: errorCode(error), message }
}
