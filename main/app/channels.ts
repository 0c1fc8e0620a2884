import type { ShellCallName, ShellEventName } from '../../shared/contract/shell.ts'

// Names of Electron's IPC channels, used by ipc.ts on one side and the preload scripts on the other.

/** A page has loaded and wants its port to the core. */
export const CONNECT_CHANNEL = 'core:connect'
/** The port itself. */
export const PORT_CHANNEL = 'core:port'

/** The page for printing asks for its document, once. */
export const DOCUMENT_CHANNEL = 'print:document'
/** The document is laid out (true), or cannot be (false). */
export const LAID_OUT_CHANNEL = 'print:laid-out'

export function callChannel(name: ShellCallName): string {
  return `shell:${name}`
}

export function eventChannel(name: ShellEventName): string {
  return `shell-event:${name}`
}
