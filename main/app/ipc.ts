import { ipcMain } from 'electron'
import type { IpcMainEvent, IpcMainInvokeEvent, MessagePortMain, WebContents } from 'electron'
import { shellCalls } from '../../shared/contract/shell.ts'
import type {
  ShellCallName,
  ShellEventName,
  ShellEvents,
  ShellInput,
  ShellOutput,
} from '../../shared/contract/shell.ts'
import {
  callChannel,
  CONNECT_CHANNEL,
  DOCUMENT_CHANNEL,
  eventChannel,
  LAID_OUT_CHANNEL,
  PORT_CHANNEL,
} from './channels.ts'
import { isPageOf } from './origin.ts'
import type { ClientKind, WindowKind } from './origin.ts'
import type { Printer } from './printer.ts'

// The only place on this side that touches Electron's IPC. Every message is checked: it must come from the
// main frame of one of our own windows, showing that window's own page, and its arguments must fit the contract.

type Answers = { [N in ShellCallName]: (input: ShellInput<N>) => ShellOutput<N> | Promise<ShellOutput<N>> }

export interface IpcOptions {
  answers: Answers
  /** Which of our windows this is; null for anything else. */
  findKind: (contents: WebContents) => WindowKind | null
  /** The page of a window has loaded and wants a port to the core. */
  onConnect: (contents: WebContents, kind: ClientKind) => void
  printer: Pick<Printer, 'takeDocument' | 'noteLaidOut'>
}

/** Starts to answer the windows. Call once. */
export function startIpc({ answers, findKind, onConnect, printer }: IpcOptions): void {
  const senderOf = (event: IpcMainEvent | IpcMainInvokeEvent): WindowKind | null => {
    const kind = findKind(event.sender)
    const frame = event.senderFrame
    if (kind === null || !frame || frame !== event.sender.mainFrame) return null
    return isPageOf(kind, frame.url) ? kind : null
  }

  for (const name of Object.keys(shellCalls) as ShellCallName[]) {
    ipcMain.handle(callChannel(name), (event, ...args: unknown[]) => {
      if (senderOf(event) !== 'desk') throw new Error('This page may not ask the shell.')
      return answer(name, args)
    })
  }
  ipcMain.on(CONNECT_CHANNEL, (event) => {
    const kind = senderOf(event)
    if (kind !== null && kind !== 'print') onConnect(event.sender, kind)
  })
  ipcMain.handle(DOCUMENT_CHANNEL, (event) => {
    const document = senderOf(event) === 'print' ? printer.takeDocument(event.sender) : null
    if (document === null) throw new Error('There is no document for this page.')
    return document
  })
  ipcMain.on(LAID_OUT_CHANNEL, (event, ok: unknown) => {
    if (senderOf(event) === 'print') printer.noteLaidOut(event.sender, ok === true)
  })

  function answer<N extends ShellCallName>(name: N, args: unknown[]): ReturnType<Answers[N]> {
    const parsed = shellCalls[name].input.safeParse(args[0])
    if (!parsed.success || args.length > 1)
      throw new Error(`The arguments of ${name} do not fit the contract.`)
    return answers[name](parsed.data as ShellInput<N>) as ReturnType<Answers[N]>
  }
}

/** Tells the desk something it did not ask for. */
export function tellDesk<N extends ShellEventName>(
  contents: WebContents,
  name: N,
  payload: ShellEvents[N],
): void {
  contents.send(eventChannel(name), payload)
}

/** Gives a window its port to the core. */
export function givePort(contents: WebContents, port: MessagePortMain): void {
  contents.postMessage(PORT_CHANNEL, null, [port])
}
