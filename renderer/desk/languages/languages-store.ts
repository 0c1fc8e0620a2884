import { ref } from 'vue'
import { defineStore } from 'pinia'

/** View state: whether the texts in other languages are on the screen, and those of which round. */
export const useLanguagesStore = defineStore('languages', () => {
  const isOpen = ref(false)
  /** Null = the newest round, if there is one. */
  const roundId = ref<string | null>(null)
  function open(ofRound: string | null): void {
    roundId.value = ofRound
    isOpen.value = true
  }
  return { isOpen, roundId, open }
})
