import { ref } from 'vue'
import type { Ref } from 'vue'
import { useRun } from '../../../shell/index.ts'

/** Switches the phone page on: over one adapter, or over the best guess. */
export function useStartLan(): {
  starting: Readonly<Ref<boolean>>
  start: (address?: string) => Promise<void>
} {
  const run = useRun()
  const starting = ref(false)
  return {
    starting,
    async start(address) {
      starting.value = true
      await run('lan.start', address === undefined ? {} : { address })
      starting.value = false
    },
  }
}
