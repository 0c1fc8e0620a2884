import type { GroupTree } from './group-tree.ts'
import type { SimilarityMatrix } from './similarity.ts'
import type { TopicLocks } from './topic-locks.ts'
import type { RoundTopic } from './weighting.ts'

export interface GroupingSettings {
  /** Number of groups; left out: the best separated one is suggested. */
  readonly k?: number
  /** Fewest and most topics per group. */
  readonly minSize: number
  readonly maxSize: number
  /** `average` linkage on 1 − similarity unless Ward's method on the map is asked for. */
  readonly linkage?: 'average' | 'ward'
  /** Kept by every group, also where the sizes must be kept. */
  readonly locks: TopicLocks
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
  /** Whether every group keeps the sizes. */
  readonly fits: boolean
  readonly groups: readonly (readonly string[])[]
}

export interface GroupingProposal extends GroupTree {
  readonly k: number
  /** Topic ids in number order; groups in the order of their lowest topic numbers. */
  readonly groups: readonly (readonly string[])[]
  /** Mean silhouette of these groups. */
  readonly silhouette: number
  /** One per number of groups from 2 to 8, as far as there are topics enough and the locks allow it. */
  readonly candidates: readonly GroupingCandidate[]
  /** Best separated number of groups that keeps the sizes as clustered, and the next best; null if none. */
  readonly suggestion: number | null
  readonly runnerUp: number | null
  /** Topics that were moved to another group than clustered, only to keep the sizes. */
  readonly moved: readonly string[]
  /** Whether the groups keep the sizes; false where no way of dividing the topics was found that does. */
  readonly keepsSizes: boolean
}
