import { canKeepSizes, fitSizes, keepsSizes } from './group-sizes.ts'
import { findSecondBest, findStrongestPairs } from './grouping-reasons.ts'
import type { SecondBest, TopicPair } from './grouping-reasons.ts'
import { averageLinkage, cutTree } from './linkage.ts'
import type { DistanceMatrix, Merge } from './linkage.ts'
import { scaleToMap } from './mds.ts'
import { meanSilhouette } from './silhouette.ts'
import { buildSimilarity } from './similarity.ts'
import type { SimilarityMatrix } from './similarity.ts'
import { wardLinkage } from './ward.ts'
import type { RoundTopic } from './weighting.ts'

export interface GroupingSettings {
  /** Number of groups; left out: the best separated one is suggested. */
  readonly k?: number
  /** Fewest and most topics per group. */
  readonly minSize: number
  readonly maxSize: number
  /** `average` linkage on 1 − similarity unless Ward's method on the map is asked for. */
  readonly linkage?: 'average' | 'ward'
}

export interface GroupingInput {
  readonly topics: readonly RoundTopic[]
  /** Rows and columns in the order of `topics`. */
  readonly similarity: SimilarityMatrix
  readonly settings: GroupingSettings
}

/** What comes out for one number of groups, as clustered. */
export interface GroupingCandidate {
  readonly k: number
  /** Mean silhouette, −1…1. */
  readonly silhouette: number
  readonly smallest: number
  readonly largest: number
  /** Whether every group keeps the sizes. */
  readonly fits: boolean
  readonly groups: readonly (readonly string[])[]
}

export interface GroupingProposal {
  readonly k: number
  /** Topic ids in number order; groups in the order of their lowest topic numbers. */
  readonly groups: readonly (readonly string[])[]
  /** Mean silhouette of these groups. */
  readonly silhouette: number
  /** One per number of groups from 2 to 8 (never more than topics). */
  readonly candidates: readonly GroupingCandidate[]
  /** Best separated number of groups that keeps the sizes as clustered, and the next best; null if none. */
  readonly suggestion: number | null
  readonly runnerUp: number | null
  /** Topics that were moved to another group than clustered, only to keep the sizes. */
  readonly moved: readonly string[]
  /** Whether the groups keep the sizes; false where no way of dividing the topics could. */
  readonly keepsSizes: boolean
  /** Per group its strongest pairs, at most three; none for a single topic. */
  readonly reasons: readonly (readonly TopicPair[])[]
  readonly secondBest: readonly SecondBest[]
}

const FEWEST_GROUPS = 2
const MOST_GROUPS = 8
/** Silhouettes that differ by less are equal; fewer groups then go first. */
const ROUNDING = 1e-12

/** The topics in number order with what is known between them. */
interface Field {
  readonly ids: readonly string[]
  readonly similarity: SimilarityMatrix
  readonly distances: DistanceMatrix
  readonly merges: readonly Merge[]
  readonly settings: GroupingSettings
}

interface Clustered {
  readonly k: number
  readonly silhouette: number
  readonly fits: boolean
  readonly groups: readonly (readonly number[])[]
  readonly moved: readonly number[]
}

/**
 * Proposes working groups: average linkage on 1 − similarity (or Ward on the two-dimensional map), cut at
 * each number of groups from 2 to 8.
 * Without a fixed k the best separated number whose groups keep the sizes is taken, as clustered. Where
 * none keeps them (or the fixed k does not), single topics are moved where they lose least, and named in
 * `moved`; where even that is impossible, the groups stay as clustered and `keepsSizes` is false.
 * The same topics and similarities always give the same proposal, in whatever order they are handed in.
 */
export function proposeGroups(input: GroupingInput): GroupingProposal {
  const field = layOut(input)
  const { ids, similarity } = field
  const candidates = listGroupCounts(ids.length).map((k) => clusterInto(field, k))
  const [suggestion, runnerUp] = rankBySilhouette(candidates.filter((one) => one.fits))
  const fixed = input.settings.k
  const chosen =
    fixed === undefined
      ? (suggestion ?? chooseRepaired(field, candidates))
      : repair(field, clusterInto(field, Math.min(Math.max(fixed, 1), ids.length)))
  const groups = [...chosen.groups].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
  return {
    k: chosen.k,
    groups: nameTopics(groups, ids),
    silhouette: chosen.silhouette,
    candidates: candidates.map((one) => ({
      k: one.k,
      silhouette: one.silhouette,
      smallest: Math.min(...one.groups.map((group) => group.length)),
      largest: Math.max(...one.groups.map((group) => group.length)),
      fits: one.fits,
      groups: nameTopics(one.groups, ids),
    })),
    suggestion: suggestion?.k ?? null,
    runnerUp: runnerUp?.k ?? null,
    moved: [...chosen.moved].sort((a, b) => a - b).map((index) => ids[index] as string),
    keepsSizes: chosen.fits,
    reasons: groups.map((group) => findStrongestPairs(group, similarity, ids)),
    secondBest: findSecondBest(groups, similarity, ids),
  }
}

function layOut({ topics, similarity, settings }: GroupingInput): Field {
  const order = [...topics.keys()].sort((a, b) =>
    compareTopics(topics[a] as RoundTopic, topics[b] as RoundTopic),
  )
  const ordered = buildSimilarity(order.length, (a, b) => similarity[order[a] ?? 0]?.[order[b] ?? 0] ?? 0)
  const distances = ordered.map((row, a) => row.map((value, b) => (a === b ? 0 : 1 - value)))
  return {
    ids: order.map((index) => (topics[index] as RoundTopic).id),
    similarity: ordered,
    distances,
    merges:
      settings.linkage === 'ward' ? wardLinkage(scaleToMap(distances).points) : averageLinkage(distances),
    settings,
  }
}

/** 2 … 8, never more than there are topics. */
function listGroupCounts(topicCount: number): number[] {
  const most = Math.min(MOST_GROUPS, topicCount)
  return Array.from({ length: Math.max(0, most - FEWEST_GROUPS + 1) }, (_, index) => index + FEWEST_GROUPS)
}

function clusterInto(field: Field, k: number): Clustered {
  return judge(field, cutTree(field.ids.length, field.merges, k), [])
}

function judge(
  { distances, settings }: Field,
  groups: readonly (readonly number[])[],
  moved: readonly number[],
): Clustered {
  const silhouette = meanSilhouette(distances, groups)
  return { k: groups.length, groups, moved, silhouette, fits: keepsSizes(groups, settings) }
}

/** The same number of groups with the sizes kept, if that is possible at all. */
function repair(field: Field, one: Clustered): Clustered {
  if (one.fits || !canKeepSizes(field.ids.length, one.k, field.settings)) return one
  const fitted = fitSizes(one.groups, field.similarity, field.settings)
  return judge(field, fitted.groups, fitted.moved)
}

/** The best separated candidate made to keep the sizes; failing that one single group; failing that as clustered. */
function chooseRepaired(field: Field, candidates: readonly Clustered[]): Clustered {
  const ranked = rankBySilhouette(candidates.map((one) => repair(field, one)))
  const single = clusterInto(field, 1)
  return ranked.find((one) => one.fits) ?? (single.fits ? single : (ranked[0] ?? single))
}

function compareTopics(a: RoundTopic, b: RoundTopic): number {
  return a.number - b.number || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Best separated first; equal ones with fewer groups first. */
function rankBySilhouette(candidates: readonly Clustered[]): Clustered[] {
  return [...candidates].sort((a, b) =>
    Math.abs(a.silhouette - b.silhouette) <= ROUNDING ? a.k - b.k : b.silhouette - a.silhouette,
  )
}

function nameTopics(groups: readonly (readonly number[])[], ids: readonly string[]): string[][] {
  return groups.map((group) => group.map((index) => ids[index] as string))
}
