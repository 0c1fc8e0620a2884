import { joinList, quote } from '../../../shared/domain/german-format.ts'
import type { GroupTopic, WorkingGroup } from './grouping-rows.ts'

export interface Stand {
  /** The groups as they stand. */
  readonly groups: readonly WorkingGroup[]
  /** Where each topic lies now; topics in the parking lot are missing. */
  readonly places: ReadonlyMap<string, GroupTopic>
  /** The proposal as it was made, group by group. */
  readonly proposed: readonly (readonly string[])[]
}

/** The group that grew from each group of the proposal; null where people dissolved it. */
export function groupsOfProposal({
  groups,
  proposed,
}: Pick<Stand, 'groups' | 'proposed'>): (WorkingGroup | null)[] {
  return proposed.map((_, index) => groups.find((group) => group.proposalIndex === index) ?? null)
}

/** Topics that lie elsewhere than proposed. */
export function movedTopics(stand: Stand): Set<string> {
  const grown = groupsOfProposal(stand)
  const home = new Map(
    stand.proposed.flatMap((topicIds, index) => topicIds.map((id) => [id, grown[index]?.id ?? null])),
  )
  const known = [...home.keys(), ...stand.places.keys()]
  // A dissolved group has no place any more, so its topics have been moved wherever they lie.
  return new Set(
    known.filter((id) => home.get(id) === null || home.get(id) !== stand.places.get(id)?.workingGroupId),
  )
}

/** What people changed, one sentence each. Groups are called by the letters they have now. */
export function describeHandChanges(stand: Stand, titleOf: (topicId: string) => string): string[] {
  const grown = groupsOfProposal(stand)
  const home = new Map(stand.proposed.flatMap((ids, index) => ids.map((id) => [id, index] as const)))
  const letterNow = (topicId: string): string | null =>
    stand.groups.find((group) => group.id === stand.places.get(topicId)?.workingGroupId)?.letter ?? null
  return [
    ...stand.groups
      .filter((group) => group.proposalIndex === null)
      .map((group) => `Arbeitskreis ${group.letter} ${quote(group.title)} hinzugefügt.`),
    ...stand.proposed
      .filter((_, index) => grown[index] === null)
      .map(
        (ids) =>
          `Vorgeschlagenen Arbeitskreis mit ${joinList(ids.map((id) => quote(titleOf(id))))} aufgelöst.`,
      ),
    ...[...movedTopics(stand)].map((topicId) => {
      const index = home.get(topicId)
      const from = index === undefined ? null : grown[index]
      return describeMove(quote(titleOf(topicId)), from, index === undefined, letterNow(topicId))
    }),
  ]
}

function describeMove(
  topic: string,
  from: WorkingGroup | null | undefined,
  wasParked: boolean,
  to: string | null,
): string {
  if (wasParked) return `${topic} aus dem Themenspeicher nach ${to} geholt.`
  // The dissolved group has its own sentence.
  const away = from ? ` von ${from.letter}` : ''
  return to === null
    ? `${topic}${away} in den Themenspeicher gelegt.`
    : `${topic}${away} nach ${to} verschoben.`
}
