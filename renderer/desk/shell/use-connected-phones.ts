import { ref, watch } from 'vue'
import type { Ref } from 'vue'
import { usePush } from '../../client/index.ts'

/** How many phones are connected: from the network's state, and from the stream while a round is open. */
export function useConnectedPhones(fromState: Readonly<Ref<number>>): Readonly<Ref<number>> {
  const connected = ref(fromState.value)
  watch(fromState, (value) => (connected.value = value))
  usePush((push) => {
    if (push.event === 'roundProgress') connected.value = push.connected
  })
  return connected
}
