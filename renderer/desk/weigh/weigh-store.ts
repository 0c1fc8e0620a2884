import { ref } from 'vue'
import { defineStore } from 'pinia'
import type { Round } from '../../../shared/contract/weigh.ts'

/** What a new round starts from, when it is a run-off. */
export interface RunOff {
  from: Round
  topicIds: readonly string[]
  /** How many of the tied topics may still come in. */
  cut: number
}

/** View state of this step: which round is looked at, which dialog is open. */
export const useWeighStore = defineStore('weigh', () => {
  /** Null = the newest. */
  const chosenRoundId = ref<string | null>(null)
  const dialogOpen = ref(false)
  const edited = ref<Round | null>(null)
  const runOff = ref<RunOff | null>(null)

  function startNew(from: RunOff | null = null): void {
    edited.value = null
    runOff.value = from
    dialogOpen.value = true
  }
  function startEdit(round: Round): void {
    edited.value = round
    runOff.value = null
    dialogOpen.value = true
  }
  return { chosenRoundId, dialogOpen, edited, runOff, startNew, startEdit }
})
