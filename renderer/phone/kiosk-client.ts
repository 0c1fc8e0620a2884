import type { Client } from '../client/client.ts'

/** The client of one person at the kiosk. */
export interface PersonClient extends Client {
  /** From now on nothing reaches the person's page any more, and nothing of it goes out. */
  close(): void
}

/**
 * One person's share of the window's client: pages of earlier persons must not listen on, and what they asked
 * must find nobody when the answer comes.
 */
export function createPersonClient(client: Client): PersonClient {
  const ends: (() => void)[] = []
  let closed = false

  const whileHere = <T>(listener: (value: T) => void): ((value: T) => void) => {
    return (value) => {
      if (!closed) listener(value)
    }
  }
  const subscribe = (end: () => void): (() => void) => {
    ends.push(end)
    return end
  }

  return {
    get state() {
      return client.state
    },
    call: (name, input) =>
      closed
        ? new Promise(() => undefined)
        : new Promise((resolve, reject) => {
            client.call(name, input).then(whileHere(resolve), whileHere(reject))
          }),
    onPush: (listener) => subscribe(client.onPush(whileHere(listener))),
    onState: (listener) => subscribe(client.onState(whileHere(listener))),
    close() {
      closed = true
      for (const end of ends) end()
    },
  }
}
