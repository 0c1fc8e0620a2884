import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backupFolder } from './backups.ts'

/** What this computer remembers about a project's file, beside its backups. */
export interface FileRecord {
  /** Where the file was last. */
  readonly file: string
  /** State and SHA-256 of the file as this computer last wrote or read it. */
  readonly publishId: string | null
  readonly sha256: string
}

const NAME = 'project.json'

/** What is remembered about a project, or null. */
export function readRecord(dataDir: string, projectId: string): FileRecord | null {
  try {
    return JSON.parse(readFileSync(join(backupFolder(dataDir, projectId), NAME), 'utf8')) as FileRecord
  } catch {
    // Only a help for messages: not there or not readable is the same as never seen.
    return null
  }
}

/** Remembers it. */
export function writeRecord(dataDir: string, projectId: string, record: FileRecord): void {
  const folder = backupFolder(dataDir, projectId)
  mkdirSync(folder, { recursive: true })
  const draft = join(folder, `${NAME}.new`)
  writeFileSync(draft, JSON.stringify(record))
  renameSync(draft, join(folder, NAME))
}

/** Which project was last seen in this file; for files that cannot say it themselves any more. */
export function findProjectOf(dataDir: string, file: string): string | null {
  let ids: string[]
  try {
    ids = readdirSync(join(dataDir, 'backups'))
  } catch {
    return null
  }
  return ids.find((id) => readRecord(dataDir, id)?.file === file) ?? null
}
