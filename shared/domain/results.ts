import { agreementOf, kendallsW } from './agreement.ts'
import {
  addContributions,
  contributionOf,
  mainFigure,
  stickyContribution,
  stickySteps,
  tieFigure,
} from './contributions.ts'
import type { Contribution } from './contributions.ts'
import { findMatrixFigures } from './matrix.ts'
import type { MatrixFigures } from './matrix.ts'
import { findAnswer, highestAmount } from './methods.ts'
import { rankTopics } from './ranking.ts'
import { countSteps, countValues, medianOfSteps } from './step-counts.ts'
import type {
  BallotChannel,
  MethodSettings,
  RankingSettings,
  ResultBallot,
  RoundResults,
  RoundTopic,
  StepCount,
  StickyTotals,
  TopicResult,
} from './weighting.ts'

type Unranked = Omit<TopicResult, 'rankFrom' | 'rankTo'>

/**
 * Counts a round. Every ballot must have passed `checkAnswers`; whatever did not is not counted as said.
 * The order of ballots and topics does not matter. No ballots, one topic or equal votes give `null`,
 * shared ranks and zeros, never NaN.
 *
 * Sticky dots enter sums, the scale's distribution and the means over points; they are left out of
 * people, medians of points, agreement and resampling, which all need single ballots.
 */
export function computeResults(
  settings: MethodSettings,
  topics: readonly RoundTopic[],
  ballots: readonly ResultBallot[],
  stickyTotals?: StickyTotals,
): RoundResults {
  const sticky = settings.method === 'ranking' || settings.method === 'matrix' ? undefined : stickyTotals
  const matrix = settings.method === 'matrix' ? findMatrixFigures(settings, topics, ballots) : null
  const counted = topics.map((topic) => countTopic(settings, topic, ballots, sticky))
  const total = counted.reduce((sum, { all }) => sum + all.sum, 0)
  return {
    method: settings.method,
    ballots: ballots.length,
    byChannel: countChannels(ballots),
    blank: ballots.filter((ballot) => isBlank(settings, topics, ballot)).length,
    sticky: sticky ? { points: countStickyPoints(settings, topics, sticky), people: sticky.people } : null,
    total,
    topics: rankTopics(
      counted.map((one) => describeTopic(settings, one, ballots, { total, sticky, matrix })),
    ),
    grandMeans: matrix?.grandMeans ?? null,
    kendall: settings.method === 'ranking' ? computeKendall(settings, topics, ballots) : null,
  }
}

interface CountedTopic {
  readonly topic: RoundTopic
  readonly own: Contribution
  readonly all: Contribution
  /** One value per ballot that has one: rating, points (0 included) or Borda points. */
  readonly values: readonly number[]
}

function countTopic(
  settings: MethodSettings,
  topic: RoundTopic,
  ballots: readonly ResultBallot[],
  sticky: StickyTotals | undefined,
): CountedTopic {
  const each = ballots.map((ballot) => contributionOf(settings, ballot.answers, topic.id))
  const own = each.reduce(addContributions, { sum: 0, count: 0, tie: 0 })
  const rated = settings.method === 'scale' || settings.method === 'matrix'
  return {
    topic,
    own,
    all: addContributions(own, stickyContribution(settings, sticky, topic.id)),
    values: each.filter(({ count }) => !rated || count > 0).map(({ sum }) => sum),
  }
}

function describeTopic(
  settings: MethodSettings,
  { topic, own, all, values }: CountedTopic,
  ballots: readonly ResultBallot[],
  round: { total: number; sticky: StickyTotals | undefined; matrix: MatrixFigures | null },
): Unranked & { topicId: string } {
  const unknown = ballots.filter((ballot) => findAnswer(ballot.answers, topic.id) === null).length
  const distribution = distributionOf(settings, topic.id, values, round.sticky)
  const isScale = settings.method === 'scale'
  const isMatrix = settings.method === 'matrix'
  return {
    topicId: topic.id,
    number: topic.number,
    main: mainFigure(settings, all),
    tie: tieFigure(settings, all),
    mean:
      isScale || isMatrix ? mainFigure(settings, all) : meanPerPerson(all.sum, ballots.length, round.sticky),
    median: isMatrix ? null : medianOfSteps(isScale ? distribution : countValues(values)),
    sum: all.sum,
    share: isScale || isMatrix || round.total === 0 ? null : all.sum / round.total,
    people: all.count,
    topTwoShare: isScale ? tieFigure(settings, all) : null,
    firstPlaces: settings.method === 'ranking' ? own.tie : 0,
    unknown,
    unanswered: ballots.length - own.count - unknown,
    distribution,
    agreement: isScale ? agreementOf(countSteps(values, 1, settings.max)) : null,
    matrix: round.matrix?.topics.get(topic.id) ?? null,
  }
}

function distributionOf(
  settings: MethodSettings,
  topicId: string,
  values: readonly number[],
  sticky: StickyTotals | undefined,
): StepCount[] {
  switch (settings.method) {
    case 'scale': {
      const stuck = sticky && Object.hasOwn(sticky.topics, topicId) ? sticky.topics[topicId] : undefined
      const extra = stickySteps(settings.max, stuck)
      return countSteps(values, 1, settings.max).map(({ step, count }) => ({
        step,
        count: count + (extra[step - 1] ?? 0),
      }))
    }
    case 'dots':
      return countSteps(values, 0, highestAmount(settings))
    case 'budget':
      return countValues(values)
    case 'ranking':
      return countSteps(
        values.filter((points) => points > 0).map((points) => settings.k - points + 1),
        1,
        settings.k,
      )
    case 'matrix':
      return []
  }
}

/** Mean over everybody who took part; unknown as soon as sticky dots came from an unknown number of people. */
function meanPerPerson(sum: number, ballots: number, sticky: StickyTotals | undefined): number | null {
  if (sticky && sticky.people === null) return null
  const people = ballots + (sticky?.people ?? 0)
  return people === 0 ? null : sum / people
}

function computeKendall(
  settings: RankingSettings,
  topics: readonly RoundTopic[],
  ballots: readonly ResultBallot[],
): RoundResults['kendall'] {
  const complete = ballots
    .map((ballot) => topics.map((topic) => contributionOf(settings, ballot.answers, topic.id)))
    .filter((row) => row.length > 0 && row.every(({ count }) => count > 0))
    .map((row) => row.map(({ sum }) => settings.k - sum + 1))
  return { w: kendallsW(complete), ballots: complete.length }
}

function countChannels(ballots: readonly ResultBallot[]): Record<BallotChannel, number> {
  const counts = { phone: 0, kiosk: 0, paper: 0 }
  for (const { channel } of ballots) counts[channel]++
  return counts
}

function isBlank(settings: MethodSettings, topics: readonly RoundTopic[], ballot: ResultBallot): boolean {
  return topics.every(
    ({ id }) =>
      findAnswer(ballot.answers, id) !== null && contributionOf(settings, ballot.answers, id).count === 0,
  )
}

function countStickyPoints(
  settings: MethodSettings,
  topics: readonly RoundTopic[],
  sticky: StickyTotals,
): number {
  return topics.reduce((points, { id }) => {
    const { sum, count } = stickyContribution(settings, sticky, id)
    return points + (settings.method === 'scale' ? count : sum)
  }, 0)
}
