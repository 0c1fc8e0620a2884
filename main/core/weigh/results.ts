import type { RoundResults, TopicResult } from '../../../shared/contract/results.ts'
import type { Answers } from '../../../shared/contract/round.ts'
import { isCounted } from '../../../shared/contract/weigh.ts'
import type { Round } from '../../../shared/contract/weigh.ts'
import { AGREEMENT_THRESHOLDS, agreementWord } from '../../../shared/domain/agreement.ts'
import { bootstrapRanks, DRAWS } from '../../../shared/domain/bootstrap.ts'
import { formatRank, tieAtCut } from '../../../shared/domain/ranking.ts'
import { computeResults } from '../../../shared/domain/results.ts'
import { BALLOT_CHANNELS } from '../../../shared/domain/weighting.ts'
import type { AxisResult, ResultBallot } from '../../../shared/domain/weighting.ts'
import { CoreError } from '../errors.ts'
import { getSession } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { all } from '../store/rows.ts'
import { countCards } from './code-cards.ts'
import { groupFigures } from './group-figures.ts'
import { getRound } from './round-rows.ts'
import { findSticky } from './sticky.ts'

/** Fixed, so that screen, beamer and minutes show the same ranges. */
const SEED = 1

/** The counted ballots of a round, without any identity, in the order of their random ids. */
export function listBallots(db: ReadDb, roundId: string): ResultBallot[] {
  const ballots = new Map<string, Omit<ResultBallot, 'answers'> & { answers: Answers }>()
  for (const { id, ...ballot } of all<{ id: string } & Omit<ResultBallot, 'answers'>>(
    db,
    'SELECT id, channel, stakeholder_group_id AS stakeholder_group FROM ballot WHERE round_id = ? ORDER BY id',
    [roundId],
  )) {
    ballots.set(id, { ...ballot, answers: {} })
  }
  const answers = all<{ ballotId: string; topicId: string; value: number | null; valueY: number | null }>(
    db,
    `SELECT ballot_id, topic_id, value, value_y FROM ballot_answer
     WHERE ballot_id IN (SELECT id FROM ballot WHERE round_id = ?)`,
    [roundId],
  )
  for (const { ballotId, topicId, value, valueY } of answers) {
    const ballot = ballots.get(ballotId)
    if (ballot) ballot.answers[topicId] = value !== null && valueY !== null ? { x: value, y: valueY } : value
  }
  return [...ballots.values()]
}

/** @throws CoreError `round_not_closed`: nothing but the number of ballots is shown while people still vote */
export function requireClosed(round: Round): void {
  if (round.state === 'closing') {
    throw new CoreError(
      'round_not_closed',
      `Runde ${round.number} ist gezählt, aber noch nicht ganz abgeschlossen. Bitte noch einmal schließen.`,
    )
  }
  if (!isCounted(round.state)) {
    throw new CoreError(
      'round_not_closed',
      `Runde ${round.number} ist noch nicht geschlossen. Solange zählt nur, wie viele schon da sind.`,
    )
  }
}

/**
 * Ranking and all figures of a closed round, as screen, beamer and minutes show them.
 * @throws CoreError `not_found`, `round_not_closed`
 */
export function getResults(db: ReadDb, roundId: string): RoundResults {
  const round = getRound(db, roundId)
  requireClosed(round)
  const known = countedRounds.get(db)?.get(roundId)
  const figures = known ?? computeFigures(db, round)
  if (!known)
    countedRounds.set(db, (countedRounds.get(db) ?? new Map<string, Figures>()).set(roundId, figures))
  return {
    round,
    present: getSession(db, round.sessionId).attendance,
    cardsPrinted: round.access === 'codes' ? countCards(db, round.sessionId) : null,
    ...figures,
  }
}

type Figures = Omit<RoundResults, 'round' | 'present' | 'cardsPrinted'>

/** A counted round never changes, and resampling takes a while; so its figures are computed once. */
const countedRounds = new WeakMap<ReadDb, Map<string, Figures>>()

function computeFigures(db: ReadDb, round: Round): Figures {
  const ballots = listBallots(db, round.id)
  const results = computeResults(round.settings, round.topics, ballots, findSticky(db, round) ?? undefined)
  const titles = new Map(round.topics.map((topic) => [topic.id, topic.title]))
  const ranges = bootstrapRanks({
    settings: round.settings,
    topics: round.topics,
    ballots,
    cut: round.cut,
    seed: SEED,
    draws: DRAWS,
  })
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
      withinCut: round.cut === null ? null : topic.rankFrom <= round.cut,
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
    tieAtCut: round.cut === null ? [] : [...(tieAtCut(results.topics, round.cut)?.topicIds ?? [])],
    kendall: results.kendall,
    grandMeans: results.grandMeans,
    byGroup: round.groups.length === 0 ? null : groupFigures(round, ballots),
  }
}

function axisOf({ mean, median, distribution, agreement }: AxisResult) {
  return { mean, median, distribution: [...distribution], agreement: agreement?.a ?? null }
}
