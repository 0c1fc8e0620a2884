import type { DeskStep } from './shell/index.ts'
import { STEP_IDS } from './shell/step.ts'

const features = import.meta.glob<{ step?: DeskStep }>('./*/index.ts', { eager: true })

/** The steps that exist, in the order of the work. */
export const steps: readonly DeskStep[] = STEP_IDS.flatMap((id) =>
  Object.values(features).flatMap((feature) => (feature.step?.id === id ? [feature.step] : [])),
)
