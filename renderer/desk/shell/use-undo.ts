import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { useQuery } from '../../client/index.ts'
import { notify } from '../../ui/index.ts'
import { deskShell } from '../../../shared/locales/de/desk-shell.ts'
import { changeWords } from './change-words.ts'
import { useRun } from './use-run.ts'

export interface Undo {
  /** What undo and redo would do now, in words; null when there is nothing. */
  undoWords: ComputedRef<string | null>
  redoWords: ComputedRef<string | null>
  undo: () => Promise<void>
  redo: () => Promise<void>
}

/** Undo and redo in words, told at the foot of the window and to screen readers. */
export function useUndo(): Undo {
  const run = useRun()
  const { data: state } = useQuery('changes.state', {}, ['changes'])
  const wordsOf = (kind: 'undo' | 'redo') =>
    computed(() => {
      const label = state.value?.[kind]
      return label ? changeWords(label) : null
    })
  const undoWords = wordsOf('undo')
  const redoWords = wordsOf('redo')

  return {
    undoWords,
    redoWords,
    async undo() {
      if (undoWords.value === null) return notify({ text: deskShell.nothingToUndo, kind: 'info' })
      const done = await run('changes.undo', {})
      if (done) notify({ text: deskShell.undone(changeWords(done.label)), kind: 'info' })
    },
    async redo() {
      if (redoWords.value === null) return notify({ text: deskShell.nothingToRedo, kind: 'info' })
      const done = await run('changes.redo', {})
      if (done) notify({ text: deskShell.redone(changeWords(done.label)), kind: 'info' })
    },
  }
}
