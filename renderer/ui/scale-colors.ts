/**
 * Colours of step `step` of a scale with `max` steps (both from 1), as CSS values of the tokens: the five
 * drawn colours, mixed in between for longer and shorter scales, and a text colour that is readable on them.
 */
export function scaleColors(step: number, max: number): { background: string; color: string } {
  const place = max < 2 ? 4 : ((step - 1) / (max - 1)) * 4
  const lower = Math.floor(place)
  const part = place - lower
  const background =
    part === 0
      ? `var(--scale-${lower + 1})`
      : `color-mix(in oklab, var(--scale-${lower + 2}) ${Math.round(part * 100)}%, var(--scale-${lower + 1}))`
  const color = place < 1.65 ? 'low' : place < 3 ? 'mid' : 'high'
  return { background, color: `var(--on-scale-${color})` }
}
