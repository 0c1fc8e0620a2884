import type { PresencePlace } from '../../shared/contract/leads.ts'
import type { Client } from '../client/index.ts'

/** Tells the core in which field this window is writing, so that others see it. */
export interface OwnPlace {
  enter(place: PresencePlace): void
  leave(place: PresencePlace): void
}

/** Going from one field to the next is one message, not two. */
const SETTLED_MS = 120

export function createOwnPlace(client: Client): OwnPlace {
  let now: PresencePlace | null = null
  let told = 'null'
  let timer: ReturnType<typeof setTimeout> | undefined

  function tellSoon(): void {
    clearTimeout(timer)
    timer = setTimeout(tell, SETTLED_MS)
  }
  function tell(): void {
    const text = JSON.stringify(now)
    if (text === told || client.state !== 'connected') return
    told = text
    // Only a courtesy to others: if it fails, nothing is missing but that.
    client.call('presence.set', { place: now }).catch(() => (told = ''))
  }

  client.onState((state) => {
    if (state !== 'connected') return
    // A new connection is in no field yet.
    told = 'null'
    tellSoon()
  })
  return {
    enter(place) {
      now = place
      tellSoon()
    },
    leave(place) {
      if (now?.id !== place.id || now.field !== place.field) return
      now = null
      tellSoon()
    },
  }
}
