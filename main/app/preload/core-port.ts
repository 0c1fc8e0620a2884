import { ipcRenderer } from 'electron'
import { PORT_MESSAGE } from '../../../shared/contract/port-message.ts'
import { CONNECT_CHANNEL, PORT_CHANNEL } from '../channels.ts'

/**
 * Hands the port to the core over to the page, and each later one after a restart of the core. Asked for only
 * when the page's own scripts have run, so that the first port does not arrive before anybody listens.
 */
export function handOverCorePort(): void {
  ipcRenderer.on(PORT_CHANNEL, (event) => {
    window.postMessage({ type: PORT_MESSAGE }, window.location.origin, event.ports)
  })
  window.addEventListener('load', () => ipcRenderer.send(CONNECT_CHANNEL), { once: true })
}
