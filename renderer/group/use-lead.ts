import { onScopeDispose, ref, shallowRef } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { Output } from '../../shared/contract/index.ts'
import type { Client } from '../client/index.ts'

const AREAS = new Set(['project', 'groupings'])

/** Who is signed in for which group, and whether the line holds. Call it in `setup`. */
export function useLead(client: Client): {
  me: ShallowRef<Output<'leads.me'> | undefined>
  online: Ref<boolean>
} {
  const me = shallowRef<Output<'leads.me'>>()
  const online = ref(client.state === 'connected')

  function ask(): void {
    client.call('leads.me', {}).then(
      (answer) => (me.value = answer),
      // The next push or connection asks again; a lead who may not ask is signed out by the line itself.
      () => undefined,
    )
  }
  onScopeDispose(
    client.onState((state) => {
      online.value = state === 'connected'
      if (online.value) ask()
    }),
  )
  onScopeDispose(
    client.onPush((push) => {
      if (push.event === 'changed' && push.what.some((area) => AREAS.has(area))) ask()
    }),
  )
  ask()
  return { me, online }
}
