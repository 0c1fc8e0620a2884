import type { GroupingPicture } from '../../../shared/contract/bundle.ts'
import { cutAt } from '../../../shared/domain/group-tree.ts'
import type { GroupTree } from '../../../shared/domain/group-tree.ts'
import { findSecondBest, findStrongestPairs } from '../../../shared/domain/grouping-reasons.ts'
import { meanSimilarity } from '../../../shared/domain/group-sizes.ts'
import { stressWord } from '../../../shared/domain/mds.ts'
import { meanSilhouette, silhouettes } from '../../../shared/domain/silhouette.ts'
import { toDistances } from '../../../shared/domain/similarity.ts'
import { listTopics } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { groundsOf } from './basis.ts'
import type { Grounds } from './basis.ts'
import { topicsByGroup } from './board.ts'
import { mapOf, prepareClusters } from './clustering.ts'
import {
  findCurrentGrouping,
  listGroupTopics,
  listProposedGroups,
  listWorkingGroups,
} from './grouping-rows.ts'
import type { Grouping, WorkingGroup } from './grouping-rows.ts'
import { factsOf } from './reasons.ts'

type Tree = GroupingPicture['tree']

/**
 * Everything that explains the board: the map and the tree of the proposal, and separation and reasons of the groups
 * as they stand now. Only topics that were in the proposal appear. Null before the first proposal.
 * @param grouping the board people work on, unless it is to be another one
 */
export async function drawPicture(
  db: ReadDb,
  grouping: Grouping | null = findCurrentGrouping(db),
): Promise<GroupingPicture | null> {
  if (!grouping) return null
  const clusters = await prepareClusters(db, grouping)
  const map = await mapOf(db, grouping)
  const grounds = groundsOf(db, grouping)
  const groups = listWorkingGroups(db, grouping.id)
  const members = membersOf(db, grouping, grounds, groups)
  return {
    topics: drawTopics(db, grounds, groups, members),
    groups: drawGroups(grounds, groups, members),
    map: {
      points: grounds.ids.map((topicId, index) => ({
        topicId,
        x: map.points[index]?.x ?? 0,
        y: map.points[index]?.y ?? 0,
      })),
      stress: map.stress,
      stressWord: stressWord(map.stress),
    },
    tree: drawTree(db, grouping, grounds, clusters),
  }
}

/** Per group the places of its topics in the basis, in order. */
function membersOf(
  db: ReadDb,
  grouping: Grouping,
  { places }: Grounds,
  groups: readonly WorkingGroup[],
): number[][] {
  const topicsIn = topicsByGroup(groups, listGroupTopics(db, grouping.id))
  return groups.map(({ id }) =>
    (topicsIn.get(id) ?? []).flatMap((topicId) => places.get(topicId) ?? []).sort((a, b) => a - b),
  )
}

function drawTopics(
  db: ReadDb,
  { ids, similarity }: Grounds,
  groups: readonly WorkingGroup[],
  members: readonly (readonly number[])[],
): GroupingPicture['topics'] {
  const known = new Map(listTopics(db).map((topic) => [topic.id, topic]))
  const silhouetteOf = new Map(
    silhouettes(toDistances(similarity), members).map(({ member, value }) => [member, value]),
  )
  const filled = members.flatMap((own, index) => (own.length > 0 ? [{ own, group: groups[index] }] : []))
  const second = findSecondBest(
    filled.map(({ own }) => own),
    similarity,
    ids,
  )
  return ids.map((topicId, place) => {
    const index = members.findIndex((own) => own.includes(place))
    const own = members[index] ?? []
    const other = index < 0 ? undefined : second[place]
    const otherId = other && other.group !== null ? filled[other.group]?.group?.id : undefined
    return {
      topicId,
      number: known.get(topicId)?.number ?? 0,
      title: known.get(topicId)?.title ?? '',
      workingGroupId: groups[index]?.id ?? null,
      own: own.length > 1 ? meanSimilarity(similarity, place, own) : null,
      secondBest:
        otherId === undefined ? null : { workingGroupId: otherId, similarity: other?.similarity ?? 0 },
      silhouette: silhouetteOf.get(place) ?? null,
    }
  })
}

function drawGroups(
  grounds: Grounds,
  groups: readonly WorkingGroup[],
  members: readonly (readonly number[])[],
): GroupingPicture['groups'] {
  const { ids, similarity } = grounds
  const perTopic = silhouettes(toDistances(similarity), members)
  return groups.map(({ id, letter, colour, title }, index) => {
    const own = perTopic.filter(({ group }) => group === index)
    const sum = own.reduce((total, { value }) => total + value, 0)
    return {
      id,
      letter,
      colour,
      title,
      silhouette: own.length === 0 ? null : sum / own.length,
      pairs: findStrongestPairs(members[index] ?? [], similarity, ids).map((pair) => ({
        ...pair,
        facts: factsOf(grounds, pair.a, pair.b),
      })),
    }
  })
}

/** The tree follows from the basis alone; its cuts are kept with it. */
const cutsKept = new WeakMap<GroupTree, Tree['cuts']>()

function drawTree(db: ReadDb, grouping: Grouping, grounds: Grounds, tree: GroupTree): Tree {
  return {
    leafOrder: [...tree.leafOrder],
    merges: tree.merges.map(({ a, b, height }) => ({ a, b, height })),
    cuts: cutsOf(grounds, tree),
    k: listProposedGroups(db, grouping.id).length,
  }
}

function cutsOf({ places, similarity }: Grounds, tree: GroupTree): Tree['cuts'] {
  let cuts = cutsKept.get(tree)
  if (!cuts) {
    const distances = toDistances(similarity)
    cuts = tree.leafOrder.flatMap((_, index) => {
      const groups = cutAt(tree, index + 1)?.map((group) => group.flatMap((id) => places.get(id) ?? []))
      return groups ? [{ k: index + 1, silhouette: meanSilhouette(distances, groups) }] : []
    })
    cutsKept.set(tree, cuts)
  }
  return cuts
}
