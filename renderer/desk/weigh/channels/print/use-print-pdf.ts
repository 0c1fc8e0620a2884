import { ref } from 'vue'
import type { Ref } from 'vue'
import type { PrintDocument } from '../../../../../shared/contract/print.ts'
import { CallError, useShell } from '../../../../client/index.ts'
import { notify } from '../../../../ui/index.ts'
import { deskChannels } from '../../../../../shared/locales/de/desk-channels.ts'

/** How far a PDF is. */
export type PrintState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'saved'; readonly file: string; readonly fileName: string }
  | { readonly kind: 'failed'; readonly problem: string }

/** A document about to be printed, and what to undo when it is not. */
export interface PrintJob {
  readonly document: PrintDocument
  readonly undo?: () => Promise<void>
}

/** Asks where to, makes the document, has it printed. Call it in `setup`. */
export function usePrintPdf(): {
  state: Readonly<Ref<PrintState>>
  /** @param make called once the place is chosen; may refuse with a CallError */
  print: (defaultName: string, make: () => Promise<PrintJob>) => Promise<void>
  cancel: () => Promise<void>
  showInFolder: () => Promise<void>
  reset: () => void
} {
  const shell = useShell()
  const state = ref<PrintState>({ kind: 'idle' })

  async function print(defaultName: string, make: () => Promise<PrintJob>): Promise<void> {
    if (state.value.kind === 'working') return
    const file = await shell.chooseExportFile({ defaultName, kind: 'pdf' })
    if (file === null) return
    state.value = { kind: 'working' }
    try {
      state.value = await printTo(file, await make())
    } catch (refusal) {
      if (!(refusal instanceof CallError)) throw refusal
      state.value = { kind: 'failed', problem: refusal.message }
    }
  }

  async function printTo(file: string, { document, undo }: PrintJob): Promise<PrintState> {
    const result = await shell.printPdf({ file, document })
    if (result.outcome === 'printed') {
      return { kind: 'saved', file, fileName: file.split(/[/\\]/).at(-1) ?? file }
    }
    await undo?.()
    return result.outcome === 'canceled' ? { kind: 'idle' } : { kind: 'failed', problem: result.message }
  }

  return {
    state,
    print,
    async cancel() {
      await shell.cancelPrint()
    },
    async showInFolder() {
      if (state.value.kind !== 'saved') return
      const shown = await shell.showInFolder({ file: state.value.file })
      if (!shown) notify({ text: deskChannels.printing.notShown, kind: 'problem' })
    },
    reset() {
      if (state.value.kind !== 'working') state.value = { kind: 'idle' }
    },
  }
}

/** A file name that every system takes, ending ".pdf". */
export function pdfName(name: string): string {
  const plain = name
    .replaceAll(/[/\\:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return `${plain.slice(0, 120).trim()}.pdf`
}
