import type { ProposalPreview } from '../../../../shared/contract/bundle.ts'
import type { Topic } from '../../../../shared/contract/prepare.ts'

/** A topic to tick, with its place where it has one. */
export interface RankedTopicRow {
  topicId: string
  title: string
  rankLabel: string | null
}

/**
 * All topics in the order of their ranks, those without one behind them, equal ones by number. The order does not
 * depend on which are ticked: a list that jumps under the finger cannot be ticked.
 */
export function rankedTopics(
  topics: readonly Pick<Topic, 'id' | 'number' | 'title'>[],
  preview: Pick<ProposalPreview, 'chosen' | 'left'> | null,
): RankedTopicRow[] {
  const labels = new Map(
    [...(preview?.chosen ?? []), ...(preview?.left ?? [])].map(({ topicId, rankLabel }) => [
      topicId,
      rankLabel,
    ]),
  )
  const place = (id: string) => Number.parseInt(labels.get(id) ?? '', 10) || Number.MAX_SAFE_INTEGER
  return [...topics]
    .sort((a, b) => place(a.id) - place(b.id) || a.number - b.number)
    .map(({ id, title }) => ({ topicId: id, title, rankLabel: labels.get(id) ?? null }))
}
