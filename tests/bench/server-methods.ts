import type { Usage } from './usage.ts'

/** Where phones knock, and what a ballot must name. */
export interface Hall {
  readonly socketUrl: string
  readonly origin: string
  readonly roundId: string
  readonly topicIds: readonly string[]
}

/** All three servers answer to this, so that the same crowd can be sent to each. */
export interface ServerMethods {
  /** @param folder an empty folder on a real disk */
  open(folder: string): Hall | Promise<Hall>
  /** Forgets all ballots: a new round with an empty urn. */
  reset(): Hall | Promise<Hall>
  usage(): Usage
}

export const TOPIC_COUNT = 15

/** Ids for servers that have no rounds, as long as ours, so that frames are equally long. */
export function inventedIds(): Pick<Hall, 'roundId' | 'topicIds'> {
  return {
    roundId: crypto.randomUUID(),
    topicIds: Array.from({ length: TOPIC_COUNT }, () => crypto.randomUUID()),
  }
}
