import { ref } from 'vue'
import type { Ref } from 'vue'
import { CallError, useClient, useShell } from '../../client/index.ts'
import { notify } from '../../ui/index.ts'
import { deskMinutes } from '../../../shared/locales/de/desk-minutes.ts'

/** How far the writing of the minutes is. */
export type ExportState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; file: string; fileName: string; bytes: number }
  | { kind: 'failed'; problem: string }

/** Asks where to, writes the workbook, and remembers where it lies. Call it in `setup`. */
export function useExport(): {
  state: Readonly<Ref<ExportState>>
  save: (sessionId: string, suggestedName: string) => Promise<void>
  showInFolder: () => Promise<void>
  reset: () => void
} {
  const client = useClient()
  const shell = useShell()
  const state = ref<ExportState>({ kind: 'idle' })

  return {
    state,
    async save(sessionId, suggestedName) {
      if (state.value.kind === 'saving') return
      const file = await shell.chooseExportFile({ defaultName: suggestedName, kind: 'xlsx' })
      if (file === null) return
      state.value = { kind: 'saving' }
      try {
        const written = await client.call('minutes.exportWorkbook', { sessionId, file })
        const fileName = written.file.split(/[/\\]/).at(-1) ?? written.file
        state.value = { kind: 'saved', file: written.file, fileName, bytes: written.bytes }
      } catch (problem) {
        if (!(problem instanceof CallError)) throw problem
        state.value = { kind: 'failed', problem: problem.message }
      }
    },
    async showInFolder() {
      if (state.value.kind !== 'saved') return
      const shown = await shell.showInFolder({ file: state.value.file })
      if (!shown) notify({ text: deskMinutes.notShown, kind: 'problem' })
    },
    reset() {
      if (state.value.kind !== 'saving') state.value = { kind: 'idle' }
    },
  }
}
