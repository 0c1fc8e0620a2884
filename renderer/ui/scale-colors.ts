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

/** What the steps of a distribution are: ratings, numbers of dots from 0, or places with the first as the best. */
export type StepKind = 'scale' | 'dots' | 'ranking'

/** Colours of one step of a distribution whose highest step is `max`. */
export function stepColors(kind: StepKind, step: number, max: number): { background: string; color: string } {
  // No dot at all is no step of the scale: it stays paper.
  if (step === 0) return { background: 'var(--kraft)', color: 'var(--ink)' }
  return kind === 'ranking' ? scaleColors(max - step + 1, max) : scaleColors(step, max)
}
