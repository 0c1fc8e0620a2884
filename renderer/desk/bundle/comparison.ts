import type { Board } from '../../../shared/contract/bundle.ts'

/** One line of "Vorschlag und Beschluss". */
export interface ComparisonRow {
  key: string
  /** The group as it stands now; null when people dissolved it. */
  group: { letter: string; title: string } | null
  /** Titles as proposed; null when people added the group. */
  proposed: readonly string[] | null
  now: readonly { title: string; movedByHand: boolean }[]
}

/** Proposal and board side by side: the groups in their order, then those that were dissolved. */
export function compareBoard(board: Pick<Board, 'groups' | 'proposal'>): ComparisonRow[] {
  const proposals = new Map(board.proposal.map((proposal) => [proposal.workingGroupId, proposal]))
  const standing = board.groups.map((group): ComparisonRow => ({
    key: group.id,
    group: { letter: group.letter, title: group.title },
    proposed: proposals.get(group.id)?.topics.map((topic) => topic.title) ?? null,
    now: group.topics,
  }))
  const ids = new Set(board.groups.map((group) => group.id))
  const dissolved = board.proposal
    .filter(({ workingGroupId }) => workingGroupId === null || !ids.has(workingGroupId))
    .map(({ topics }, index): ComparisonRow => ({
      key: `dissolved ${index}`,
      group: null,
      proposed: topics.map((topic) => topic.title),
      now: [],
    }))
  return [...standing, ...dissolved]
}
