import { onScopeDispose, ref } from 'vue'
import type { Ref } from 'vue'
import type { Push } from '../../shared/contract/messages.ts'
import type { ConnectionState } from './client.ts'
import { useClient } from './use-query.ts'

/** Listens to pushes as long as the component lives. */
export function usePush(listener: (push: Push) => void): void {
  onScopeDispose(useClient().onPush(listener))
}

/** Whether the core answers at the moment. */
export function useConnectionState(): Readonly<Ref<ConnectionState>> {
  const client = useClient()
  const state = ref(client.state)
  onScopeDispose(client.onState((next) => (state.value = next)))
  return state
}
