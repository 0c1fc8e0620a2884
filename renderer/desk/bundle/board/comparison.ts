import type { Board } from '../../../../shared/contract/bundle.ts'

/** A group's letter, the parking lot, or a proposed group that people removed. */
export type Whereabouts = { letter: string } | 'parkingLot' | 'dissolved'

/** One line of "Vorschlag und Beschluss". */
export interface ComparisonRow {
  key: string
  /** The group as it stands now; null when people dissolved it. */
  group: { letter: string; colour: number; title: string } | null
  /** Topics as proposed, with where they lie now if that is elsewhere; null when people added the group. */
  proposed: readonly { title: string; nowIn: Whereabouts | null }[] | null
  /** Topics as they lie now, with where they were proposed if that was elsewhere. */
  now: readonly { title: string; cameFrom: Whereabouts | null }[]
}

export interface Comparison {
  /** The groups in their order, then those that were dissolved, then the parking lot if anything moved there or away. */
  rows: readonly ComparisonRow[]
  /** Topics that lie as proposed, and all of them. */
  same: number
  all: number
}

/** Proposal and board side by side. */
export function compareBoard(board: Pick<Board, 'groups' | 'proposal' | 'parkingLot'>): Comparison {
  const letters = new Map(board.groups.map((group) => [group.id, group.letter]))
  const now = new Map<string, string | null>([
    ...board.groups.flatMap((group) => group.topics.map(({ topicId }) => [topicId, group.id] as const)),
    ...board.parkingLot.map(({ topicId }) => [topicId, null] as const),
  ])
  const proposals = board.proposal.map(({ workingGroupId, topics }) => ({
    topics,
    groupId: workingGroupId !== null && letters.has(workingGroupId) ? workingGroupId : null,
  }))
  const before = new Map(
    proposals.flatMap(({ groupId, topics }) => topics.map(({ topicId }) => [topicId, groupId] as const)),
  )

  const nowIn = (topicId: string, here: string | null): Whereabouts | null => {
    const id = now.get(topicId) ?? null
    if (id === null) return 'parkingLot'
    return id === here ? null : { letter: letters.get(id) ?? '' }
  }
  const cameFrom = (topicId: string, here: string): Whereabouts | null => {
    if (!before.has(topicId)) return 'parkingLot'
    const id = before.get(topicId) ?? null
    if (id === null) return 'dissolved'
    return id === here ? null : { letter: letters.get(id) ?? '' }
  }

  const standing = board.groups.map((group): ComparisonRow => ({
    key: group.id,
    group: { letter: group.letter, colour: group.colour, title: group.title },
    proposed:
      proposals
        .find(({ groupId }) => groupId === group.id)
        ?.topics.map(({ topicId, title }) => ({ title, nowIn: nowIn(topicId, group.id) })) ?? null,
    now: group.topics.map(({ topicId, title }) => ({ title, cameFrom: cameFrom(topicId, group.id) })),
  }))
  const dissolved = proposals
    .filter(({ groupId }) => groupId === null)
    .map(({ topics }, index): ComparisonRow => ({
      key: `dissolved ${index}`,
      group: null,
      proposed: topics.map(({ topicId, title }) => ({ title, nowIn: nowIn(topicId, null) })),
      now: [],
    }))
  const rows = [...standing, ...dissolved]
  const proposed = rows.flatMap((row) => row.proposed ?? [])
  const brought = standing.flatMap((row) => row.now.filter(({ cameFrom: from }) => from === 'parkingLot'))
  return {
    rows,
    same: proposed.filter((topic) => topic.nowIn === null).length,
    all: proposed.length + brought.length,
  }
}
