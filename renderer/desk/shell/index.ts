/** What the six features may use of the desk's frame. */
export { default as BeamerPanel } from './BeamerPanel.vue'
export { default as PresentDialog } from './PresentDialog.vue'
export { default as StepFrame } from './StepFrame.vue'
export { useDeskStore } from './desk-store.ts'
export { useCurrentSession } from './use-current-session.ts'
export { useRun } from './use-run.ts'
export type { Run } from './use-run.ts'
export type { DeskCommand, DeskStep, StepId, StepState } from './step.ts'
