import type { MethodSettings } from './weighting.ts'

// How the figures of stakeholder groups come about, from what the contract gives of a round.

/** What a derivation needs to know of a group. */
export interface DerivationGroup {
  /** Null for ballots that name no group. */
  readonly groupId: string | null
  readonly ballots: number
  /** Null where the group is not shown. */
  readonly topics:
    readonly { readonly topicId: string; readonly mean: number | null; readonly people: number }[] | null
}

/** A group's mean of one topic: a sum of whole numbers divided by how many there are. */
export interface GroupMeanDerivation {
  /** Ratings, points, or (matrix) ratings on both axes together. */
  readonly sum: number
  /** Ratings of the group (scale, matrix), else all its ballots: who gave nothing counts as 0. */
  readonly people: number
  /** Values each of them adds to the sum: two in a matrix, one else. */
  readonly each: 1 | 2
  /** Ballots of the group that are not in it. */
  readonly silent: number
  readonly value: number | null
}

/** Mean of a shown group. The sum is whole, so it follows from mean and number exactly. */
export function deriveGroupMean(
  { method }: MethodSettings,
  group: DerivationGroup,
  topicId: string,
): GroupMeanDerivation {
  const topic = group.topics?.find((one) => one.topicId === topicId)
  const rated = method === 'scale' || method === 'matrix'
  const each = method === 'matrix' ? 2 : 1
  const people = rated ? (topic?.people ?? 0) : group.ballots
  const sum = Math.round((topic?.mean ?? 0) * people * each)
  return {
    sum,
    people,
    each,
    silent: group.ballots - people,
    value: !topic || people === 0 ? null : sum / (people * each),
  }
}

/** Why a group's means are not shown. */
export type WhyHidden = 'tooFew' | 'covered'

/** Null for a shown group; `covered` = large enough, but hidden ones could be worked out from it. */
export function whyHidden({ ballots, topics }: DerivationGroup, fewest: number): WhyHidden | null {
  if (topics !== null) return null
  return ballots < fewest ? 'tooFew' : 'covered'
}

/** A group that does not count in the view in which each counts the same. */
export interface GroupLeftOut {
  readonly groupId: string | null
  readonly ballots: number
  /** `none`: ballots that name no group, `silent`: nobody in the group rated the topic. */
  readonly why: WhyHidden | 'none' | 'silent'
}

/** What a topic gets when each shown group counts the same. */
export interface BalancedDerivation {
  readonly means: readonly { readonly groupId: string; readonly mean: number }[]
  readonly sum: number
  readonly leftOut: readonly GroupLeftOut[]
  readonly value: number | null
}

/** Mean of the means of all shown groups; who is left out, and why. */
export function deriveBalanced(
  groups: readonly DerivationGroup[],
  fewest: number,
  topicId: string,
): BalancedDerivation {
  const means: { groupId: string; mean: number }[] = []
  const leftOut: GroupLeftOut[] = []
  for (const group of groups) {
    const { groupId, ballots } = group
    const mean = group.topics?.find((one) => one.topicId === topicId)?.mean ?? null
    if (groupId !== null && mean !== null) means.push({ groupId, mean })
    else if (ballots > 0) {
      const why = groupId === null ? 'none' : (whyHidden(group, fewest) ?? 'silent')
      leftOut.push({ groupId, ballots, why })
    }
  }
  const sum = means.reduce((total, { mean }) => total + mean, 0)
  return { means, sum, leftOut, value: means.length === 0 ? null : sum / means.length }
}

/** A topic's place when each group counts the same; nothing decides between equals there. */
export interface BalancedRankDerivation {
  readonly main: number | null
  /** Topics with a higher mean of the groups. */
  readonly better: number
  readonly equal: readonly string[]
  readonly value: { readonly from: number; readonly to: number }
}

/** Place by the mean of the groups: 1 + those before it; equal ones share it, those without a figure come last. */
export function deriveBalancedRank(
  topics: readonly { readonly topicId: string; readonly main: number | null }[],
  topicId: string,
): BalancedRankDerivation {
  const main = topics.find((topic) => topic.topicId === topicId)?.main ?? null
  const better = topics.filter((other) => other.main !== null && (main === null || other.main > main)).length
  const equal = topics
    .filter((other) => other.topicId !== topicId && other.main === main)
    .map((other) => other.topicId)
  return { main, better, equal, value: { from: better + 1, to: better + 1 + equal.length } }
}
