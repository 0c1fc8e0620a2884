import { blocksOf } from '../../../shared/domain/topic-locks.ts'
import type { TopicLock, TopicLocks } from '../../../shared/domain/topic-locks.ts'
import type { ReadDb } from '../store/connection.ts'
import { all } from '../store/rows.ts'

type LockKind = 'together' | 'apart'

/** All locks of the project; they hold for the board and for every later proposal. */
export function listLocks(db: ReadDb): TopicLocks {
  const rows = all<{ topicA: string; topicB: string; kind: LockKind }>(
    db,
    'SELECT topic_a, topic_b, kind FROM topic_lock ORDER BY topic_a, topic_b',
  )
  const of = (kind: LockKind): TopicLock[] =>
    rows.flatMap((row) => (row.kind === kind ? [[row.topicA, row.topicB] as const] : []))
  return { together: of('together'), apart: of('apart') }
}

/** The key of a lock: its two topics in the order of their ids. */
export function lockKey(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a]
}

/** A topic with all that are held together with it. */
export function blockOf(topicId: string, locks: TopicLocks): string[] {
  const known = [topicId, ...locks.together.flat()]
  return blocksOf(known, locks).find((block) => block.includes(topicId)) ?? [topicId]
}

/** Who is held together with each of the topics and who never meets it, also over a chain of locks. */
export function relationsOf(
  ids: readonly string[],
  locks: TopicLocks,
): Map<string, { lockedWith: string[]; lockedApart: string[] }> {
  const topicIds = [...new Set(ids)]
  const blocks = new Map(
    blocksOf(topicIds, locks).flatMap((block) => block.map((id) => [id, block] as const)),
  )
  const apart = new Map<string, Set<string>>()
  for (const [a, b] of locks.apart) {
    const [first, second] = [blocks.get(a) ?? [], blocks.get(b) ?? []]
    for (const one of first)
      for (const other of second) {
        apart.set(one, (apart.get(one) ?? new Set()).add(other))
        apart.set(other, (apart.get(other) ?? new Set()).add(one))
      }
  }
  return new Map(
    topicIds.map((id) => {
      const others = apart.get(id) ?? new Set()
      return [
        id,
        {
          lockedWith: (blocks.get(id) ?? []).filter((other) => other !== id),
          lockedApart: topicIds.filter((other) => others.has(other)),
        },
      ]
    }),
  )
}
