import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { HistoryEntry } from '../../../shared/contract/history.ts'
import { CallError, useClient } from '../../client/index.ts'

interface Wanted {
  text: string
  workingGroupId: string | null
}

/** Long enough not to ask for every letter typed. */
const WAIT_MS = 200

/** The history page by page. New changes do not push away what somebody is reading: it is read when asked for. Call it in `setup`. */
export function useHistoryPages(wanted: () => Wanted | null): {
  /** Null until the first answer. */
  entries: Readonly<ShallowRef<readonly HistoryEntry[] | null>>
  more: Readonly<Ref<boolean>>
  loading: Readonly<Ref<boolean>>
  problem: Readonly<Ref<string | null>>
  showOlder: () => Promise<void>
} {
  const client = useClient()
  const entries = shallowRef<readonly HistoryEntry[] | null>(null)
  const more = ref(false)
  const loading = ref(false)
  const problem = ref<string | null>(null)
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function fetch(input: Wanted, before: readonly HistoryEntry[]): Promise<void> {
    const mine = ++asked
    loading.value = true
    try {
      // Where several changes were read as one entry, the page goes on after the oldest of them.
      const last = before.at(-1)
      const afterChangeId = last ? (last.changeIds.at(-1) ?? last.changeId) : null
      const page = await client.call('history.recent', { ...input, afterChangeId })
      if (mine !== asked) return
      entries.value = [...before, ...page.entries]
      more.value = page.more
      problem.value = null
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      if (mine === asked) problem.value = error.message
    } finally {
      if (mine === asked) loading.value = false
    }
  }

  watch(
    () => JSON.stringify(wanted()),
    (_now, before) => {
      clearTimeout(timer)
      const input = wanted()
      if (input === null) {
        asked++
        entries.value = null
        return
      }
      // Opened: at once. Typing: after a moment.
      const wait = before === undefined || before === 'null' ? 0 : WAIT_MS
      timer = setTimeout(() => void fetch(input, []), wait)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    asked++
    clearTimeout(timer)
  })

  return {
    entries,
    more,
    loading,
    problem,
    async showOlder() {
      const input = wanted()
      if (input && entries.value && !loading.value) await fetch(input, entries.value)
    },
  }
}
