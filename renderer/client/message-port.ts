import type { OperationName } from '../../shared/contract/index.ts'
import type { Push, Response } from '../../shared/contract/messages.ts'
import { PORT_MESSAGE } from '../../shared/contract/shell.ts'
import { createCallTable } from './call-table.ts'
import type { Client } from './client.ts'

const RESTARTED = {
  code: 'core_restarted',
  message:
    'Das Programm hat sich im Hintergrund neu gestartet. Was schon gespeichert war, ist noch da. ' +
    'Ob Ihr letzter Schritt dabei war, ist nicht sicher. Bitte sehen Sie nach und wiederholen Sie ihn, wenn er fehlt.',
}

/**
 * The client of a window. `page` is where the preload's messages arrive (the window itself);
 * `canResend` says which calls are queries and go out again after a restart.
 */
export function createMessagePortClient(
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  canResend: (name: OperationName) => boolean,
): Client {
  const table = createCallTable({ canResend, interrupted: RESTARTED })
  let current: MessagePort | null = null

  function drop(): void {
    if (!current) return
    current.onmessage = null
    current.close()
    current = null
    table.detach()
  }

  function take(port: MessagePort): void {
    drop()
    current = port
    port.onmessage = (event: MessageEvent<Response | Push>) => table.receive(event.data)
    // Newer than the DOM types: the other end is gone, because the core died.
    port.addEventListener('close', () => {
      if (current === port) drop()
    })
    port.start()
    table.attach((request) => port.postMessage(toPlain(request)))
  }

  function onMessage(event: MessageEvent<unknown>): void {
    // Only our own window speaks here: a frame could otherwise hand us a port of its own.
    if (event.source !== null && event.source !== page) return
    const port = event.ports[0]
    if (port && isPortMessage(event.data)) take(port)
  }

  page.addEventListener('message', onMessage)
  return Object.assign(table.client, {
    close(): void {
      page.removeEventListener('message', onMessage)
      drop()
      table.end()
    },
  })
}

function isPortMessage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === PORT_MESSAGE
}

/** Vue's reactive proxies cannot be cloned into a port; requests are JSON by contract. */
function toPlain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
