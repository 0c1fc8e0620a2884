import { canKeepSizes, fitSizes, keepsSizes, meanSimilarity } from './group-sizes.ts'
import { averageLinkage, cutTree } from './linkage.ts'
import { scaleToMap } from './mds.ts'
import { meanSilhouette } from './silhouette.ts'
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

export interface TopicPair {
  readonly a: string
  readonly b: string
  readonly similarity: number
}

export interface SecondBest {
  readonly topicId: string
  /** Index of the other group it is most similar to; null if there is no other. */
  readonly group: number | null
  /** Mean similarity to that group. */
  readonly similarity: number | null
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
const PAIRS_SHOWN = 3

/** Silhouettes that differ by less are equal; fewer groups then go first. */
const ROUNDING = 1e-12

interface Clustered {
  readonly k: number
  readonly silhouette: number
  readonly fits: boolean
  readonly groups: readonly (readonly number[])[]
  readonly moved: readonly number[]
}

/**
 * Proposes working groups: average linkage on 1 − similarity (or Ward on the two-dimensional map), cut at each number of groups from 2 to 8.
 * Without a fixed k the best separated number whose groups keep the sizes is taken, as clustered. Where
 * none keeps them (or the fixed k does not), single topics are moved where they lose least, and named in
 * `moved`; where even that is impossible, the groups stay as clustered and `keepsSizes` is false.
 * The same topics and similarities always give the same proposal, in whatever order they are handed in.
 */
export function proposeGroups({ topics, similarity, settings }: GroupingInput): GroupingProposal {
  const order = [...topics.keys()].sort((a, b) =>
    compareTopics(topics[a] as RoundTopic, topics[b] as RoundTopic),
  )
  const ids = order.map((index) => (topics[index] as RoundTopic).id)
  const matrix = order.map((row) =>
    order.map((column) => (row === column ? 1 : (similarity[row]?.[column] ?? 0))),
  )
  const distances = matrix.map((row, a) => row.map((value, b) => (a === b ? 0 : 1 - value)))
  const merges =
    settings.linkage === 'ward' ? wardLinkage(scaleToMap(distances).points) : averageLinkage(distances)
  const cut = (k: number): Clustered => {
    const groups = cutTree(ids.length, merges, k)
    return describe(k, groups, [])
  }
  const describe = (
    k: number,
    groups: readonly (readonly number[])[],
    moved: readonly number[],
  ): Clustered => ({
    k,
    groups,
    moved,
    silhouette: meanSilhouette(distances, groups),
    fits: keepsSizes(groups, settings),
  })
  const repair = (one: Clustered): Clustered => {
    if (one.fits || !canKeepSizes(ids.length, one.k, settings)) return one
    const fitted = fitSizes(one.groups, matrix, settings)
    return describe(one.k, fitted.groups, fitted.moved)
  }
  const most = Math.min(MOST_GROUPS, ids.length)
  const range = Array.from(
    { length: Math.max(0, most - FEWEST_GROUPS + 1) },
    (_, index) => index + FEWEST_GROUPS,
  )
  const candidates = range.map(cut)
  const [suggestion, runnerUp] = rankBySilhouette(candidates.filter((one) => one.fits))
  const chosen =
    settings.k === undefined
      ? (suggestion ?? chooseRepaired(candidates.map(repair), cut(Math.min(1, ids.length))))
      : repair(cut(Math.min(Math.max(settings.k, 1), ids.length)))
  const groups = sortGroups(chosen.groups)
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
    reasons: groups.map((group) => findStrongestPairs(group, matrix, ids)),
    secondBest: findSecondBest(groups, matrix, ids),
  }
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

/** The best separated candidate made to keep the sizes; failing that one single group; failing that as clustered. */
function chooseRepaired(candidates: readonly Clustered[], single: Clustered): Clustered {
  const ranked = rankBySilhouette(candidates)
  return ranked.find((one) => one.fits) ?? (single.fits ? single : (ranked[0] ?? single))
}

function sortGroups(groups: readonly (readonly number[])[]): (readonly number[])[] {
  return [...groups].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

function nameTopics(groups: readonly (readonly number[])[], ids: readonly string[]): string[][] {
  return groups.map((group) => group.map((index) => ids[index] as string))
}

function findStrongestPairs(
  group: readonly number[],
  matrix: SimilarityMatrix,
  ids: readonly string[],
): TopicPair[] {
  const pairs = group.flatMap((a, index) =>
    group.slice(index + 1).map((b) => ({
      a: ids[a] as string,
      b: ids[b] as string,
      similarity: matrix[a]?.[b] ?? 0,
    })),
  )
  // A stable sort: equal pairs stay in the order of their numbers.
  return pairs.sort((x, y) => y.similarity - x.similarity).slice(0, PAIRS_SHOWN)
}

function findSecondBest(
  groups: readonly (readonly number[])[],
  matrix: SimilarityMatrix,
  ids: readonly string[],
): SecondBest[] {
  return ids.map((topicId, member) => {
    let best: SecondBest = { topicId, group: null, similarity: null }
    for (const [index, group] of groups.entries()) {
      if (group.includes(member)) continue
      const similarity = meanSimilarity(matrix, member, group)
      if (best.similarity === null || similarity > best.similarity + ROUNDING) {
        best = { topicId, group: index, similarity }
      }
    }
    return best
  })
}
