import { findAnswer } from './methods.ts'
import type { BallotAnswers, MethodSettings, StickyTotals } from './weighting.ts'

/**
 * What one ballot (or a pile of them) adds to a topic: whole numbers that may simply be summed, from
 * which main and tie figure follow. Results and resampling both go through here, so they cannot differ.
 *
 * | | sum | count | tie |
 * | scale | rating | 1 if rated | 1 if on the two highest steps |
 * | dots, budget | points | 1 if any | 1 if any |
 * | ranking | k … 1, 0 if unranked | 1 if ranked | 1 if first |
 * | matrix | x + y | 1 if rated | x |
 */
export interface Contribution {
  readonly sum: number
  readonly count: number
  readonly tie: number
}

const NOTHING: Contribution = { sum: 0, count: 0, tie: 0 }

/** What a ballot adds to a topic. Values outside the method add nothing. */
export function contributionOf(
  settings: MethodSettings,
  answers: BallotAnswers,
  topicId: string,
): Contribution {
  const answer = findAnswer(answers, topicId)
  if (answer === undefined || answer === null) return NOTHING
  if (settings.method === 'matrix') {
    if (typeof answer === 'number' || !isStep(answer.x, settings.max) || !isStep(answer.y, settings.max))
      return NOTHING
    return { sum: answer.x + answer.y, count: 1, tie: answer.x }
  }
  if (typeof answer !== 'number' || !Number.isSafeInteger(answer) || answer < 1) return NOTHING
  switch (settings.method) {
    case 'scale':
      return answer > settings.max
        ? NOTHING
        : { sum: answer, count: 1, tie: answer >= settings.max - 1 ? 1 : 0 }
    case 'dots':
    case 'budget':
      return { sum: answer, count: 1, tie: 1 }
    case 'ranking':
      return answer > settings.k
        ? NOTHING
        : { sum: settings.k - answer + 1, count: 1, tie: answer === 1 ? 1 : 0 }
  }
}

/**
 * What the sticky dots of a topic add. They are totals: they enter sums and means over points, but never
 * count as people who gave dots. ranking and matrix have none.
 */
export function stickyContribution(
  settings: MethodSettings,
  sticky: StickyTotals | undefined,
  topicId: string,
): Contribution {
  const total = sticky && Object.hasOwn(sticky.topics, topicId) ? sticky.topics[topicId] : undefined
  if (settings.method === 'scale') {
    const steps = stickySteps(settings.max, total)
    return {
      sum: steps.reduce((sum, count, index) => sum + count * (index + 1), 0),
      count: steps.reduce((sum, count) => sum + count, 0),
      tie: steps.slice(settings.max - 2).reduce((sum, count) => sum + count, 0),
    }
  }
  if (settings.method !== 'dots' && settings.method !== 'budget') return NOTHING
  return typeof total === 'number' && isAmount(total) ? { sum: total, count: 0, tie: 0 } : NOTHING
}

/** Sticky dots per step of the scale (index 0 = step 1), zeros where none were counted. */
export function stickySteps(max: number, total: number | readonly number[] | undefined): number[] {
  const given = total === undefined || typeof total === 'number' ? [] : total
  return Array.from({ length: max }, (_, index) => {
    const count = given[index] ?? 0
    return isAmount(count) ? count : 0
  })
}

/** The figure the order goes by; null where nobody rated. */
export function mainFigure(settings: MethodSettings, { sum, count }: Contribution): number | null {
  if (settings.method === 'scale') return count === 0 ? null : sum / count
  if (settings.method === 'matrix') return count === 0 ? null : sum / (2 * count)
  return sum
}

/** The figure that decides between equal main figures, see `TIE_FIGURES`. */
export function tieFigure(settings: MethodSettings, { count, tie }: Contribution): number | null {
  if (settings.method === 'scale' || settings.method === 'matrix') return count === 0 ? null : tie / count
  return tie
}

export function addContributions(a: Contribution, b: Contribution): Contribution {
  return { sum: a.sum + b.sum, count: a.count + b.count, tie: a.tie + b.tie }
}

function isStep(value: number, max: number): boolean {
  return Number.isSafeInteger(value) && value >= 1 && value <= max
}

function isAmount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}
