import type { MergeRules } from './linkage.ts'

/** Two topics by their ids. */
export type TopicLock = readonly [string, string]

/** What people decided before any clustering: which topics stay together, and which never meet in one group. */
export interface TopicLocks {
  readonly together: readonly TopicLock[]
  readonly apart: readonly TopicLock[]
}

/** No locks at all. */
export const NO_LOCKS: TopicLocks = { together: [], apart: [] }

export type LockCheck = { readonly ok: true } | { readonly ok: false; readonly pair: TopicLock }

/**
 * Whether all locks can be kept at once. They contradict each other where two topics are to stay apart that
 * are held together, directly or over a chain of others; the first such pair is named, as it was handed in.
 */
export function checkLocks(locks: TopicLocks): LockCheck {
  const blockOf = joinBlocks(locks)
  const pair = locks.apart.find(([a, b]) => (blockOf.get(a) ?? a) === (blockOf.get(b) ?? b))
  return pair ? { ok: false, pair } : { ok: true }
}

/**
 * Who moves with whom: every id in exactly one block, alone where nothing holds it. Chains count even over
 * topics that are not among `ids`, so that the answer does not depend on which topics were chosen.
 * @returns blocks in the order of their first members, members in the order of `ids`
 */
export function blocksOf(ids: readonly string[], locks: TopicLocks): string[][] {
  const blockOf = joinBlocks(locks)
  const blocks = new Map<string, string[]>()
  for (const id of new Set(ids)) {
    const name = blockOf.get(id) ?? id
    const block = blocks.get(name)
    if (block) block.push(id)
    else blocks.set(name, [id])
  }
  return [...blocks.values()]
}

/**
 * The locks as rules for clustering the topics `ids`, by their places in that list.
 * @throws RangeError if the locks contradict each other
 */
export function mergeRules(ids: readonly string[], locks: TopicLocks): MergeRules {
  const check = checkLocks(locks)
  if (!check.ok) throw new RangeError(`${check.pair.join(' and ')} cannot be together and apart`)
  const places = new Map(ids.map((id, index) => [id, index]))
  const placed = ([a, b]: TopicLock): (readonly [number, number])[] => {
    const [first, second] = [places.get(a), places.get(b)]
    return first === undefined || second === undefined ? [] : [[first, second]]
  }
  return {
    blocks: blocksOf(ids, locks).map((block) => block.map((id) => places.get(id) as number)),
    apart: locks.apart.flatMap(placed),
  }
}

/** Topics that are locked to others, each with the name of its block: one of the topics in it. */
function joinBlocks({ together }: TopicLocks): Map<string, string> {
  const blockOf = new Map<string, string>()
  const members = new Map<string, string[]>()
  const nameOf = (id: string): string => {
    const known = blockOf.get(id)
    if (known !== undefined) return known
    blockOf.set(id, id)
    members.set(id, [id])
    return id
  }
  for (const [a, b] of together) {
    const [kept, given] = [nameOf(a), nameOf(b)]
    if (kept === given) continue
    for (const id of members.get(given) ?? []) {
      blockOf.set(id, kept)
      members.get(kept)?.push(id)
    }
    members.delete(given)
  }
  return blockOf
}
