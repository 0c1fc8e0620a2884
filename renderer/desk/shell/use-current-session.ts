import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import type { Session } from '../../../shared/contract/prepare.ts'
import { useQuery } from '../../client/index.ts'
import { toIsoDate } from '../../ui/index.ts'
import { useDeskStore } from './desk-store.ts'

/** The session this desk works in: the one chosen, else the one of today, else the newest. */
export function useCurrentSession(): {
  session: ComputedRef<Session | null>
  sessions: ComputedRef<readonly Session[]>
} {
  const desk = useDeskStore()
  const { data } = useQuery('sessions.list', {}, ['sessions'])
  const sessions = computed(() => data.value ?? [])
  const session = computed(() => {
    const today = toIsoDate(Date.now())
    return (
      sessions.value.find((candidate) => candidate.id === desk.chosenSessionId) ??
      sessions.value.findLast((candidate) => candidate.date === today) ??
      sessions.value.at(-1) ??
      null
    )
  })
  return { session, sessions }
}
