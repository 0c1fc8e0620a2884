import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'

/** The value once it has not changed for a while; equal values do not count as a change. Call it in `setup`. */
export function useSettled<T>(source: Readonly<Ref<T>>, afterMs: number): Readonly<Ref<T>> {
  const settled = shallowRef(source.value)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    () => JSON.stringify(source.value),
    () => {
      clearTimeout(timer)
      timer = setTimeout(() => (settled.value = source.value), afterMs)
    },
  )
  onScopeDispose(() => clearTimeout(timer))
  return settled
}
