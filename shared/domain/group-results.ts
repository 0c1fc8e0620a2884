import { contributionOf } from './contributions.ts'
import { rankTopics } from './ranking.ts'
import type { Rank } from './ranking.ts'
import type { MethodSettings, ResultBallot, RoundTopic } from './weighting.ts'

/**
 * The smallest number of ballots a group must have is a setting, usually 5. It may go down to this and no
 * further: with two, each knows what the other said.
 */
export const LOWEST_GROUP_BALLOTS = 3

/** Fewest ballots a stakeholder group must have before its means are shown, usually. */
export const FEWEST_PER_GROUP = 5

export interface TopicMean {
  readonly topicId: string
  readonly number: number
  /** scale and matrix: over the ratings; else per ballot. Null where the group is silent on the topic. */
  readonly mean: number | null
  /** Number of ballots behind it. */
  readonly people: number
}

export interface GroupMeans {
  /** Id of the stakeholder group; null for ballots that name none. */
  readonly group: string | null
  readonly ballots: number
  /** In the order of topic numbers; null where the group is too small to be shown. */
  readonly topics: readonly TopicMean[] | null
}

/**
 * Means per stakeholder group, only for groups with at least `fewest` ballots (never below three). If the
 * hidden groups together have fewer, the smallest shown group is hidden too: else what they said could be
 * worked out as the rest. Groups come by id, ballots that name none last.
 */
export function computeGroupMeans(
  settings: MethodSettings,
  topics: readonly RoundTopic[],
  ballots: readonly ResultBallot[],
  fewest: number,
): GroupMeans[] {
  const groups = splitByGroup(ballots)
  const shown = findShownGroups(groups, Math.max(fewest, LOWEST_GROUP_BALLOTS))
  const ordered = [...topics].sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))
  return groups.map(({ group, members }) => ({
    group,
    ballots: members.length,
    topics: shown.has(group) ? ordered.map((topic) => meanOfTopic(settings, topic, members)) : null,
  }))
}

/** What a topic gets when each stakeholder group counts the same. */
export interface BalancedTopic extends Rank {
  readonly number: number
  /** Mean of the groups' means, all groups equal; null where no group said anything. */
  readonly main: number | null
  /** Always null: equal is equal. */
  readonly tie: null
  /** How many groups said something. */
  readonly groups: number
}

/**
 * A second view of a round in which every stakeholder group counts the same, however many of its members
 * took part; always to be labelled and shown beside the plain count. Ballots that name no group cannot be
 * weighted and are left out; `ballots` is the number of the others. There is no tie figure: equal is equal.
 */
export function computeBalancedOrder(
  settings: MethodSettings,
  topics: readonly RoundTopic[],
  ballots: readonly ResultBallot[],
): { readonly groups: number; readonly ballots: number; readonly topics: readonly BalancedTopic[] } {
  const groups = splitByGroup(ballots).filter(({ group }) => group !== null)
  const balanced = topics.map((topic) => {
    const means = groups
      .map(({ members }) => meanOfTopic(settings, topic, members).mean)
      .filter((mean) => mean !== null)
    // Summed in rising order, rounded far below what is shown: equal groups must give equal figures.
    const sum = means.sort((a, b) => a - b).reduce((total, mean) => total + mean, 0)
    return {
      topicId: topic.id,
      number: topic.number,
      main: means.length === 0 ? null : Math.round((sum / means.length) * EXACTNESS) / EXACTNESS,
      tie: null,
      groups: means.length,
    }
  })
  return {
    groups: groups.length,
    ballots: groups.reduce((sum, { members }) => sum + members.length, 0),
    topics: rankTopics(balanced),
  }
}

const EXACTNESS = 1e9

interface StakeholderBallots {
  readonly group: string | null
  readonly members: readonly ResultBallot[]
}

function splitByGroup(ballots: readonly ResultBallot[]): StakeholderBallots[] {
  const groups = new Map<string | null, ResultBallot[]>()
  for (const ballot of ballots) {
    const group = ballot.stakeholderGroup ?? null
    const members = groups.get(group)
    if (members) members.push(ballot)
    else groups.set(group, [ballot])
  }
  return [...groups]
    .map(([group, members]) => ({ group, members }))
    .sort((a, b) => compareGroups(a.group, b.group))
}

function compareGroups(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return a < b ? -1 : a > b ? 1 : 0
}

function findShownGroups(groups: readonly StakeholderBallots[], fewest: number): Set<string | null> {
  const bySize = [...groups].sort((a, b) => b.members.length - a.members.length)
  const shown = bySize.filter(({ members }) => members.length >= fewest)
  const hidden = bySize.slice(shown.length).reduce((sum, { members }) => sum + members.length, 0)
  if (hidden > 0 && hidden < fewest) shown.pop()
  return new Set(shown.map(({ group }) => group))
}

function meanOfTopic(
  settings: MethodSettings,
  topic: RoundTopic,
  members: readonly ResultBallot[],
): TopicMean {
  let [sum, people] = [0, 0]
  for (const { answers } of members) {
    const one = contributionOf(settings, answers, topic.id)
    sum += one.sum
    people += one.count
  }
  return {
    topicId: topic.id,
    number: topic.number,
    mean: meanOf(settings, sum, people, members.length),
    people,
  }
}

function meanOf(settings: MethodSettings, sum: number, people: number, ballots: number): number | null {
  if (settings.method === 'scale') return people === 0 ? null : sum / people
  if (settings.method === 'matrix') return people === 0 ? null : sum / (2 * people)
  return ballots === 0 ? null : sum / ballots
}
