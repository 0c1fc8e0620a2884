import { ref } from 'vue'
import { defineStore } from 'pinia'

/** Whether the history is open, and of which working group. */
export const useHistoryStore = defineStore('history', () => {
  const open = ref(false)
  /** Null: of the whole project. */
  const workingGroupId = ref<string | null>(null)

  function show(ofGroupId: string | null): void {
    workingGroupId.value = ofGroupId
    open.value = true
  }
  return { open, workingGroupId, show }
})
