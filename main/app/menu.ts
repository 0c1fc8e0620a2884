import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { ShellEvents } from '../../shared/contract/shell.ts'

export interface MenuActions {
  choose: (choice: ShellEvents['menu']) => void
  openBeamer: () => void
  closeBeamer: () => void
}

/** The menu of the desk: only what belongs to the program as a whole; the steps have their own buttons. */
export function setMenu({ choose, openBeamer, closeBeamer }: MenuActions): void {
  const isMac = process.platform === 'darwin'
  const file: MenuItemConstructorOptions = {
    label: 'Datei',
    submenu: [
      { label: 'Neues Vorhaben …', accelerator: 'CmdOrCtrl+N', click: () => choose('newProject') },
      { label: 'Vorhaben öffnen …', accelerator: 'CmdOrCtrl+O', click: () => choose('openProject') },
      ...(isMac ? [] : [{ type: 'separator' as const }, { role: 'quit' as const, label: 'Beenden' }]),
    ],
  }
  // Undo and redo of the program belong to the page, which says in words what they do. Only macOS needs the
  // roles in the menu for text fields to know the usual keys.
  const edit: MenuItemConstructorOptions = {
    label: 'Bearbeiten',
    submenu: [
      { role: 'cut', label: 'Ausschneiden' },
      { role: 'copy', label: 'Kopieren' },
      { role: 'paste', label: 'Einfügen' },
      { role: 'selectAll', label: 'Alles auswählen' },
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: 'Ansicht',
    submenu: [
      { role: 'zoomIn', label: 'Vergrößern' },
      { role: 'zoomOut', label: 'Verkleinern' },
      { role: 'resetZoom', label: 'Originalgröße' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: 'Vollbild' },
      { type: 'separator' },
      { label: 'Beamer öffnen', click: openBeamer },
      { label: 'Beamer schließen', click: closeBeamer },
    ],
  }
  const application: MenuItemConstructorOptions = {
    label: 'Klebepunkt',
    submenu: [
      { role: 'about', label: 'Über Klebepunkt' },
      { type: 'separator' },
      { role: 'hide', label: 'Klebepunkt ausblenden' },
      { role: 'hideOthers', label: 'Andere ausblenden' },
      { role: 'unhide', label: 'Alle einblenden' },
      { type: 'separator' },
      { role: 'quit', label: 'Klebepunkt beenden' },
    ],
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate([...(isMac ? [application] : []), file, edit, view]))
}
