import { contextBridge, ipcRenderer } from 'electron'
import type { PrintApi, PrintDocument } from '../../../shared/contract/print.ts'
import { DOCUMENT_CHANNEL, LAID_OUT_CHANNEL } from '../channels.ts'

// The page that is printed gets its document and says when it is laid out; it reaches neither shell nor core.
const api: PrintApi = {
  takeDocument: () => ipcRenderer.invoke(DOCUMENT_CHANNEL) as Promise<PrintDocument>,
  laidOut: (ok) => ipcRenderer.send(LAID_OUT_CHANNEL, ok),
}

contextBridge.exposeInMainWorld('printing', api)
