import { onScopeDispose, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import type { Input, OperationName, Output } from '../../../shared/contract/index.ts'
import type { Area } from '../../../shared/contract/messages.ts'
import { CallError, useClient } from '../../client/index.ts'

/** The shortest time between two questions. */
const LEAST_MS = 250
/** After an answer that took so long, this many times as long is waited. */
const PATIENCE = 8

export interface PatientQuery<N extends OperationName> {
  /** The last good answer. */
  data: Readonly<ShallowRef<Output<N> | undefined>>
  error: Readonly<ShallowRef<CallError | undefined>>
  /** Asks now. */
  refresh: () => void
}

/**
 * A question that reads everything, while dozens of people may be writing: what they write has it asked again so seldom
 * that the core spends little of its time on it, however large the project is. Call it in `setup`.
 * @param soon areas this window changes itself: asked at once
 * @param seldom areas others change all the time
 */
export function usePatientQuery<N extends 'steering.overview' | 'overlaps.list' | 'otherLists.list'>(
  name: N,
  soon: readonly Area[],
  seldom: readonly Area[],
): PatientQuery<N> {
  const client = useClient()
  const data: ShallowRef<Output<N> | undefined> = shallowRef()
  const error = shallowRef<CallError>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let again: 'soon' | 'seldom' | null = null
  let ended = false
  let notBefore = 0

  async function ask(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    running = true
    again = null
    const startedAt = performance.now()
    try {
      data.value = await client.call(name, {} as Input<N>)
      error.value = undefined
    } catch (problem) {
      // The last answer stays; the next push asks again.
      if (!(problem instanceof CallError)) throw problem
      error.value = problem
    } finally {
      running = false
      const now = performance.now()
      notBefore = now + Math.max(LEAST_MS, PATIENCE * (now - startedAt))
      // Set anew by a push that came while the answer was under way.
      const wished = again as 'soon' | 'seldom' | null
      if (wished !== null) wish(wished)
    }
  }

  function wish(when: 'soon' | 'seldom'): void {
    if (ended) return
    if (running) again = when === 'soon' ? when : (again ?? when)
    else if (when === 'soon') void ask()
    else timer ??= setTimeout(() => void ask(), Math.max(0, notBefore - performance.now()))
  }

  void ask()
  const endPush = client.onPush((push) => {
    if (push.event !== 'changed') return
    if (push.what.some((area) => soon.includes(area))) wish('soon')
    else if (push.what.some((area) => seldom.includes(area))) wish('seldom')
  })
  const endState = client.onState((state) => {
    if (state === 'connected') wish('soon')
  })
  onScopeDispose(() => {
    ended = true
    clearTimeout(timer)
    endPush()
    endState()
  })
  return { data, error, refresh: () => wish('soon') }
}
