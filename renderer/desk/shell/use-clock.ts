import { onScopeDispose, ref } from 'vue'
import type { Ref } from 'vue'
import { formatClock } from '../../ui/index.ts'

/** The time of day as "10:47", right to the minute. */
export function useClock(): Readonly<Ref<string>> {
  const clock = ref(formatClock(Date.now()))
  let timer: ReturnType<typeof setTimeout>
  function wait(): void {
    timer = setTimeout(
      () => {
        clock.value = formatClock(Date.now())
        wait()
      },
      60_000 - (Date.now() % 60_000) + 20,
    )
  }
  wait()
  onScopeDispose(() => clearTimeout(timer))
  return clock
}
