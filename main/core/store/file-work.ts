import { statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { CoreError } from '../errors.ts'
import type { FileAnswer, FileFailure, FileWork } from './file-work-process.ts'

// Going through a whole project file takes a second when it holds years of work. Then a worker does it, over a
// connection of its own, and whoever is typing meanwhile is answered.

/** Files up to this size are gone through in the time a worker needs to start. */
const SMALL_BYTES = 8 * 2 ** 20

/** Whether a file is small enough to be gone through at once. */
export function isSmallFile(file: string): boolean {
  return statSync(file).size <= SMALL_BYTES
}

/**
 * Does the work in a worker.
 * @throws what it threw there: CoreError, SqliteError, or an error of the system with its code
 */
export async function workBeside<W extends FileWork>(work: W): Promise<FileAnswer<W>> {
  const worker = new Worker(workerUrl(), { workerData: work, env: {} })
  try {
    const outcome = await new Promise<{ answer: FileAnswer<W> } | { failure: FileFailure }>(
      (resolve, reject) => {
        worker.once('message', resolve)
        worker.once('error', reject)
        worker.once('exit', (code) => reject(new Error(`the worker for a file ended early (${code})`)))
      },
    )
    if ('failure' in outcome) throw asThrown(outcome.failure)
    return outcome.answer
  } finally {
    await worker.terminate()
  }
}

/** Run from source the worker is TypeScript; in the built program it lies beside the core as JavaScript. */
function workerUrl(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return new URL(`./file-work-process.${extension}`, import.meta.url)
}

function asThrown({ kind, code, message, details }: FileFailure): Error {
  if (kind === 'core') return new CoreError(code, message, details)
  if (kind === 'sqlite') return new Database.SqliteError(message, code)
  return Object.assign(new Error(message), code === '' ? {} : { code })
}
