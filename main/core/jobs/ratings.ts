import { contributionOf } from '../../../shared/domain/contributions.ts'
import { toTriangle } from '../../../shared/domain/grouping-sources.ts'
import { formatRank } from '../../../shared/domain/ranking.ts'
import { computeResults } from '../../../shared/domain/results.ts'
import { ratingSimilarity } from '../../../shared/domain/similarity.ts'
import type { RankedTopic } from '../../../shared/domain/topic-choice.ts'
import type {
  MethodSettings,
  ResultBallot,
  RoundTopic,
  StickyTotals,
} from '../../../shared/domain/weighting.ts'
import { ballotsOf } from './ballot-sheet.ts'
import type { BallotSheet } from './ballot-sheet.ts'

export interface RatingsInput {
  readonly settings: MethodSettings
  readonly topics: readonly RoundTopic[]
  readonly sheet: BallotSheet
  readonly sticky: StickyTotals | null
}

/** What a counted round says for bundling. */
export interface Ratings {
  /** All topics of the round, best first. */
  readonly ranking: readonly (RankedTopic & { readonly rankLabel: string })[]
  /** Correlations of all pairs of its topics, in the order of their numbers (`toTriangle`). */
  readonly values: readonly number[]
  /** Ballots that say anything. */
  readonly ballots: number
  /** Sticky dots on the wall; they are no ballots and enter the ranking only. */
  readonly stickyPoints: number
  /** Topics that everybody rated alike; a correlation cannot be told for them. */
  readonly constant: readonly string[]
}

/** Ranking and correlations of a round, as the results show them. */
export function readRatings({ settings, topics, sheet, sticky }: RatingsInput): Ratings {
  const ballots = ballotsOf(sheet).filter(({ answers }) => Object.keys(answers).length > 0)
  const results = computeResults(settings, topics, ballots, sticky ?? undefined)
  return {
    ranking: results.topics.map(({ topicId, rankFrom, rankTo, main }) => ({
      topicId,
      rankFrom,
      rankTo,
      main,
      rankLabel: formatRank(rankFrom, rankTo),
    })),
    values: toTriangle(ratingSimilarity(settings, topics, ballots)),
    ballots: ballots.length,
    stickyPoints: results.sticky?.points ?? 0,
    constant: topics.filter(({ id }) => isConstant(settings, ballots, id)).map(({ id }) => id),
  }
}

function isConstant(settings: MethodSettings, ballots: readonly ResultBallot[], topicId: string): boolean {
  // Without a rating nothing is said; without dots, points or a place a zero is.
  const needsRating = settings.method === 'scale' || settings.method === 'matrix'
  const said = new Set<number>()
  let count = 0
  for (const { answers } of ballots) {
    const contribution = contributionOf(settings, answers, topicId)
    if (needsRating && contribution.count === 0) continue
    said.add(contribution.sum)
    count++
  }
  return count > 0 && said.size === 1
}
