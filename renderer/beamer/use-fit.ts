import { nextTick, onMounted, ref, watch } from 'vue'
import type { Ref } from 'vue'

/**
 * How far a picture must be tightened until nothing is cut off: 0 is the roomiest step, `steps - 1` the
 * tightest. Measured anew whenever `content` changes and once the typeface is there.
 */
export function useFit(
  element: Readonly<Ref<HTMLElement | null>>,
  steps: () => number,
  content: () => unknown,
): Ref<number> {
  const step = ref(0)

  async function fit(): Promise<void> {
    step.value = 0
    await nextTick()
    while (overflows(element.value) && step.value < steps() - 1) {
      step.value++
      await nextTick()
    }
  }

  onMounted(async () => {
    await fit()
    await document.fonts.ready
    await fit()
  })
  watch(content, fit, { flush: 'post' })
  return step
}

function overflows(element: HTMLElement | null): boolean {
  if (element === null) return false
  return element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1
}
