import type { RoundResults, TopicResult } from '../../../shared/contract/results.ts'
import type { Round } from '../../../shared/contract/weigh.ts'
import { AGREEMENT_THRESHOLDS, agreementWord } from '../../../shared/domain/agreement.ts'
import { bootstrapRanks, DRAWS } from '../../../shared/domain/bootstrap.ts'
import { formatRank, tieAtCut } from '../../../shared/domain/ranking.ts'
import { computeResults } from '../../../shared/domain/results.ts'
import { BALLOT_CHANNELS } from '../../../shared/domain/weighting.ts'
import type { AxisResult, StickyTotals } from '../../../shared/domain/weighting.ts'
import { ballotsOf } from './ballot-sheet.ts'
import type { BallotSheet } from './ballot-sheet.ts'
import { groupFigures } from './group-figures.ts'

/** Fixed, so that screen, beamer and minutes show the same ranges. */
const SEED = 1

export interface RoundFiguresInput extends Pick<Round, 'settings' | 'cut' | 'groups'> {
  readonly topics: readonly Pick<Round['topics'][number], 'id' | 'number' | 'title'>[]
  readonly sheet: BallotSheet
  readonly sticky: StickyTotals | null
}

/** What follows from the ballots of a round. */
export type RoundFigures = Omit<RoundResults, 'round' | 'present' | 'cardsPrinted'>

/** Ranking and all figures of a counted round. */
export function computeRoundFigures(round: RoundFiguresInput): RoundFigures {
  const { settings, topics, cut } = round
  const ballots = ballotsOf(round.sheet)
  const results = computeResults(settings, topics, ballots, round.sticky ?? undefined)
  const titles = new Map(topics.map((topic) => [topic.id, topic.title]))
  const ranges = bootstrapRanks({ settings, topics, ballots, cut, seed: SEED, draws: DRAWS })
  const rangeOf = new Map(ranges.shown ? ranges.topics.map((range) => [range.topicId, range]) : [])
  const ranking = results.topics.map((topic): TopicResult => {
    const range = rangeOf.get(topic.topicId)
    const { tie, agreement, matrix, ...figures } = topic
    return {
      ...figures,
      distribution: [...topic.distribution],
      title: titles.get(topic.topicId) ?? '',
      rankLabel: formatRank(topic.rankFrom, topic.rankTo),
      tieFigure: tie,
      agreement: agreement?.a ?? null,
      agreementWord: agreementWord(agreement?.a ?? null, AGREEMENT_THRESHOLDS),
      consensus: agreement?.consensus ?? null,
      matrix: matrix && { x: axisOf(matrix.x), y: axisOf(matrix.y), quadrant: matrix.quadrant },
      rankRange: range ? { from: range.rankFrom, to: range.rankTo, cutShare: range.cutShare } : null,
      withinCut: cut === null ? null : topic.rankFrom <= cut,
    }
  })
  return {
    ballots: ballots.length,
    blank: results.blank,
    channels: BALLOT_CHANNELS.flatMap((channel) =>
      results.byChannel[channel] > 0 ? [{ channel, ballots: results.byChannel[channel] }] : [],
    ),
    sticky: results.sticky,
    total: results.total,
    ranking,
    tieAtCut: cut === null ? [] : [...(tieAtCut(results.topics, cut)?.topicIds ?? [])],
    kendall: results.kendall,
    grandMeans: results.grandMeans,
    byGroup: round.groups.length === 0 ? null : groupFigures(round, ballots),
  }
}

function axisOf({ mean, median, distribution, agreement }: AxisResult) {
  return { mean, median, distribution: [...distribution], agreement: agreement?.a ?? null }
}
