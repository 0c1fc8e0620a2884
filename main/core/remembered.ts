import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { beamerWanted } from '../../shared/contract/beamer.ts'
import { timerState } from '../../shared/contract/timer.ts'

const remembered = z.object({
  /** The project that is open; it is opened again after a crash of the core. */
  openFile: z.string().nullable(),
  recent: z.array(z.object({ file: z.string(), title: z.string(), openedAtMs: z.number() })),
  beamer: beamerWanted,
  timer: timerState.nullable().default(null),
  /** The laptop is handed round: its PIN, hashed, and the program that was running then. */
  kiosk: z.object({ salt: z.string(), hash: z.string(), programPid: z.number() }).nullable().default(null),
})
export type Remembered = z.infer<typeof remembered>

const NOTHING: Remembered = {
  openFile: null,
  recent: [],
  beamer: { kind: 'welcome' },
  timer: null,
  kiosk: null,
}

/** What the program remembers on this computer outside any project file. */
export interface Memory {
  get(): Remembered
  /** Never throws: a full disk must not keep anybody from opening a project or switching the beamer. */
  set(patch: Partial<Remembered>): void
}

/**
 * Kept as JSON in the data directory; an unreadable file is the same as none, it holds nothing of value.
 * @param reportFailure is told when something could not be written
 */
export function openMemory(dataDir: string, reportFailure: (error: unknown) => void): Memory {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'remembered.json')
  let current = read(file)
  return {
    get: () => current,
    set(patch) {
      current = { ...current, ...patch }
      try {
        writeFileSync(`${file}.new`, JSON.stringify(current, null, 2), { mode: 0o600 })
        renameSync(`${file}.new`, file)
      } catch (error) {
        reportFailure(error)
      }
    },
  }
}

function read(file: string): Remembered {
  if (!existsSync(file)) return NOTHING
  try {
    return remembered.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return NOTHING
  }
}
