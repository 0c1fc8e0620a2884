import { keepWork } from './kept-work.ts'
import { openKept } from './kept.ts'
import { createOutbox } from './outbox.ts'
import type { Outbox } from './typed.ts'
import { createOwnPlace } from './own-place.ts'
import type { OwnPlace } from './own-place.ts'
import type { Client } from '../client/index.ts'

interface Desk {
  outboxes: Map<string, Outbox>
  place: OwnPlace
}

/** One per connection, not per screen: what was typed goes on being sent when its screen is closed. */
const desks = new WeakMap<Client, Desk>()

function deskOf(client: Client): Desk {
  const known = desks.get(client)
  if (known) return known
  const desk: Desk = { outboxes: new Map(), place: createOwnPlace(client) }
  desks.set(client, desk)
  const sendAll = () => desk.outboxes.forEach((outbox) => outbox.flush())
  addEventListener('pagehide', sendAll)
  document.addEventListener('visibilitychange', sendAll)
  return desk
}

/** @param workingGroupId null: the general recommendations of the steering group */
export function outboxOf(client: Client, workingGroupId: string | null): Outbox {
  const { outboxes } = deskOf(client)
  const scope = workingGroupId ?? 'general'
  let outbox = outboxes.get(scope)
  if (!outbox) {
    outbox = createOutbox(
      client,
      keepWork(
        openKept(() => localStorage),
        scope,
      ),
      workingGroupId,
    )
    outboxes.set(scope, outbox)
  }
  return outbox
}

export function ownPlaceOf(client: Client): OwnPlace {
  return deskOf(client).place
}
