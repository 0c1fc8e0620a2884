import { powerMonitor, powerSaveBlocker } from 'electron'

/** Keeps the computer and its screen awake while `on`; repeated calls change nothing. */
export function createKeepAwake(): (on: boolean) => void {
  let blocker: number | null = null
  return (on) => {
    if (on && blocker === null) blocker = powerSaveBlocker.start('prevent-display-sleep')
    if (!on && blocker !== null) {
      powerSaveBlocker.stop(blocker)
      blocker = null
    }
  }
}

/** Tells when the computer is about to sleep and when it has woken up. */
export function watchSleep(tell: (message: { type: 'suspend' } | { type: 'resume' }) => void): void {
  powerMonitor.on('suspend', () => tell({ type: 'suspend' }))
  powerMonitor.on('resume', () => tell({ type: 'resume' }))
}
