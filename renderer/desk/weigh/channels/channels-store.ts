import { ref } from 'vue'
import { defineStore } from 'pinia'

export type ChannelDialog = 'paper' | 'sticky' | 'kiosk' | 'cards' | 'sheets'

/** View state: which dialog of the ways into a round is open. */
export const useChannelsStore = defineStore('channels', () => {
  const dialog = ref<ChannelDialog | null>(null)
  /** The round to print for; null = the one the room works on. */
  const roundId = ref<string | null>(null)

  /** Whether a paper ballot is begun and not saved; it waits while its dialog is closed. */
  const paperBegun = ref(false)

  function open(name: ChannelDialog, forRoundId: string | null = null): void {
    dialog.value = name
    roundId.value = forRoundId
  }
  function close(): void {
    dialog.value = null
  }
  return { dialog, roundId, paperBegun, open, close }
})
