import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Output } from '../../../shared/contract/index.ts'
import { sortAndClose, voteAndClose } from '../../support/bundling.ts'
import { startTestCore } from '../../support/test-core.ts'
import type { TestCore } from '../../support/test-core.ts'
import { openRound } from '../../support/workshop.ts'
import type { Workshop } from '../../support/workshop.ts'

type Picture = NonNullable<Output<'groupings.picture'>>

const ROWS = [
  [5, 1, 4, 2, 3],
  [4, 2, 5, 1, 2],
  [1, 5, 2, 4, 3],
  [2, 4, 1, 5, 1],
  [5, 2, 5, 1, 4],
  [1, 4, 2, 5, 2],
]

let test: TestCore
let workshop: Workshop
beforeEach(async () => {
  test = await startTestCore()
  workshop = await openRound(test, { topicCount: 5 })
  await voteAndClose(test, workshop.round, ROWS)
})
afterEach(async () => {
  await test.dispose()
})

const propose = (groups: number, more: object = {}) =>
  test.call('groupings.propose', {
    roundId: workshop.round.id,
    choice: { by: 'best', n: 5, ties: 'in' },
    groups,
    ...more,
  })
const picture = async (): Promise<Picture> => (await test.call('groupings.picture', {}))!
const numberOf = (id: string): number => workshop.topics.find((topic) => topic.id === id)!.number
const topicOf = ({ topics }: Picture, n: number) => topics.find(({ number }) => number === n)!

/** Pearson's r of two columns, the long way. */
function correlation(a: number, b: number): number {
  const column = (n: number) => ROWS.map((row) => row[n - 1]!)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [column(a), column(b)]
  const covariance = mean(x.map((value, index) => (value - mean(x)) * (y[index]! - mean(y))))
  const spread = (values: readonly number[]) =>
    Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)))
  return covariance / (spread(x) * spread(y))
}
const meanOf = (n: number, others: readonly number[]) =>
  others.reduce((sum, other) => sum + correlation(n, other), 0) / others.length

it('there is none before the first proposal', async () => {
  expect(await test.call('groupings.picture', {})).toBeNull()
})

describe('the groups as they stand', () => {
  it('similarity, second best and silhouette are those of the ballots', async () => {
    const { groups } = await propose(2)
    expect(groups.map((group) => group.topics.map((topic) => topic.number))).toEqual([
      [1, 3, 5],
      [2, 4],
    ])
    const seen = await picture()
    const first = topicOf(seen, 1)
    expect(first.workingGroupId).toBe(groups[0]!.id)
    expect(first.own).toBeCloseTo(meanOf(1, [3, 5]), 12)
    expect(first.secondBest!.workingGroupId).toBe(groups[1]!.id)
    expect(first.secondBest!.similarity).toBeCloseTo(meanOf(1, [2, 4]), 12)
    const [a, b] = [1 - meanOf(1, [3, 5]), 1 - meanOf(1, [2, 4])]
    expect(first.silhouette).toBeCloseTo((b - a) / Math.max(a, b), 12)
    const own = seen.topics.filter((topic) => topic.workingGroupId === groups[0]!.id)
    expect(seen.groups[0]!.silhouette).toBeCloseTo(
      own.reduce((sum, { silhouette }) => sum + silhouette!, 0) / 3,
      12,
    )
    const [strongest] = seen.groups[0]!.pairs
    expect([numberOf(strongest!.a), numberOf(strongest!.b)]).toEqual([1, 3])
    expect(strongest!.facts).toEqual([
      `Ähnlich bewertet: Korrelation ${correlation(1, 3).toFixed(2).replace('.', ',')}.`,
    ])
    const cut = seen.tree.cuts.find(({ k }) => k === 2)!
    const all = seen.topics.reduce((sum, { silhouette }) => sum + silhouette!, 0) / 5
    expect(cut.silhouette).toBeCloseTo(all, 12)
  })

  it('follow every move by hand, while map and tree stay those of the proposal', async () => {
    const { groups, groupingId } = await propose(2)
    const before = await picture()
    const move = (n: number, workingGroupId: string | null) =>
      test.call('workingGroups.moveTopic', {
        groupingId,
        topicId: workshop.topics[n - 1]!.id,
        workingGroupId,
      })
    await move(1, groups[1]!.id)
    await move(5, null)
    const after = await picture()
    expect([after.map, after.tree]).toEqual([before.map, before.tree])
    expect(topicOf(after, 1).own).toBeCloseTo(meanOf(1, [2, 4]), 12)
    expect(topicOf(after, 1).silhouette).toBeLessThan(0)
    expect(topicOf(after, 3)).toMatchObject({ own: null, silhouette: 0 })
    expect(topicOf(after, 5)).toMatchObject({
      workingGroupId: null,
      own: null,
      secondBest: null,
      silhouette: null,
    })
    expect(after.groups[0]!.pairs).toEqual([])
    for (const group of groups) await test.call('workingGroups.remove', { id: group.id })
    expect(
      (await picture()).topics.every((topic) => topic.silhouette === null && topic.secondBest === null),
    ).toBe(true)
  })

  it('a topic that stands alone says who is nearest', async () => {
    const { groups } = await propose(3)
    const alone = groups.find((group) => group.topics.length === 1)!
    const n = alone.topics[0]!.number
    const [nearest] = [1, 2, 3, 4, 5]
      .filter((m) => m !== n)
      .toSorted((x, y) => correlation(n, y) - correlation(n, x))
    const figure = correlation(n, nearest!).toFixed(2).replace('.', ',')
    expect(alone.reason).toBe(`Steht für sich; am nächsten: „Feld ${nearest}“ (Korrelation ${figure}).`)
  })
})

describe('map and tree', () => {
  it('the tree joins everything, its heights never fall, and every number of groups can be cut', async () => {
    await propose(2)
    const { tree, map } = await picture()
    expect(tree.leafOrder.map(numberOf).toSorted()).toEqual([1, 2, 3, 4, 5])
    expect(tree.merges).toHaveLength(4)
    const heights = tree.merges.map(({ height }) => height)
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
    expect(heights[0]).toBeCloseTo(1 - Math.max(correlation(1, 3), correlation(2, 4)), 12)
    expect(tree.cuts.map(({ k }) => k)).toEqual([1, 2, 3, 4, 5])
    expect(tree.k).toBe(2)
    const at = new Map(map.points.map((point) => [numberOf(point.topicId), point]))
    const distance = (a: number, b: number) =>
      Math.hypot(at.get(a)!.x - at.get(b)!.x, at.get(a)!.y - at.get(b)!.y)
    expect(distance(1, 3)).toBeLessThan(distance(1, 2))
    expect(map.stressWord).toBe(map.stress < 0.1 ? 'good' : map.stress < 0.2 ? 'fair' : 'poor')
  })

  it('topics locked together are never cut, topics kept apart never joined', async () => {
    const [one, two, , four] = workshop.topics
    await test.call('topicLocks.set', { a: one!.id, b: two!.id, kind: 'together' })
    await test.call('topicLocks.set', { a: one!.id, b: four!.id, kind: 'apart' })
    await propose(2)
    expect((await picture()).tree.cuts.map(({ k }) => k)).toEqual([2, 3, 4])
    // Locks set later change the board, not the proposal behind it.
    await test.call('topicLocks.set', { a: one!.id, b: four!.id, kind: null })
    expect((await picture()).tree.cuts.map(({ k }) => k)).toEqual([2, 3, 4])
  })

  it('is the same after a restart', async () => {
    await propose(2, { linkage: 'ward' })
    const before = await picture()
    await test.call('projects.close', {})
    await test.call('projects.open', { file: test.projectFile })
    expect(await picture()).toEqual(before)
  })
})

it('of several sources each says its fact, the loudest first', async () => {
  for (const [index, title] of ['Wohnen', 'Arbeit', 'Wohnen und Bauen', 'Kinder', 'Alter'].entries()) {
    await test.call('topics.update', { id: workshop.topics[index]!.id, title })
  }
  const sortingId = await sortAndClose(test, workshop, [
    [1, 2, 1, 3, 4],
    [1, 1, 2, 2, 3],
  ])
  await propose(2, { sortingId, weights: { ratings: 100, sorting: 10, words: 1 } })
  const { groups } = await picture()
  const pair = groups
    .flatMap((group) => group.pairs)
    .find(({ a, b }) => numberOf(a) === 1 && numberOf(b) === 3)!
  const figure = correlation(1, 3).toFixed(2).replace('.', ',')
  expect(pair.facts).toEqual([
    `Ähnlich bewertet: Korrelation ${figure}.`,
    '1 von 2 Personen hat beide auf einen Stapel gelegt.',
    'Gemeinsame Wörter: „Wohnen“.',
  ])
  expect((await test.call('groupings.current', {}))!.basis).toBe(
    'Gewichtung (6 Stimmzettel), Sortierung (2 Personen) und Wortvergleich (Texte von 5 Handlungsfeldern)',
  )
})
