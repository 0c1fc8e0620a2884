import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { lanState } from '../../../shared/contract/lan.ts'
import type { Wifi } from '../../../shared/contract/lan.ts'

/** The Wi-Fi of the room as it was noted on this computer; null if it never was, or cannot be read. */
export function readRoomWifi(file: string): Wifi | null {
  try {
    return lanState.shape.wifi.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/**
 * Notes or forgets it. It never goes into a project file, which travels; here only this user can read it.
 * @throws the system's error if it cannot be written
 */
export function writeRoomWifi(file: string, wifi: Wifi | null): void {
  if (!wifi) return rmSync(file, { force: true })
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify(wifi), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
