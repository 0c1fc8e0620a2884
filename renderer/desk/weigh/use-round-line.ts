import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import type { Round } from '../../../shared/contract/weigh.ts'
import { useCurrentSession } from '../shell/index.ts'
import { deskWeigh } from '../../../shared/locales/de/desk-weigh.ts'
import { roundLine } from './round-words.ts'

/** What a round is, and where it comes from when it is not of the session people are in. Call it in `setup`. */
export function useRoundLine(round: () => Round): ComputedRef<string> {
  const { session, sessions } = useCurrentSession()
  return computed(() => {
    const own = sessions.value.find(({ id }) => id === round().sessionId)
    const line = roundLine(round())
    return own && own.id !== session.value?.id ? `${line} · ${deskWeigh.ofSession(own)}` : line
  })
}
