import { agreementOf } from './agreement.ts'
import { contributionOf } from './contributions.ts'
import { findAnswer } from './methods.ts'
import { countSteps, meanOfSteps, medianOfSteps } from './step-counts.ts'
import type {
  AxisResult,
  MatrixAnswer,
  MatrixSettings,
  Quadrant,
  ResultBallot,
  RoundTopic,
  TopicResult,
} from './weighting.ts'

export interface MatrixFigures {
  readonly topics: ReadonlyMap<string, NonNullable<TopicResult['matrix']>>
  /** Where the quadrants meet: the means of the topics' means; null if nothing was rated. */
  readonly grandMeans: { readonly x: number; readonly y: number } | null
}

/** A mean counts as "at the grand mean" within this distance, so that equal topics are not split by rounding. */
const ROUNDING = 1e-9

/**
 * Both means of every topic and its quadrant at the grand means ("go-zone" of group concept mapping:
 * M. Kane, W. Trochim, "Concept Mapping for Planning and Evaluation", 2007). A topic exactly at the grand
 * mean counts as above it.
 */
export function findMatrixFigures(
  settings: MatrixSettings,
  topics: readonly RoundTopic[],
  ballots: readonly ResultBallot[],
): MatrixFigures {
  const axes = topics.map((topic) => {
    const rated = ballots
      .filter((ballot) => contributionOf(settings, ballot.answers, topic.id).count > 0)
      .map((ballot) => findAnswer(ballot.answers, topic.id) as MatrixAnswer)
    return {
      id: topic.id,
      x: describeAxis(
        settings.max,
        rated.map(({ x }) => x),
      ),
      y: describeAxis(
        settings.max,
        rated.map(({ y }) => y),
      ),
    }
  })
  const x = meanOf(axes.map((one) => one.x.mean))
  const y = meanOf(axes.map((one) => one.y.mean))
  const grandMeans = x === null || y === null ? null : { x, y }
  return {
    grandMeans,
    topics: new Map(
      axes.map((one) => [one.id, { x: one.x, y: one.y, quadrant: quadrantOf(one, grandMeans) }]),
    ),
  }
}

function describeAxis(max: number, values: readonly number[]): AxisResult {
  const distribution = countSteps(values, 1, max)
  return {
    mean: meanOfSteps(distribution),
    median: medianOfSteps(distribution),
    distribution,
    agreement: agreementOf(distribution),
  }
}

function quadrantOf(
  { x, y }: { x: AxisResult; y: AxisResult },
  grandMeans: { x: number; y: number } | null,
): Quadrant | null {
  if (!grandMeans || x.mean === null || y.mean === null) return null
  const highX = x.mean >= grandMeans.x - ROUNDING
  const highY = y.mean >= grandMeans.y - ROUNDING
  if (highX) return highY ? 'go' : 'x'
  return highY ? 'y' : 'low'
}

/** Mean of the figures there are. Summed in rising order, so that the order of topics cannot change the last digit. */
function meanOf(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null).sort((a, b) => a - b)
  return known.length === 0 ? null : known.reduce((sum, figure) => sum + figure, 0) / known.length
}
