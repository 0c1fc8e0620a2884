import { Worker } from 'node:worker_threads'
import { CoreError } from '../errors.ts'
import type { WorkerAnswer, WorkerJob } from './read-table-process.ts'
import { TABLE_ERRORS, TABLE_LIMITS, type TableErrorCode, type TableFile } from './table-file.ts'

/** How much a worker may take before it is ended. */
export type WorkerLimits = { timeMs: number; heapMb: number }

const WORKER_LIMITS: WorkerLimits = { timeMs: 10_000, heapMb: 512 }

/**
 * Reads an Excel, LibreOffice or CSV file into plain text cells.
 *
 * The file is taken for hostile: it is read in a worker of its own with a memory cap, which is ended after ten
 * seconds; formulas, links and macros are not looked at (docs/decisions/0010).
 * @throws CoreError with one of the codes of `TableErrorCode` and a German sentence
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<TableFile> {
  return readTableWithin(bytes, fileName, WORKER_LIMITS)
}

/** As `readTable`, with other limits. */
export async function readTableWithin(
  bytes: Uint8Array,
  fileName: string,
  limits: WorkerLimits,
): Promise<TableFile> {
  if (bytes.byteLength > TABLE_LIMITS.fileBytes) throw tableError('table_too_large')
  if (bytes.byteLength === 0) throw tableError('table_empty')
  const result = await runWorker({ bytes, fileName }, limits)
  if ('error' in result) throw tableError(result.error)
  return result.table
}

function tableError(code: TableErrorCode): CoreError {
  return new CoreError(code, TABLE_ERRORS[code])
}

/** Run from source the worker is TypeScript; in the built program it lies beside the core as JavaScript. */
function workerUrl(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return new URL(`./read-table-process.${extension}`, import.meta.url)
}

async function runWorker(job: WorkerJob, limits: WorkerLimits): Promise<WorkerAnswer> {
  const worker = new Worker(workerUrl(), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, stackSizeMb: 4 },
    // Nothing of the surroundings is any business of a file reader.
    env: {},
    stdin: false,
    stdout: true,
    stderr: true,
  })
  try {
    return await new Promise<WorkerAnswer>((resolve) => {
      const timer = setTimeout(() => resolve({ error: 'table_too_slow' }), limits.timeMs)
      const settle = (answer: WorkerAnswer) => {
        clearTimeout(timer)
        resolve(answer)
      }
      worker.once('message', (answer: WorkerAnswer) => settle(answer))
      worker.once('error', (error) =>
        settle({ error: outOfMemory(error) ? 'table_too_complex' : 'table_damaged' }),
      )
      worker.once('exit', () => settle({ error: 'table_damaged' }))
    })
  } finally {
    await worker.terminate()
  }
}

function outOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
