import { ref } from 'vue'
import { defineStore } from 'pinia'

/** Which dialogs of this step are open; they can be reached from the command search too. */
export const usePrepareStore = defineStore('prepare', () => {
  const importing = ref(false)
  /** What was pasted into the field for a single topic. */
  const pasted = ref('')
  const addingSession = ref(false)
  /** The field for a new topic should take the focus. */
  const wantsToAdd = ref(false)

  function startImport(text: string): void {
    pasted.value = text
    importing.value = true
  }
  return { importing, pasted, addingSession, wantsToAdd, startImport }
})
