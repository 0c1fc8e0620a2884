/** What a process has used so far. */
export interface Usage {
  /** Resident memory. */
  readonly rssBytes: number
  /** Processor time of all its threads since it started. */
  readonly cpuMs: number
}

export function usage(): Usage {
  const { user, system } = process.cpuUsage()
  return { rssBytes: process.memoryUsage.rss(), cpuMs: (user + system) / 1000 }
}
