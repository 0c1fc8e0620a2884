import { fitSizes } from './fit-sizes.ts'
import { keepsSizes } from './group-sizes.ts'
import { buildTree } from './group-tree.ts'
import type { GroupingInput, GroupingProposal, GroupingSettings } from './grouping-proposal.ts'
import { averageLinkage, cutTree } from './linkage.ts'
import type { DistanceMatrix, Merge, MergeRules } from './linkage.ts'
import { scaleToMap } from './mds.ts'
import { meanSilhouette } from './silhouette.ts'
import { buildSimilarity, toDistances } from './similarity.ts'
import type { SimilarityMatrix } from './similarity.ts'
import { mergeRules } from './topic-locks.ts'
import { wardLinkage } from './ward.ts'
import type { RoundTopic } from './weighting.ts'

export type { GroupingInput, GroupingProposal, GroupingSettings } from './grouping-proposal.ts'

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
  readonly rules: MergeRules
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
 * each number of groups from 2 to 8. Topics locked together are one from the start, topics locked apart never
 * meet; where these leave fewer or more numbers of groups, a fixed k is brought to the nearest possible one.
 * Without a fixed k the best separated number whose groups keep the sizes is taken, as clustered. Where
 * none keeps them (or the fixed k does not), single topics (or blocks) are moved where they lose least, and named in
 * `moved`; where even that is impossible, the groups stay as clustered and `keepsSizes` is false.
 * The same topics and similarities always give the same proposal, in whatever order they are handed in.
 * @throws RangeError if the locks contradict each other (`checkLocks`)
 */
export function proposeGroups(input: GroupingInput): GroupingProposal {
  const field = layOut(input)
  const candidates = listGroupCounts(field).map((k) => clusterInto(field, k))
  const [suggestion, runnerUp] = rankBySilhouette(candidates.filter((one) => one.fits))
  const fixed = input.settings.k
  const chosen =
    fixed === undefined
      ? (suggestion ?? chooseRepaired(field, candidates))
      : repair(field, clusterInto(field, fixed))
  const groups = [...chosen.groups].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
  return {
    k: chosen.k,
    groups: nameTopics(groups, field.ids),
    silhouette: chosen.silhouette,
    candidates: candidates.map((one) => ({
      k: one.k,
      silhouette: one.silhouette,
      fits: one.fits,
      groups: nameTopics(one.groups, field.ids),
    })),
    suggestion: suggestion?.k ?? null,
    runnerUp: runnerUp?.k ?? null,
    moved: [...chosen.moved].sort((a, b) => a - b).map((index) => field.ids[index] as string),
    keepsSizes: chosen.fits,
    ...buildTree(field.ids, field.merges, {
      linkage: input.settings.linkage ?? 'average',
      blockCount: field.rules.blocks.length,
    }),
  }
}

function layOut({ topics, similarity, settings }: GroupingInput): Field {
  const order = [...topics.keys()].sort((a, b) =>
    compareTopics(topics[a] as RoundTopic, topics[b] as RoundTopic),
  )
  const ordered = buildSimilarity(order.length, (a, b) => similarity[order[a] ?? 0]?.[order[b] ?? 0] ?? 0)
  const distances = toDistances(ordered)
  const ids = order.map((index) => (topics[index] as RoundTopic).id)
  const rules = mergeRules(ids, settings.locks)
  const merges =
    settings.linkage === 'ward'
      ? wardLinkage(scaleToMap(distances).points, rules)
      : averageLinkage(distances, rules)
  return { ids, similarity: ordered, distances, merges, rules, settings }
}

/** 2 … 8, as far as the tree can be cut so. */
function listGroupCounts(field: Field): number[] {
  const fewest = Math.max(FEWEST_GROUPS, field.ids.length - field.merges.length)
  const most = Math.min(MOST_GROUPS, field.rules.blocks.length)
  return Array.from({ length: Math.max(0, most - fewest + 1) }, (_, index) => index + fewest)
}

/** Cut into k groups, or as near to k as the tree can be cut. */
function clusterInto(field: Field, k: number): Clustered {
  return judge(field, cutTree(field.ids.length, field.merges, Math.min(k, field.rules.blocks.length)), [])
}

function judge(
  { distances, settings }: Field,
  groups: readonly (readonly number[])[],
  moved: readonly number[],
): Clustered {
  const silhouette = meanSilhouette(distances, groups)
  return { k: groups.length, groups, moved, silhouette, fits: keepsSizes(groups, settings) }
}

/** The same number of groups with the sizes kept, if a way is found. */
function repair(field: Field, one: Clustered): Clustered {
  if (one.fits) return one
  const fitted = fitSizes(one.groups, field.similarity, field.settings, field.rules)
  return fitted ? judge(field, fitted.groups, fitted.moved) : one
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
