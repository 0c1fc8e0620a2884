import { contextBridge, ipcRenderer } from 'electron'
import type {
  ShellApi,
  ShellCallName,
  ShellEventName,
  ShellEvents,
  ShellInput,
  ShellOutput,
} from '../../../shared/contract/shell.ts'
import { callChannel, eventChannel } from '../channels.ts'
import { handOverCorePort } from './core-port.ts'

function call<N extends ShellCallName>(name: N, input?: ShellInput<N>): Promise<ShellOutput<N>> {
  return ipcRenderer.invoke(callChannel(name), input) as Promise<ShellOutput<N>>
}

/** Listens to one event; Electron's own event object never reaches the page. */
function on<N extends ShellEventName>(name: N, listener: (payload: ShellEvents[N]) => void): () => void {
  const forward = (_event: unknown, payload: ShellEvents[N]): void => listener(payload)
  ipcRenderer.on(eventChannel(name), forward)
  return () => {
    ipcRenderer.off(eventChannel(name), forward)
  }
}

const api: ShellApi = {
  chooseProjectToOpen: () => call('chooseProjectToOpen'),
  chooseNewProjectFile: (input) => call('chooseNewProjectFile', input),
  chooseExportFile: (input) => call('chooseExportFile', input),
  chooseListToImport: () => call('chooseListToImport'),
  takeFileToOpen: () => call('takeFileToOpen'),
  showInFolder: (input) => call('showInFolder', input),
  openBeamer: () => call('openBeamer'),
  closeBeamer: () => call('closeBeamer'),
  beamerState: () => call('beamerState'),
  printPdf: (input) => call('printPdf', input),
  cancelPrint: () => call('cancelPrint'),
  onMenu: (listener) => on('menu', listener),
  onFileToOpen: (listener) => on('fileToOpen', () => listener()),
  onBeamer: (listener) => on('beamer', listener),
}

contextBridge.exposeInMainWorld('shell', api)
handOverCorePort()
