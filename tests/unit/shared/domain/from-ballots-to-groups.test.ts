import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeGroups } from '../../../../shared/domain/grouping.ts'
import { scaleToMap } from '../../../../shared/domain/mds.ts'
import { createRandom } from '../../../../shared/domain/random.ts'
import { ratingSimilarity, toDistances } from '../../../../shared/domain/similarity.ts'
import type {
  BallotAnswers,
  MethodSettings,
  ResultBallot,
  RoundTopic,
} from '../../../../shared/domain/weighting.ts'
import { anyRound } from './round-arbitraries.ts'

const scale: MethodSettings = { method: 'scale', max: 5, allowUnknown: true }
const linkages = ['average', 'ward'] as const
const free = { minSize: 1, maxSize: 100, locks: { together: [], apart: [] } }

const topicsFor = (count: number): RoundTopic[] =>
  Array.from({ length: count }, (_, index) => ({ id: `t${index + 1}`, number: index + 1 }))

const phones = (...answers: BallotAnswers[]): ResultBallot[] =>
  answers.map((one) => ({ answers: one, channel: 'phone' }))

function propose(
  settings: MethodSettings,
  topics: readonly RoundTopic[],
  ballots: readonly ResultBallot[],
  linkage: 'average' | 'ward' = 'average',
) {
  const similarity = ratingSimilarity(settings, topics, ballots)
  return proposeGroups({ topics, similarity, settings: { ...free, linkage } })
}

describe('from ballots to groups', () => {
  it('does not mind in which order ballots and topics come', () => {
    fc.assert(
      fc.property(
        anyRound(0, 15).chain((round) =>
          fc.record({
            round: fc.constant(round),
            topics: fc.shuffledSubarray(round.topics, { minLength: round.topics.length }),
            ballots: fc.shuffledSubarray(round.ballots, { minLength: round.ballots.length }),
            linkage: fc.constantFrom(...linkages),
          }),
        ),
        ({ round, topics, ballots, linkage }) => {
          expect(propose(round.settings, topics, ballots, linkage)).toEqual(
            propose(round.settings, round.topics, round.ballots, linkage),
          )
        },
      ),
    )
  })

  it('breaks nothing where everybody rates a topic the same, or leaves it out', () => {
    const ratings = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(ratings, fc.constantFrom(...linkages), (pairs, linkage) => {
        const ballots = phones(...pairs.map(([a, b]) => ({ t1: a, t2: b, t3: 4 })))
        const similarity = ratingSimilarity(scale, topicsFor(4), ballots)
        expect(similarity[2]).toEqual([0, 0, 1, 0])
        expect(similarity[3]).toEqual([0, 0, 0, 1])
        const proposal = propose(scale, topicsFor(4), ballots, linkage)
        expect(proposal.groups.flat().sort()).toEqual(['t1', 't2', 't3', 't4'])
        const figures = [
          proposal.silhouette,
          ...proposal.candidates.map((one) => one.silhouette),
          ...proposal.merges.map((one) => one.height),
        ]
        expect(figures.filter((figure) => !Number.isFinite(figure))).toEqual([])
      }),
    )
  })

  it.each(linkages)(
    'has a clear answer without ballots, with one, and where all are the same (%s)',
    (linkage) => {
      const topics = topicsFor(4)
      const same = { t1: 3, t2: 3, t3: 3, t4: 3 }
      for (const ballots of [
        phones(),
        phones({ t1: 5, t2: 1 }),
        phones(same, same, same),
        phones({}, {}, {}),
      ]) {
        const proposal = propose(scale, topics, ballots, linkage)
        // Nothing is known, so nothing is separated; fewest groups go first.
        expect(proposal).toMatchObject({ k: 2, keepsSizes: true, moved: [] })
        expect(proposal.groups.flat().sort()).toEqual(['t1', 't2', 't3', 't4'])
        expect(proposal).toEqual(propose(scale, topics, ballots.toReversed(), linkage))
      }
    },
  )

  it.each(linkages)('has a clear answer for no topic and for one (%s)', (linkage) => {
    expect(propose(scale, [], phones({}), linkage)).toMatchObject({
      k: 0,
      groups: [],
      merges: [],
      leafOrder: [],
    })
    expect(propose(scale, topicsFor(1), phones({ t1: 4 }), linkage)).toMatchObject({
      k: 1,
      groups: [['t1']],
      silhouette: 0,
      merges: [],
      leafOrder: ['t1'],
      candidates: [],
      keepsSizes: true,
    })
  })

  it.each(linkages)('has a clear answer where every pair is equally similar (%s)', (linkage) => {
    for (const value of [-1, 0, 0.5, 1]) {
      const similarity = topicsFor(5).map((_, a) => topicsFor(5).map((__, b) => (a === b ? 1 : value)))
      const proposal = proposeGroups({ topics: topicsFor(5), similarity, settings: { ...free, linkage } })
      expect(proposal.groups).toHaveLength(proposal.k)
      expect(proposal.groups.flat().sort()).toEqual(['t1', 't2', 't3', 't4', 't5'])
      // Nobody is nearer to the own group than to another one.
      expect(proposal.silhouette).toBeCloseTo(0, 12)
    }
  })

  it('proposes and maps a hundred topics of a thousand ballots', () => {
    const random = createRandom(7)
    const topics = topicsFor(100)
    const ballots = phones(
      ...Array.from({ length: 1000 }, () => {
        const taste = random.nextBelow(4)
        return Object.fromEntries(
          topics.map(({ id, number }) => [id, 1 + random.nextBelow(4) + (number % 4 === taste ? 1 : 0)]),
        )
      }),
    )
    const similarity = ratingSimilarity(scale, topics, ballots)
    const proposal = proposeGroups({ topics, similarity, settings: { ...free, linkage: 'ward' } })
    expect(proposal.groups.flat()).toHaveLength(100)
    const map = scaleToMap(toDistances(similarity))
    expect(map.points).toHaveLength(100)
  })
})
