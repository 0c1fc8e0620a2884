import type { GroupingInput, GroupingProposal } from '../../../shared/domain/grouping.ts'
import type { MdsMap } from '../../../shared/domain/mds.ts'
import { toDistances } from '../../../shared/domain/similarity.ts'
import type { SimilarityMatrix } from '../../../shared/domain/similarity.ts'
import type { ReadDb } from '../store/connection.ts'
import { groundsOf, prepareGrounds } from './basis.ts'
import type { Basis } from './basis.ts'
import type { Grouping } from './grouping-rows.ts'
import { doJob } from '../jobs/jobs.ts'
import { runJob } from '../jobs/run-job.ts'
import { requireStillOpen } from '../store/still-open.ts'

// What follows from a basis and takes a while: clusters and map. Both are computed again when somebody asks for them
// the first time after the project was opened, and kept then.

/** What clustering needs besides the similarities. */
export type ClusterSettings = Pick<Grouping, 'linkage' | 'minSize' | 'maxSize' | 'fixedGroups'>

const clustersKept = new WeakMap<ReadDb, Map<string, GroupingProposal>>()
const mapsKept = new WeakMap<ReadDb, Map<string, MdsMap>>()
/** Groupings of which the results are kept; only one is the board, the others come back by undo. */
const KEPT = 4

/** Steps of scaling a map, per pair of topics. */
const STEPS_OF_MAP = 1000

/** Clusters the topics of a basis, in a worker if there are many. */
export function clusterSoon(
  basis: Pick<Basis, 'topics' | 'locks'>,
  similarity: SimilarityMatrix,
  settings: ClusterSettings,
): Promise<GroupingProposal> {
  const size = basis.topics.length
  // Ward's method needs the map first.
  const steps = settings.linkage === 'ward' ? size ** 2 * STEPS_OF_MAP : size ** 3
  return runJob('groups', inputOf(basis, similarity, settings), steps)
}

function inputOf(
  { topics, locks }: Pick<Basis, 'topics' | 'locks'>,
  similarity: SimilarityMatrix,
  { linkage, minSize, maxSize, fixedGroups }: ClusterSettings,
): GroupingInput {
  const k = fixedGroups === null ? {} : { k: fixedGroups }
  return { topics, similarity, settings: { ...k, minSize, maxSize, linkage, locks } }
}

/** The proposal behind a grouping as it was clustered, here and now. */
export function clustersOf(db: ReadDb, grouping: Grouping): GroupingProposal {
  const known = clustersKept.get(db)?.get(grouping.id)
  if (known) return known
  const grounds = groundsOf(db, grouping)
  const clusters = doJob('groups', inputOf(grounds, grounds.similarity, grouping))
  keepClusters(db, grouping.id, clusters)
  return clusters
}

/** As `clustersOf`, without keeping the core from its other work; afterwards that one answers at once. */
export async function prepareClusters(db: ReadDb, grouping: Grouping): Promise<GroupingProposal> {
  const known = clustersKept.get(db)?.get(grouping.id)
  if (known) return known
  const grounds = await prepareGrounds(db, grouping)
  const clusters = await clusterSoon(grounds, grounds.similarity, grouping)
  requireStillOpen(db)
  keepClusters(db, grouping.id, clusters)
  return clusters
}

/** Keeps what was computed for a grouping. */
export function keepClusters(db: ReadDb, groupingId: string, clusters: GroupingProposal): void {
  keep(clustersKept, db, groupingId, clusters)
}

/** The map behind a grouping. */
export async function mapOf(db: ReadDb, grouping: Grouping): Promise<MdsMap> {
  const known = mapsKept.get(db)?.get(grouping.id)
  if (known) return known
  const { similarity, ids } = groundsOf(db, grouping)
  const map = await runJob('map', toDistances(similarity), ids.length ** 2 * STEPS_OF_MAP)
  requireStillOpen(db)
  keep(mapsKept, db, grouping.id, map)
  return map
}

function keep<T>(memory: WeakMap<ReadDb, Map<string, T>>, db: ReadDb, id: string, value: T): void {
  let known = memory.get(db)
  if (!known) memory.set(db, (known = new Map()))
  if (known.size >= KEPT) known.clear()
  known.set(id, value)
}
