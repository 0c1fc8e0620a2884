import { onBeforeUnmount, onMounted, watch } from 'vue'
import type { ShallowRef } from 'vue'
import { Chart } from 'chart.js'
import type { ChartConfiguration, ChartType, DefaultDataPoint } from 'chart.js'

/** A design token as the canvas needs it: its value now. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim()
}

/** Movement of charts, none where people asked for that. */
export function chartAnimation(): false | { duration: number } {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 220 }
}

/**
 * Draws a chart on a canvas and draws it again when the data, the colours of the system or the font change.
 * Call it in `setup`.
 */
export function useChart<Type extends ChartType, Data = DefaultDataPoint<Type>, Label = string>(
  canvas: Readonly<ShallowRef<HTMLCanvasElement | null>>,
  configure: () => ChartConfiguration<Type, Data, Label>,
  data: () => unknown,
): void {
  const schemes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  )
  let chart: Chart<Type, Data, Label> | null = null

  function draw(): void {
    chart?.destroy()
    chart = canvas.value ? new Chart(canvas.value, configure()) : null
  }

  onMounted(() => {
    draw()
    for (const scheme of schemes) scheme.addEventListener('change', draw)
    // The canvas measures text: draw again when the bundled font has arrived.
    void document.fonts.ready.then(() => {
      if (chart) draw()
    })
  })
  onBeforeUnmount(() => {
    for (const scheme of schemes) scheme.removeEventListener('change', draw)
    chart?.destroy()
    chart = null
  })
  watch(data, draw, { flush: 'post' })
}
