import { z } from 'zod'
import { printDocument, printOutcome } from './print.ts'

// What a window may ask of the Electron shell: dialogs, files on the desktop, the beamer window, printing to PDF.
// Everything else goes to the core through the port.

export { PORT_MESSAGE } from './port-message.ts'

/** Ending of project files, without the dot. */
export const PROJECT_EXTENSION = 'klebepunkt'

/** Kinds of files the program writes for people, and kinds of lists it reads. */
export const exportKind = z.enum(['xlsx', 'docx', 'pdf', 'csv', 'json', 'png'])
export type ExportKind = z.infer<typeof exportKind>

const nothing = z.undefined()
const fileName = z
  .string()
  .min(1)
  .max(200)
  .refine((name) => !/[/\\\0]/.test(name), 'A name, not a path.')
const path = z.string().min(1).max(4096)

/** Whether the beamer window is there and where. */
export const beamerWindow = z.object({
  open: z.boolean(),
  /** True when it fills a second screen; false for a window on the only one. */
  fullScreen: z.boolean(),
})
export type BeamerWindow = z.infer<typeof beamerWindow>

/** One call per entry: what goes in and what comes back. A dialog that was cancelled answers null. */
export const shellCalls = {
  chooseProjectToOpen: { input: nothing, output: path.nullable() },
  chooseNewProjectFile: { input: z.strictObject({ defaultName: fileName }), output: path.nullable() },
  chooseExportFile: {
    input: z.strictObject({ defaultName: fileName, kind: exportKind }),
    output: path.nullable(),
  },
  chooseListToImport: { input: nothing, output: path.nullable() },
  takeFileToOpen: { input: nothing, output: path.nullable() },
  showInFolder: { input: z.strictObject({ file: path }), output: z.boolean() },
  openBeamer: { input: nothing, output: beamerWindow },
  closeBeamer: { input: nothing, output: beamerWindow },
  beamerState: { input: nothing, output: beamerWindow },
  /** Writes a document as PDF into a file that a save dialog of this run named. One at a time. */
  printPdf: { input: z.strictObject({ file: path, document: printDocument }), output: printOutcome },
  /** Ends the printing that runs; it then answers `canceled`. False when none runs. */
  cancelPrint: { input: nothing, output: z.boolean() },
} as const

export type ShellCallName = keyof typeof shellCalls
export type ShellInput<N extends ShellCallName> = z.infer<(typeof shellCalls)[N]['input']>
export type ShellOutput<N extends ShellCallName> = z.infer<(typeof shellCalls)[N]['output']>

/** What the shell tells the desk without being asked. */
export interface ShellEvents {
  /** A choice in the menu. */
  menu: 'newProject' | 'openProject'
  /** A file to open has arrived, by a double click for instance; fetch it with `takeFileToOpen`. */
  fileToOpen: null
  beamer: BeamerWindow
}
export type ShellEventName = keyof ShellEvents

type Calls = {
  [N in ShellCallName]: undefined extends ShellInput<N>
    ? () => Promise<ShellOutput<N>>
    : (input: ShellInput<N>) => Promise<ShellOutput<N>>
}

/** `window.shell` of the desk: named functions only. `on…` returns the function that stops listening. */
export interface ShellApi extends Calls {
  onMenu(listener: (choice: ShellEvents['menu']) => void): () => void
  onFileToOpen(listener: () => void): () => void
  onBeamer(listener: (state: BeamerWindow) => void): () => void
}

/** Messages between shell and core process. A `connect` carries the MessagePort of a window. */
export type ShellToCore =
  | { type: 'init'; dataDir: string; phonePageDir: string; groupPageDir?: string; version: string }
  | { type: 'connect'; role: { kind: 'facilitator' } | { kind: 'beamer' } | { kind: 'kiosk' } }
  /** The computer is about to sleep, or has woken up. */
  | { type: 'suspend' }
  | { type: 'resume' }
  /** Publish and close; the core answers `stopped`. */
  | { type: 'stop' }

export const coreToShell = z.discriminatedUnion('type', [
  z.object({ type: z.literal('stopped') }),
  /** While a round is open the computer must not fall asleep. */
  z.object({ type: z.literal('keepAwake'), on: z.boolean() }),
  /** Whether the laptop is handed round: the shell shows the kiosk window, and nothing else is reachable. */
  z.object({ type: z.literal('kiosk'), on: z.boolean() }),
])
export type CoreToShell = z.infer<typeof coreToShell>
