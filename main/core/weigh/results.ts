import type { Round, RoundResults, TopicResult } from '../../../shared/contract/weigh.ts'
import { AGREEMENT_THRESHOLDS, agreementWord } from '../../../shared/domain/agreement.ts'
import { bootstrapRanks, DRAWS } from '../../../shared/domain/bootstrap.ts'
import { formatRank, tieAtCut } from '../../../shared/domain/ranking.ts'
import { computeResults } from '../../../shared/domain/results.ts'
import type { BallotChannel, ResultBallot } from '../../../shared/domain/weighting.ts'
import { CoreError } from '../errors.ts'
import { getSession } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { all } from '../store/rows.ts'
import { getRound } from './round-rows.ts'

/** Fixed, so that screen, beamer and minutes show the same ranges. */
const SEED = 1

/** The counted ballots of a round, without any identity, in the order of their random ids. */
export function listBallots(db: ReadDb, roundId: string): ResultBallot[] {
  const ballots = new Map<string, { channel: BallotChannel; answers: Record<string, number | null> }>()
  for (const row of all<{ id: string; channel: BallotChannel }>(
    db,
    'SELECT id, channel FROM ballot WHERE round_id = ? ORDER BY id',
    [roundId],
  )) {
    ballots.set(row.id, { channel: row.channel, answers: {} })
  }
  const answers = all<{ ballotId: string; topicId: string; value: number | null }>(
    db,
    `SELECT ballot_id, topic_id, value FROM ballot_answer
     WHERE ballot_id IN (SELECT id FROM ballot WHERE round_id = ?)`,
    [roundId],
  )
  for (const { ballotId, topicId, value } of answers) {
    const ballot = ballots.get(ballotId)
    if (ballot) ballot.answers[topicId] = value
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
  if (round.state !== 'closed') {
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
  const known = closedRounds.get(db)?.get(roundId)
  const figures = known ?? computeFigures(db, round)
  if (!known) closedRounds.set(db, (closedRounds.get(db) ?? new Map<string, Figures>()).set(roundId, figures))
  return { round, present: getSession(db, round.sessionId).attendance, ...figures }
}

type Figures = Omit<RoundResults, 'round' | 'present'>

/** A closed round never changes, and resampling takes a while; so its figures are computed once. */
const closedRounds = new WeakMap<ReadDb, Map<string, Figures>>()

function computeFigures(db: ReadDb, round: Round): Figures {
  const ballots = listBallots(db, round.id)
  const results = computeResults(round.settings, round.topics, ballots)
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
    return {
      topicId: topic.topicId,
      number: topic.number,
      title: titles.get(topic.topicId) ?? '',
      rankFrom: topic.rankFrom,
      rankTo: topic.rankTo,
      rankLabel: formatRank(topic.rankFrom, topic.rankTo),
      main: topic.main,
      tieFigure: topic.tie,
      mean: topic.mean,
      median: topic.median,
      distribution: topic.distribution.map((step) => step.count),
      unknown: topic.unknown,
      sum: topic.sum,
      share: topic.share,
      people: topic.people,
      agreement: topic.agreement?.a ?? null,
      agreementWord: agreementWord(topic.agreement?.a ?? null, AGREEMENT_THRESHOLDS),
      rankRange: range ? { from: range.rankFrom, to: range.rankTo, cutShare: range.cutShare } : null,
      withinCut: round.cut === null ? null : topic.rankFrom <= round.cut,
    }
  })
  return {
    ballots: ballots.length,
    channels: Object.entries(results.byChannel).flatMap(([channel, count]) =>
      count > 0 ? [{ channel, ballots: count }] : [],
    ),
    ranking,
    tieAtCut: round.cut === null ? [] : [...(tieAtCut(results.topics, round.cut)?.topicIds ?? [])],
  }
}
