import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'

export interface QuitQuestion {
  setRoundOpen(open: boolean): void
  /** Whether the program may end now. If a round is open it may not, and the person is asked first. */
  mayQuit(): boolean
}

/**
 * A window is closed quickly by mistake, and the room would be cut off.
 *
 * @param quit is called when the person still wants to end the program
 */
export function createQuitQuestion(parent: () => BrowserWindow | null, quit: () => void): QuitQuestion {
  let roundOpen = false
  let confirmed = false
  let asking = false

  async function ask(): Promise<void> {
    const desk = parent()
    if (asking || !desk) return
    asking = true
    const { response } = await dialog.showMessageBox(desk, {
      type: 'question',
      message: 'Eine Runde läuft noch.',
      detail:
        'Wenn Sie jetzt beenden, verlieren die Telefone die Verbindung. Was angekommen ist, bleibt erhalten. Öffnen Sie das Vorhaben wieder und schalten das Netz ein, läuft die Runde weiter.',
      buttons: ['Offen lassen', 'Trotzdem beenden'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    asking = false
    confirmed = response === 1
    if (confirmed) quit()
  }

  return {
    setRoundOpen(open) {
      roundOpen = open
    },
    mayQuit() {
      if (!roundOpen || confirmed) return true
      void ask()
      return false
    },
  }
}
