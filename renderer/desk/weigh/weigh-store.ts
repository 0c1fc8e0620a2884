import { ref } from 'vue'
import { defineStore } from 'pinia'
import type { Round } from '../../../shared/contract/weigh.ts'

/** What a new round starts from, when it follows on another one. */
export type FollowUp =
  | { follows: 'second'; from: Round }
  | {
      follows: 'runoff'
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
  const followUp = ref<FollowUp | null>(null)
  /** The question before closing is on the screen. */
  const askingToClose = ref(false)
  const practiceOpen = ref(false)

  function startNew(from: FollowUp | null = null): void {
    edited.value = null
    followUp.value = from
    dialogOpen.value = true
  }
  function startEdit(round: Round): void {
    edited.value = round
    followUp.value = null
    dialogOpen.value = true
  }
  return {
    chosenRoundId,
    dialogOpen,
    edited,
    followUp,
    askingToClose,
    practiceOpen,
    startNew,
    startEdit,
  }
})
