import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeResults } from '../../../../shared/domain/results.ts'
import type {
  BallotAnswers,
  MethodSettings,
  ResultBallot,
  RoundResults,
  RoundTopic,
} from '../../../../shared/domain/weighting.ts'
import { anyRound } from './round-arbitraries.ts'

const topics: RoundTopic[] = [
  { id: 'a', number: 1 },
  { id: 'b', number: 2 },
  { id: 'c', number: 3 },
]

function ballotsOf(...answers: BallotAnswers[]): ResultBallot[] {
  return answers.map((one, index) => ({ answers: one, channel: index === 0 ? 'paper' : 'phone' }))
}

function topicOf(results: RoundResults, id: string) {
  const topic = results.topics.find((one) => one.topicId === id)
  if (!topic) throw new Error(`no topic ${id}`)
  return topic
}

/** Every number anywhere in a result. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersIn)
}

describe('scale', () => {
  const settings: MethodSettings = { method: 'scale', max: 5, allowUnknown: true }
  const results = computeResults(
    settings,
    topics,
    ballotsOf({ a: 5, b: 3, c: null }, { a: 4, b: 5 }, { a: 3, b: 4, c: 2 }, {}),
  )
  it('averages ratings only, never "weiß nicht" and never silence', () => {
    expect(topicOf(results, 'c')).toMatchObject({
      main: 2,
      mean: 2,
      median: 2,
      people: 1,
      unknown: 1,
      unanswered: 2,
    })
    expect(topicOf(results, 'a')).toMatchObject({ mean: 4, median: 4, sum: 12, people: 3, share: null })
  })
  it('shows a tie as a tie after the share of top-two ratings', () => {
    expect(topicOf(results, 'a')).toMatchObject({ topTwoShare: 2 / 3, rankFrom: 1, rankTo: 2 })
    expect(topicOf(results, 'b')).toMatchObject({ topTwoShare: 2 / 3, rankFrom: 1, rankTo: 2 })
    expect(results.topics.map((one) => one.topicId)).toEqual(['a', 'b', 'c'])
  })
  it('lets the share of top-two ratings decide between equal means', () => {
    const split = computeResults(settings, topics, ballotsOf({ a: 3, b: 5 }, { a: 3, b: 1 }))
    expect(split.topics.map((one) => one.topicId)).toEqual(['b', 'a', 'c'])
    expect(split.topics.map((one) => one.rankFrom)).toEqual([1, 2, 3])
  })
  it('counts channels, blank ballots and every step', () => {
    expect(results).toMatchObject({ ballots: 4, byChannel: { phone: 3, kiosk: 0, paper: 1 }, blank: 1 })
    expect(topicOf(results, 'a').distribution).toEqual([
      { step: 1, count: 0 },
      { step: 2, count: 0 },
      { step: 3, count: 1 },
      { step: 4, count: 1 },
      { step: 5, count: 1 },
    ])
  })
  it('lets sticky ratings enter the mean, but not the agreement', () => {
    const stuck = computeResults(settings, topics, ballotsOf({ a: 5 }), {
      people: 3,
      topics: { a: [1, 0, 0, 0, 2] },
    })
    expect(topicOf(stuck, 'a')).toMatchObject({
      mean: 4,
      median: 5,
      sum: 16,
      people: 4,
      topTwoShare: 0.75,
      agreement: { a: 1, consensus: 1, ratings: 1 },
    })
    expect(stuck.sticky).toEqual({ points: 3, people: 3 })
  })
})

describe('dots', () => {
  const settings: MethodSettings = { method: 'dots', dots: 4, perTopic: 3 }
  const ballots = ballotsOf({ a: 3, b: 1 }, { b: 1, c: 3 }, { b: 1 })
  it('sums dots and breaks ties by the number of people', () => {
    const results = computeResults(settings, topics, ballots)
    expect(results.topics.map((one) => [one.topicId, one.sum, one.people, one.rankFrom])).toEqual([
      ['b', 3, 3, 1],
      ['a', 3, 1, 2],
      ['c', 3, 1, 2],
    ])
    expect(topicOf(results, 'b')).toMatchObject({ share: 1 / 3, mean: 1, median: 1, unanswered: 0 })
    expect(topicOf(results, 'a')).toMatchObject({ mean: 1, median: 0, unanswered: 2 })
    expect(results.total).toBe(9)
  })
  it('adds sticky dots to sum and share, and to the mean once their givers are counted', () => {
    const some = computeResults(settings, topics, ballots, { people: 2, topics: { c: 6 } })
    expect(topicOf(some, 'c')).toMatchObject({ sum: 9, share: 9 / 15, mean: 9 / 5, people: 1, rankFrom: 1 })
    const uncounted = computeResults(settings, topics, ballots, { people: null, topics: { c: 6 } })
    expect(topicOf(uncounted, 'c')).toMatchObject({ sum: 9, mean: null, median: 0 })
  })
})

describe('budget', () => {
  it('sums points and averages over everybody', () => {
    const settings: MethodSettings = { method: 'budget', points: 100, spendAll: true }
    const results = computeResults(settings, topics, ballotsOf({ a: 60, b: 40 }, { a: 10, b: 90 }))
    expect(results.topics.map((one) => [one.topicId, one.sum, one.mean, one.share])).toEqual([
      ['b', 130, 65, 0.65],
      ['a', 70, 35, 0.35],
      ['c', 0, 0, 0],
    ])
    expect(topicOf(results, 'b').distribution).toEqual([
      { step: 40, count: 1 },
      { step: 90, count: 1 },
    ])
  })
})

describe('ranking', () => {
  const settings: MethodSettings = { method: 'ranking', k: 3 }
  it('counts k points for the first … 1 for the k-th, and breaks ties by first places', () => {
    const results = computeResults(
      settings,
      topics,
      ballotsOf({ a: 1, b: 2 }, { b: 1, a: 2 }, { b: 2, c: 1 }, {}),
    )
    expect(results.topics.map((one) => [one.topicId, one.sum, one.firstPlaces])).toEqual([
      ['b', 7, 1],
      ['a', 5, 1],
      ['c', 3, 1],
    ])
    const tied = computeResults(settings, topics, ballotsOf({ a: 1, b: 2 }, { a: 3, b: 2, c: 1 }))
    expect(tied.topics.map((one) => [one.topicId, one.sum, one.firstPlaces, one.rankFrom])).toEqual([
      ['a', 4, 1, 1],
      ['b', 4, 0, 2],
      ['c', 3, 1, 3],
    ])
  })
  it('measures concordance over complete rankings only', () => {
    const results = computeResults(
      settings,
      topics,
      ballotsOf({ a: 1, b: 2, c: 3 }, { a: 1, b: 2, c: 3 }, { c: 1 }),
    )
    expect(results.kendall).toEqual({ w: 1, ballots: 2 })
    expect(computeResults(settings, topics, []).kendall).toEqual({ w: null, ballots: 0 })
  })
})

describe('matrix', () => {
  it('gives both means and the quadrants at the grand means', () => {
    const settings: MethodSettings = { method: 'matrix', max: 5, allowUnknown: true }
    const results = computeResults(
      settings,
      topics,
      ballotsOf(
        { a: { x: 5, y: 5 }, b: { x: 4, y: 1 }, c: { x: 1, y: 3 } },
        { a: { x: 4, y: 4 }, b: { x: 4, y: 1 }, c: null },
      ),
    )
    expect(results.grandMeans).toEqual({ x: 9.5 / 3, y: 8.5 / 3 })
    expect(results.topics.map((one) => [one.topicId, one.main, one.matrix?.quadrant])).toEqual([
      ['a', 4.5, 'go'],
      ['b', 2.5, 'x'],
      ['c', 2, 'y'],
    ])
    expect(topicOf(results, 'a').matrix?.x).toMatchObject({ mean: 4.5, median: 4.5 })
    expect(topicOf(results, 'c')).toMatchObject({ unknown: 1, people: 1 })
  })
  it('puts equal topics on the same side', () => {
    const settings: MethodSettings = { method: 'matrix', max: 10, allowUnknown: true }
    const same = { x: 7, y: 3 }
    const results = computeResults(
      settings,
      topics,
      ballotsOf(
        { a: same, b: same, c: same },
        { a: same, b: same, c: same },
        { a: { x: 8, y: 3 }, b: { x: 8, y: 3 }, c: { x: 8, y: 3 } },
      ),
    )
    expect(results.topics.map((one) => one.matrix?.quadrant)).toEqual(['go', 'go', 'go'])
  })
})

describe('every method', () => {
  it('is total: any round gives numbers, and the order of ballots and topics does not matter', () => {
    fc.assert(
      fc.property(anyRound(0), ({ settings, topics: list, ballots }) => {
        const results = computeResults(settings, list, ballots)
        expect(numbersIn(results).every(Number.isFinite)).toBe(true)
        expect(computeResults(settings, [...list].reverse(), [...ballots].reverse())).toEqual(results)
        expect(results.topics.map((one) => one.topicId).sort()).toEqual(list.map((one) => one.id).sort())
      }),
    )
  })

  it('counts each ballot once per topic, and sums what the ballots say', () => {
    fc.assert(
      fc.property(anyRound(1), ({ settings, topics: list, ballots }) => {
        const results = computeResults(settings, list, ballots)
        for (const one of results.topics) {
          expect(one.people + one.unknown + one.unanswered).toBe(ballots.length)
          const said = ballots.map((ballot) => ballot.answers[one.topicId])
          const numbers = said.filter((value) => typeof value === 'number')
          const plain = numbers.reduce((sum, value) => sum + value, 0)
          switch (settings.method) {
            case 'scale':
              expect(one.sum).toBe(plain)
              expect(one.mean).toBe(numbers.length ? plain / numbers.length : null)
              break
            case 'dots':
            case 'budget':
              expect(one.main).toBe(plain)
              expect(one.people).toBe(numbers.filter((value) => value > 0).length)
              break
            case 'ranking':
              expect(one.main).toBe(numbers.length * (settings.k + 1) - plain)
              expect(one.firstPlaces).toBe(numbers.filter((value) => value === 1).length)
              break
            case 'matrix': {
              const pairs = said.filter((value) => value !== null && typeof value === 'object')
              expect(one.people).toBe(pairs.length)
              expect(one.matrix?.x.mean ?? null).toBe(
                pairs.length ? pairs.reduce((sum, pair) => sum + pair.x, 0) / pairs.length : null,
              )
            }
          }
        }
        if (results.total > 0 && results.topics.some((one) => one.share !== null)) {
          expect(results.topics.reduce((sum, one) => sum + (one.share ?? 0), 0)).toBeCloseTo(1, 9)
        }
      }),
    )
  })

  it('does not count what the method does not know', () => {
    const odd = ballotsOf(JSON.parse('{"a": 99, "b": -1, "c": 2.5, "__proto__": 3}'))
    const results = computeResults({ method: 'scale', max: 5, allowUnknown: false }, topics, odd)
    expect(results.topics.map((one) => one.people)).toEqual([0, 0, 0])
    expect(results.topics.map((one) => [one.rankFrom, one.rankTo])).toEqual([
      [1, 3],
      [1, 3],
      [1, 3],
    ])
  })
})
