import type { Component, Ref } from 'vue'

/** The six steps, in their order; the numbers in the rail and the keys Strg 1…6 follow it. */
export const STEP_IDS = ['prepare', 'weigh', 'bundle', 'elaborate', 'track', 'minutes'] as const
export type StepId = (typeof STEP_IDS)[number]

/** Where a step stands, for the rail. */
export interface StepState {
  /** In words, e.g. "15 Handlungsfelder". */
  words: string
  done: boolean
}

/** Something that can be done by name in the command search. */
export interface DeskCommand {
  id: string
  label: string
  /** Shortcut in words, if it has one. */
  keys?: string
  run: () => void
}

/** What a feature hands to the desk; its `index.ts` exports it as `step`. */
export interface DeskStep {
  id: StepId
  /** Main area and side panel; its root is `StepFrame`. */
  component: Component
  /** Called once in the setup of the frame, so that it may use queries. */
  useState: () => Readonly<Ref<StepState>>
  /** Called once in the setup of the frame. */
  useCommands?: () => Readonly<Ref<readonly DeskCommand[]>>
  /** Dialogs of this step that can be opened from anywhere; always mounted. */
  overlay?: Component
}
