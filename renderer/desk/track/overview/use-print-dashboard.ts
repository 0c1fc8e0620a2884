import { computed, watch } from 'vue'
import type { ComputedRef } from 'vue'
import type { Dashboard } from '../../../../shared/contract/track.ts'
import { formatDate } from '../../../../shared/domain/german-format.ts'
import { notify } from '../../../ui/index.ts'
import { pdfName, usePrintPdf } from '../../weigh/index.ts'
import { deskTrack } from '../../../../shared/locales/de/desk-track.ts'

/** Asks where to, prints the dashboard as it is on the screen, and says where it lies. Call it in `setup`. */
export function usePrintDashboard(): {
  busy: ComputedRef<boolean>
  print: (dashboard: Dashboard) => Promise<void>
} {
  const words = deskTrack.overview
  const { state, print, showInFolder } = usePrintPdf()

  watch(state, (now) => {
    if (now.kind === 'failed') notify({ text: now.problem, kind: 'problem' })
    if (now.kind !== 'saved') return
    notify({
      text: words.printed(now.fileName),
      kind: 'info',
      action: { label: words.showFile, run: () => void showInFolder() },
    })
  })

  return {
    busy: computed(() => state.value.kind === 'working'),
    print: (dashboard) =>
      print(pdfName(words.fileName(dashboard.projectTitle, formatDate(dashboard.asOf))), () =>
        Promise.resolve({ document: { kind: 'dashboard', dashboard } }),
      ),
  }
}
