import { parentPort, workerData } from 'node:worker_threads'
import { doJob } from './jobs.ts'
import type { JobInput, JobName } from './jobs.ts'

/** What a worker is started with. */
export interface Job {
  readonly name: JobName
  readonly input: JobInput<JobName>
}

const { name, input } = workerData as Job
parentPort?.postMessage(doJob(name, input))
