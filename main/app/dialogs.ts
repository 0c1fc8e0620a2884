import { app, dialog, shell } from 'electron'
import type { BrowserWindow, FileFilter } from 'electron'
import { extname, join } from 'node:path'
import { PROJECT_EXTENSION } from '../../shared/contract/shell.ts'
import type { ExportKind } from '../../shared/contract/shell.ts'

const PROJECT: FileFilter = { name: 'Klebepunkt-Vorhaben', extensions: [PROJECT_EXTENSION] }
const LISTS: FileFilter = { name: 'Tabellen', extensions: ['xlsx', 'xls', 'ods', 'csv', 'txt'] }
const KIND_NAMES: Readonly<Record<ExportKind, string>> = {
  xlsx: 'Excel-Arbeitsmappe',
  docx: 'Word-Dokument',
  pdf: 'PDF-Dokument',
  csv: 'CSV-Tabelle',
  json: 'JSON-Datei',
  png: 'Bild',
}

export interface Dialogs {
  chooseProjectToOpen(): Promise<string | null>
  chooseNewProjectFile(defaultName: string): Promise<string | null>
  chooseExportFile(defaultName: string, kind: ExportKind): Promise<string | null>
  chooseListToImport(): Promise<string | null>
  /** Whether a dialog of this run named the file; the program writes nowhere else. */
  isChosen(file: string): boolean
  /** Shows a file in the system's file manager; false for files that no dialog of this run named. */
  showInFolder(file: string): boolean
}

/** The system's own file dialogs, in front of the desk. */
export function createDialogs(findParent: () => BrowserWindow | null): Dialogs {
  const chosen = new Set<string>()

  function remember(file: string): string {
    chosen.add(file)
    return file
  }

  async function chooseToOpen(title: string, filter: FileFilter): Promise<string | null> {
    const options = { title, properties: ['openFile' as const], filters: [filter] }
    const parent = findParent()
    const { canceled, filePaths } = await (parent
      ? dialog.showOpenDialog(parent, options)
      : dialog.showOpenDialog(options))
    const file = filePaths[0]
    return canceled || file === undefined ? null : remember(file)
  }

  async function chooseToSave(
    title: string,
    defaultName: string,
    filter: FileFilter,
  ): Promise<string | null> {
    const extension = filter.extensions[0] ?? ''
    const options = {
      title,
      defaultPath: join(app.getPath('documents'), withExtension(defaultName, extension)),
      filters: [filter],
      properties: ['showOverwriteConfirmation' as const, 'createDirectory' as const],
    }
    const parent = findParent()
    const { canceled, filePath } = await (parent
      ? dialog.showSaveDialog(parent, options)
      : dialog.showSaveDialog(options))
    return canceled || filePath === '' ? null : remember(withExtension(filePath, extension))
  }

  return {
    chooseProjectToOpen: () => chooseToOpen('Vorhaben öffnen', PROJECT),
    chooseNewProjectFile: (defaultName) => chooseToSave('Neues Vorhaben anlegen', defaultName, PROJECT),
    chooseExportFile: (defaultName, kind) =>
      chooseToSave('Speichern unter', defaultName, { name: KIND_NAMES[kind], extensions: [kind] }),
    chooseListToImport: () => chooseToOpen('Liste einlesen', LISTS),
    isChosen: (file) => chosen.has(file),
    showInFolder(file) {
      if (!chosen.has(file)) return false
      shell.showItemInFolder(file)
      return true
    },
  }
}

/** Linux dialogs do not add the ending by themselves. */
function withExtension(file: string, extension: string): string {
  return extname(file).toLowerCase() === `.${extension}` ? file : `${file}.${extension}`
}
