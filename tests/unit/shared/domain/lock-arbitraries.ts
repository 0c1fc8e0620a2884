import fc from 'fast-check'
import type { TopicLock, TopicLocks } from '../../../../shared/domain/topic-locks.ts'

/** Any locks among these topics, contradictions included. */
export function anyLocks(ids: readonly string[]): fc.Arbitrary<TopicLocks> {
  const pairs =
    ids.length < 2
      ? fc.constant([])
      : fc.array(
          fc
            .shuffledSubarray([...ids], { minLength: 2, maxLength: 2 })
            .map(([a, b]): TopicLock => [a ?? '', b ?? '']),
          { maxLength: 4 },
        )
  return fc.record({ together: pairs, apart: pairs })
}

/** Locks that can be kept: pairs to stay apart that are held together over a chain are left out. */
export function keepableLocks(ids: readonly string[]): fc.Arbitrary<TopicLocks> {
  return anyLocks(ids).map(({ together, apart }) => ({
    together,
    apart: apart.filter(([a, b]) => !connected(a, b, together)),
  }))
}

/** Whether one can walk from one topic to the other along the locks. */
export function connected(from: string, to: string, pairs: readonly TopicLock[]): boolean {
  const reached = new Set([from])
  for (let step = 0; step <= pairs.length; step++) {
    for (const [a, b] of pairs) {
      if (reached.has(a)) reached.add(b)
      if (reached.has(b)) reached.add(a)
    }
  }
  return reached.has(to)
}
