import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeBalancedOrder, computeGroupMeans } from '../../../../shared/domain/group-results.ts'
import type { BallotAnswers, ResultBallot } from '../../../../shared/domain/weighting.ts'
import { anyRound } from './round-arbitraries.ts'

const settings = { method: 'scale', max: 5, allowUnknown: true } as const
const topics = [
  { id: 'a', number: 1 },
  { id: 'b', number: 2 },
]

function group(id: string | null, count: number, answers: BallotAnswers): ResultBallot[] {
  return Array.from({ length: count }, () => ({ answers, channel: 'phone', stakeholderGroup: id }))
}

describe('computeGroupMeans', () => {
  it('shows large groups and hides small ones', () => {
    const ballots = [
      ...group('x', 6, { a: 5, b: null }),
      ...group('y', 4, { a: 1 }),
      ...group(null, 3, { a: 3 }),
    ]
    expect(computeGroupMeans(settings, topics, ballots, 5)).toEqual([
      {
        group: 'x',
        ballots: 6,
        topics: [
          { topicId: 'a', number: 1, mean: 5, people: 6 },
          { topicId: 'b', number: 2, mean: null, people: 0 },
        ],
      },
      { group: 'y', ballots: 4, topics: null },
      { group: null, ballots: 3, topics: null },
    ])
  })
  it('hides one more where the rest could be worked out', () => {
    const ballots = [...group('x', 9, { a: 5 }), ...group('y', 6, { a: 4 }), ...group('z', 2, { a: 1 })]
    const shown = computeGroupMeans(settings, topics, ballots, 5).map((one) => one.topics !== null)
    expect(shown).toEqual([true, false, false])
  })
  it('never goes below three ballots, and hidden ballots are none or enough', () => {
    fc.assert(
      fc.property(anyRound(1, 20), fc.integer({ min: -2, max: 7 }), (round, fewest) => {
        const means = computeGroupMeans(round.settings, round.topics, round.ballots, fewest)
        const limit = Math.max(3, fewest)
        const hidden = means.filter((one) => !one.topics).reduce((sum, one) => sum + one.ballots, 0)
        for (const one of means) if (one.topics) expect(one.ballots).toBeGreaterThanOrEqual(limit)
        if (means.some((one) => one.topics)) expect(hidden === 0 || hidden >= limit).toBe(true)
        expect(means.reduce((sum, one) => sum + one.ballots, 0)).toBe(round.ballots.length)
        const turned = computeGroupMeans(
          round.settings,
          [...round.topics].reverse(),
          [...round.ballots].reverse(),
          fewest,
        )
        expect(turned.filter((one) => one.topics !== null).length).toBe(
          means.filter((one) => one.topics !== null).length,
        )
      }),
    )
  })
})

describe('computeBalancedOrder', () => {
  it('lets a small group count as much as a large one', () => {
    const ballots = [
      ...group('x', 9, { a: 5, b: 3 }),
      ...group('y', 1, { a: 1, b: 4 }),
      ...group(null, 5, { a: 5 }),
    ]
    expect(computeBalancedOrder(settings, topics, ballots)).toEqual({
      groups: 2,
      ballots: 10,
      topics: [
        { topicId: 'b', number: 2, main: 3.5, tie: null, groups: 2, rankFrom: 1, rankTo: 1 },
        { topicId: 'a', number: 1, main: 3, tie: null, groups: 2, rankFrom: 2, rankTo: 2 },
      ],
    })
  })
  it('equals the plain mean where all groups are equally large, and is total', () => {
    fc.assert(
      fc.property(anyRound(0, 8), ({ settings: own, topics: list, ballots }) => {
        const doubled = ballots.flatMap((ballot) =>
          ['x', 'y'].map((id) => ({ ...ballot, stakeholderGroup: id })),
        )
        const view = computeBalancedOrder(own, list, doubled)
        const one = computeBalancedOrder(
          own,
          list,
          ballots.map((ballot) => ({ ...ballot, stakeholderGroup: 'x' })),
        )
        for (const [index, topic] of view.topics.entries()) {
          expect({ ...topic, groups: 0 }).toEqual({ ...one.topics[index], groups: 0 })
        }
        expect(view.topics.every((topic) => topic.main === null || Number.isFinite(topic.main))).toBe(true)
      }),
    )
  })
})
