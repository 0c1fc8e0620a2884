import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { beamerWanted } from '../../shared/contract/beamer.ts'

const remembered = z.object({
  /** The project that is open; it is opened again after a crash of the core. */
  openFile: z.string().nullable(),
  recent: z.array(z.object({ file: z.string(), title: z.string(), openedAtMs: z.number() })),
  beamer: beamerWanted,
})
export type Remembered = z.infer<typeof remembered>

const NOTHING: Remembered = { openFile: null, recent: [], beamer: { kind: 'welcome' } }

/** What the program remembers on this computer outside any project file. */
export interface Memory {
  get(): Remembered
  set(patch: Partial<Remembered>): void
}

/** Kept as JSON in the data directory; an unreadable file is the same as none, it holds nothing of value. */
export function openMemory(dataDir: string): Memory {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'remembered.json')
  let current = read(file)
  return {
    get: () => current,
    set(patch) {
      current = { ...current, ...patch }
      writeFileSync(`${file}.new`, JSON.stringify(current, null, 2))
      renameSync(`${file}.new`, file)
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
