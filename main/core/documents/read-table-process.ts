import { parentPort, workerData } from 'node:worker_threads'
import { parseTable } from './parse-table.ts'
import { TableParseError, type TableErrorCode, type TableFile } from './table-file.ts'

/** What the worker answers, once. */
export type WorkerAnswer = { table: TableFile } | { error: TableErrorCode }

/** The job it is started with. */
export type WorkerJob = { bytes: Uint8Array; fileName: string }

function answer(job: WorkerJob): WorkerAnswer {
  try {
    return { table: parseTable(job.bytes, job.fileName) }
  } catch (error) {
    // A library that stumbles over a broken file throws anything; the file is the cause either way.
    return { error: error instanceof TableParseError ? error.code : 'table_damaged' }
  }
}

const job: WorkerJob = workerData
parentPort?.postMessage(answer(job))
