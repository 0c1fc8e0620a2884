import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What has to stay the same when the core starts again, so that phones find the laptop at the old address. */
export interface LanMemory {
  address: string
  port: number
  word: string
  /** Was being served when this was written; true after a crash. */
  running: boolean
  /** When it was written: for a page that was stopped, until when it was served. */
  atMs: number
  /** When the address phones had used until then was last served; null if it never changed. */
  leftAtMs: number | null
}

/** @returns null if there is nothing yet, or nothing readable */
export function readLanMemory(file: string): LanMemory | null {
  let value: Partial<LanMemory> | null
  try {
    value = JSON.parse(readFileSync(file, 'utf8')) as Partial<LanMemory> | null
  } catch {
    return null
  }
  if (typeof value?.address !== 'string' || typeof value.word !== 'string') return null
  const { address, port, word, running, atMs, leftAtMs } = value
  if (typeof port !== 'number' || !Number.isInteger(port) || port < 1 || port > 65535) return null
  return {
    address,
    port,
    word,
    running: running === true,
    atMs: typeof atMs === 'number' ? atMs : 0,
    leftAtMs: typeof leftAtMs === 'number' ? leftAtMs : null,
  }
}

/** Replaces the file in one step; a crash leaves the old one or the new one. */
export function writeLanMemory(file: string, memory: LanMemory): void {
  mkdirSync(dirname(file), { recursive: true })
  const fresh = `${file}.new`
  writeFileSync(fresh, JSON.stringify(memory))
  renameSync(fresh, file)
}
