import { describe, expect, it } from 'vitest'
import { barOf, silhouetteRows } from '../../../../../../renderer/desk/bundle/picture/silhouette-rows.ts'

const topic = (
  topicId: string,
  workingGroupId: string | null,
  silhouette: number | null,
  second?: string,
) => ({
  topicId,
  number: 1,
  title: topicId,
  workingGroupId,
  own: null,
  secondBest: second === undefined ? null : { workingGroupId: second, similarity: 0.5 },
  silhouette,
})
const group = (id: string, silhouette: number | null) => ({
  id,
  letter: id,
  colour: 0,
  title: `Kreis ${id}`,
  silhouette,
  pairs: [],
})

describe('the silhouette plot', () => {
  it('lists group after group, in each the best fitting topic first', () => {
    const groups = silhouetteRows({
      groups: [group('A', 0.3), group('B', 0)],
      topics: [
        topic('low', 'A', -0.2, 'B'),
        topic('parked', null, null),
        topic('high', 'A', 0.8, 'B'),
        topic('lonely', 'B', 0, 'A'),
      ],
    })
    expect(groups.map(({ letter, rows }) => [letter, rows.map((row) => row.topicId)])).toEqual([
      ['A', ['high', 'low']],
      ['B', ['lonely']],
    ])
    expect(groups[0]?.rows[0]).toMatchObject({ secondBest: 'B', alone: false })
    expect(groups[1]?.rows[0]?.alone).toBe(true)
  })

  it('draws bars from the middle to either side, never beyond the scale', () => {
    expect(barOf(0.5)).toEqual({ start: 0.5, length: 0.25 })
    expect(barOf(-0.5)).toEqual({ start: 0.25, length: 0.25 })
    expect(barOf(-3)).toEqual({ start: 0, length: 0.5 })
  })
})
