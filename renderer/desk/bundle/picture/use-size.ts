import { onBeforeUnmount, onMounted, shallowRef } from 'vue'
import type { Ref, ShallowRef } from 'vue'

/** Inner size of an element in px, as it is now; 0 × 0 until it is on the screen. Call it in `setup`. */
export function useSize(
  element: Readonly<ShallowRef<HTMLElement | null>>,
): Readonly<Ref<{ readonly width: number; readonly height: number }>> {
  const size = shallowRef({ width: 0, height: 0 })
  const measure = () => {
    const { clientWidth: width = 0, clientHeight: height = 0 } = element.value ?? {}
    if (width !== size.value.width || height !== size.value.height) size.value = { width, height }
  }
  const observer = new ResizeObserver(measure)
  onMounted(() => {
    measure()
    if (element.value) observer.observe(element.value)
  })
  onBeforeUnmount(() => observer.disconnect())
  return size
}
