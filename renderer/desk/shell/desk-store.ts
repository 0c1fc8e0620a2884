import { ref } from 'vue'
import { defineStore } from 'pinia'
import type { StepId } from './step.ts'

/** What this window shows: view state only, nothing the core knows. */
export const useDeskStore = defineStore('desk', () => {
  const stepId = ref<StepId>('prepare')
  /** The session chosen by hand; null = the one of today, or the newest. */
  const chosenSessionId = ref<string | null>(null)
  const paletteOpen = ref(false)
  const networkOpen = ref(false)
  /** Counts how often somebody elsewhere asked for the sorting; the step of its own shows it then. */
  const sortingWanted = ref(0)

  function goTo(id: StepId): void {
    stepId.value = id
  }
  function goToSorting(): void {
    stepId.value = 'bundle'
    sortingWanted.value++
  }
  function reset(): void {
    stepId.value = 'prepare'
    chosenSessionId.value = null
    paletteOpen.value = false
    networkOpen.value = false
    sortingWanted.value = 0
  }
  return {
    stepId,
    chosenSessionId,
    paletteOpen,
    networkOpen,
    sortingWanted,
    goTo,
    goToSorting,
    reset,
  }
})
