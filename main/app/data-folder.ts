import { app } from 'electron'
import { join } from 'node:path'

/**
 * Windows puts a program's data into the roaming profile, which administrations keep on a server. Working copies
 * must lie on a disk of this computer, so there the local folder is taken. Call it before anything asks for a path.
 */
export function keepDataOnThisComputer(): void {
  const local = process.env['LOCALAPPDATA']
  if (process.platform !== 'win32' || !local || app.commandLine.hasSwitch('user-data-dir')) return
  app.setPath('userData', join(local, 'Klebepunkt'))
}
