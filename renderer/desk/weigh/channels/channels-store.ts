import { ref } from 'vue'
import { defineStore } from 'pinia'

export type ChannelDialog = 'paper' | 'sticky' | 'kiosk' | 'cards' | 'sheets'

/** View state: which dialog of the ways into a round is open. */
export const useChannelsStore = defineStore('channels', () => {
  const dialog = ref<ChannelDialog | null>(null)
  function open(name: ChannelDialog): void {
    dialog.value = name
  }
  function close(): void {
    dialog.value = null
  }
  return { dialog, open, close }
})
