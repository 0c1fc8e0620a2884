import { Worker } from 'node:worker_threads'
import type { Job } from './job-process.ts'
import { doJob } from './jobs.ts'
import type { JobInput, JobName, JobResult } from './jobs.ts'

/** Steps of work (of a few nanoseconds each) that may be done between two ballots. */
const MOST_AT_ONCE = 2_000_000

/**
 * Does a job without keeping the core from its other work: a small one here, a large one in a worker of its own.
 * The result is the same.
 * @param steps how much work it is, roughly
 */
export async function runJob<N extends JobName>(
  name: N,
  input: JobInput<N>,
  steps: number,
): Promise<JobResult<N>> {
  return steps <= MOST_AT_ONCE ? doJob(name, input) : inWorker(name, input)
}

/** Run from source the worker is TypeScript; in the built program it lies beside the core as JavaScript. */
function workerUrl(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return new URL(`./job-process.${extension}`, import.meta.url)
}

function inWorker<N extends JobName>(name: N, input: JobInput<N>): Promise<JobResult<N>> {
  const worker = new Worker(workerUrl(), { workerData: { name, input } satisfies Job, env: {} })
  return new Promise<JobResult<N>>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the worker for "${name}" ended early (${code})`)))
  }).finally(() => worker.terminate())
}
