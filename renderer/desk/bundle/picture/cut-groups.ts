import { colourOfLetter, letterAt } from '../../../ui/group-colour.ts'
import type { GroupingPicture } from '../../../../shared/contract/bundle.ts'

/** A group of a cut, with the letter and colour it is drawn in. */
export interface CutGroup {
  readonly letter: string
  readonly colour: number
  readonly topicIds: readonly string[]
}

/**
 * Letters and colours for the groups of a cut: each takes those of the group on the board it shares most topics
 * with, so that colours stay while the cut moves; groups that are new take the next free letters.
 */
export function nameCut(
  cut: readonly (readonly string[])[],
  { topics, groups }: Pick<GroupingPicture, 'topics' | 'groups'>,
): CutGroup[] {
  const groupOf = new Map(topics.map(({ topicId, workingGroupId }) => [topicId, workingGroupId]))
  const pairs = cut
    .flatMap((topicIds, place) =>
      groups.map((group, order) => ({
        place,
        group,
        order,
        shared: topicIds.filter((id) => groupOf.get(id) === group.id).length,
      })),
    )
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.order - b.order || a.place - b.place)
  const taken = new Map<number, (typeof groups)[number]>()
  for (const { place, group } of pairs) {
    if (!taken.has(place) && ![...taken.values()].includes(group)) taken.set(place, group)
  }
  const used = new Set([...taken.values()].map(({ letter }) => letter))
  let next = 0
  return cut.map((topicIds, place) => {
    const group = taken.get(place)
    if (group) return { letter: group.letter, colour: group.colour, topicIds }
    while (used.has(letterAt(next))) next++
    const letter = letterAt(next++)
    return { letter, colour: colourOfLetter(letter), topicIds }
  })
}
