import { onScopeDispose, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import type { Output } from '../../../shared/contract/index.ts'
import type { Area } from '../../../shared/contract/messages.ts'
import { CallError, useClient } from '../../client/index.ts'

const AREAS: ReadonlySet<Area> = new Set(['documents', 'groupings', 'topics', 'presence', 'steering'])

/** The shortest time between two questions. */
const LEAST_MS = 250
/** After a question that took so long, this many times as long is waited. */
const PATIENCE = 8

/**
 * All working groups side by side. It reads every field of every group, and dozens of people may be writing: it is asked
 * so seldom that the core spends little of its time on it, however large the project is. Call it in `setup`.
 */
export function useOverview(): Readonly<ShallowRef<Output<'steering.overview'> | undefined>> {
  const client = useClient()
  const data = shallowRef<Output<'steering.overview'>>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let again = false
  let ended = false
  let notBefore = 0

  async function ask(): Promise<void> {
    timer = undefined
    running = true
    again = false
    const startedAt = performance.now()
    try {
      data.value = await client.call('steering.overview', {})
    } catch (problem) {
      // The last answer stays; the next push asks again.
      if (!(problem instanceof CallError)) throw problem
    } finally {
      running = false
      const now = performance.now()
      notBefore = now + Math.max(LEAST_MS, PATIENCE * (now - startedAt))
      if (again) wish()
    }
  }

  function wish(): void {
    if (ended || timer !== undefined) return
    if (running) again = true
    else timer = setTimeout(() => void ask(), Math.max(0, notBefore - performance.now()))
  }

  void ask()
  const endPush = client.onPush((push) => {
    if (push.event === 'changed' && push.what.some((area) => AREAS.has(area))) wish()
  })
  const endState = client.onState((state) => {
    if (state === 'connected') wish()
  })
  onScopeDispose(() => {
    ended = true
    clearTimeout(timer)
    endPush()
    endState()
  })
  return data
}
