import type { SortingResults } from '../../../../../shared/contract/sortings.ts'
import type { RoundTopic } from '../../../../../shared/contract/round.ts'
import { buildTree } from '../../../../../shared/domain/group-tree.ts'
import { averageLinkage } from '../../../../../shared/domain/linkage.ts'

export interface PairCell {
  readonly topicId: string
  /** How many sorters put both into one pile; null on the diagonal. */
  readonly together: number | null
  /** 0 (nobody) … 5 (nearly everybody), for the shade. */
  readonly shade: number
}

export interface PairTable {
  readonly topics: readonly RoundTopic[]
  readonly rows: readonly { readonly topic: RoundTopic; readonly cells: readonly PairCell[] }[]
}

/** All pairs as a table, ordered so that what often lay together stands side by side. */
export function pairTable({
  sorting,
  pairs,
  sorters,
}: Pick<SortingResults, 'sorting' | 'pairs' | 'sorters'>): PairTable {
  const counts = new Map(
    pairs.flatMap(({ a, b, together }) => [
      [`${a} ${b}`, together],
      [`${b} ${a}`, together],
    ]),
  )
  const of = (a: string, b: string): number => counts.get(`${a} ${b}`) ?? 0
  const byNumber = sorting.topics.toSorted((a, b) => a.number - b.number)
  const distances = byNumber.map((a) =>
    byNumber.map((b) => (a.id === b.id ? 0 : 1 - of(a.id, b.id) / Math.max(1, sorters))),
  )
  const { leafOrder } = buildTree(
    byNumber.map(({ id }) => id),
    averageLinkage(distances),
    { linkage: 'average', blockCount: byNumber.length },
  )
  const byId = new Map(byNumber.map((topic) => [topic.id, topic]))
  const topics = leafOrder.flatMap((id) => byId.get(id) ?? [])
  return {
    topics,
    rows: topics.map((topic) => ({
      topic,
      cells: topics.map(({ id }) => {
        const together = id === topic.id ? null : of(topic.id, id)
        return { topicId: id, together, shade: together === null ? 0 : shadeOf(together, sorters) }
      }),
    })),
  }
}

/** Nobody is no shade; then a step for every fifth of the sorters. */
export function shadeOf(together: number, sorters: number): number {
  return together <= 0 || sorters <= 0 ? 0 : Math.min(5, Math.max(1, Math.ceil((together / sorters) * 5)))
}
