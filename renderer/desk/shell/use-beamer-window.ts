import { onScopeDispose, readonly, ref } from 'vue'
import type { Ref } from 'vue'
import { useShell } from '../../client/index.ts'

/** Whether the beamer window is open, and how to switch it. */
export function useBeamerWindow(): { open: Readonly<Ref<boolean>>; toggle: () => Promise<void> } {
  const shell = useShell()
  const open = ref(false)
  onScopeDispose(shell.onBeamer((state) => (open.value = state.open)))
  void shell.beamerState().then((state) => (open.value = state.open))
  return {
    open: readonly(open),
    toggle: async () => {
      open.value = (await (open.value ? shell.closeBeamer() : shell.openBeamer())).open
    },
  }
}
