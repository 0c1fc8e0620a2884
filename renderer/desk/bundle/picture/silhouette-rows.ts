import type { GroupingPicture } from '../../../../shared/contract/bundle.ts'

/** One group of the silhouette plot, its topics best fitting first. */
export interface SilhouetteGroup {
  readonly id: string
  readonly letter: string
  readonly colour: number
  readonly title: string
  readonly mean: number | null
  readonly rows: readonly {
    readonly topicId: string
    readonly title: string
    /** Null outside of the groups; 0 by definition where it is alone. */
    readonly value: number | null
    readonly alone: boolean
    /** Letter of the group it would fit second best. */
    readonly secondBest: string | null
  }[]
}

/** The silhouette plot as people read it: group after group, in each the best fitting topic first. */
export function silhouetteRows({
  topics,
  groups,
}: Pick<GroupingPicture, 'topics' | 'groups'>): SilhouetteGroup[] {
  const letters = new Map(groups.map(({ id, letter }) => [id, letter]))
  return groups.map(({ id, letter, colour, title, silhouette }) => {
    const own = topics.filter((topic) => topic.workingGroupId === id)
    return {
      id,
      letter,
      colour,
      title,
      mean: silhouette,
      rows: own
        .map((topic) => ({
          topicId: topic.topicId,
          title: topic.title,
          value: topic.silhouette,
          alone: own.length === 1,
          secondBest: topic.secondBest ? (letters.get(topic.secondBest.workingGroupId) ?? null) : null,
        }))
        .sort((a, b) => (b.value ?? -2) - (a.value ?? -2)),
    }
  })
}

/** Where a bar begins and how long it is, as shares of the width of a scale from −1 to 1. */
export function barOf(value: number): { start: number; length: number } {
  const clamped = Math.min(1, Math.max(-1, value))
  return { start: 0.5 + Math.min(0, clamped) / 2, length: Math.abs(clamped) / 2 }
}
