import { app } from 'electron'
import { extname, isAbsolute, resolve } from 'node:path'
import { PROJECT_EXTENSION } from '../../shared/contract/shell.ts'

export interface FilesToOpen {
  /** The file that waits to be opened, once. */
  take(): string | null
  /** Looks for a project file on a command line. */
  offerFrom(commandLine: readonly string[], folder: string): void
}

/**
 * Project files that come from outside: by double click, by "open with", on the command line.
 * @param onOffer a file is waiting
 */
export function watchFilesToOpen(onOffer: () => void): FilesToOpen {
  let waiting: string | null = null

  function offer(file: string): void {
    waiting = file
    onOffer()
  }

  app.on('open-file', (event, file) => {
    event.preventDefault()
    if (isProjectFile(file)) offer(file)
  })

  return {
    take() {
      const file = waiting
      waiting = null
      return file
    },
    offerFrom(commandLine, folder) {
      const file = commandLine.slice(1).find((part) => !part.startsWith('-') && isProjectFile(part))
      if (file !== undefined) offer(isAbsolute(file) ? file : resolve(folder, file))
    },
  }
}

function isProjectFile(file: string): boolean {
  return extname(file).toLowerCase() === `.${PROJECT_EXTENSION}`
}
