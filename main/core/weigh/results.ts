import type { RoundResults } from '../../../shared/contract/results.ts'
import { isCounted } from '../../../shared/contract/weigh.ts'
import type { Round } from '../../../shared/contract/weigh.ts'
import { CoreError } from '../errors.ts'
import { sizeOf } from '../jobs/ballot-sheet.ts'
import type { BallotSheet } from '../jobs/ballot-sheet.ts'
import { doJob } from '../jobs/jobs.ts'
import type { JobInput } from '../jobs/jobs.ts'
import { createKept } from '../jobs/kept.ts'
import type { RoundFigures } from '../jobs/round-figures.ts'
import { runJob } from '../jobs/run-job.ts'
import { getSession } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { countCards } from './code-cards.ts'
import { readBallots, readBallotsAtOnce } from './read-ballots.ts'
import { getRound, nameOf } from './round-rows.ts'
import type { AnyRound } from './round-rows.ts'
import { findSticky } from './sticky.ts'

/** A counted round never changes, and resampling takes a while; so its figures are computed once. */
const kept = createKept<RoundFigures>()

/** Every answer is drawn some thousand times. */
const STEPS_PER_ANSWER = 250

/** @throws CoreError `round_not_closed`: nothing but the number of ballots is shown while people still vote */
export function requireClosed(round: AnyRound): void {
  if (round.state === 'closing') {
    throw new CoreError(
      'round_not_closed',
      `${nameOf(round)} ist gezählt, aber noch nicht ganz abgeschlossen. Bitte noch einmal schließen.`,
    )
  }
  if (!isCounted(round.state)) {
    throw new CoreError(
      'round_not_closed',
      `${nameOf(round)} ist noch nicht geschlossen. Solange zählt nur, wie viele schon da sind.`,
    )
  }
}

/**
 * Ranking and all figures of a closed round, as screen, beamer and minutes show them. Where it may be a large one,
 * `prepareResults` comes first.
 * @throws CoreError `not_found`, `round_not_closed`
 */
export function getResults(db: ReadDb, roundId: string): RoundResults {
  const round = getRound(db, roundId)
  requireClosed(round)
  let figures = kept.find(db, roundId)
  if (!figures) {
    const sheet = readBallotsAtOnce(db, roundId, idsOf(round))
    figures = doJob('roundFigures', inputOf(db, round, sheet))
    kept.keep(db, roundId, figures)
  }
  return {
    round,
    present: getSession(db, round.sessionId).attendance,
    cardsPrinted: round.access === 'codes' ? countCards(db, round.sessionId) : null,
    ...figures,
  }
}

/**
 * Computes the figures of a closed round beforehand, without keeping the core from its other work; `getResults` then
 * answers at once.
 * @throws CoreError as there, and `no_project` if the project is closed meanwhile
 */
export async function prepareResults(db: ReadDb, roundId: string): Promise<void> {
  const round = getRound(db, roundId)
  requireClosed(round)
  await kept.prepare(db, roundId, async () => {
    const sheet = await readBallots(db, roundId, idsOf(round))
    return runJob('roundFigures', inputOf(db, round, sheet), sizeOf(sheet) * STEPS_PER_ANSWER)
  })
}

/** Whether `getResults` answers at once. */
export function isPrepared(db: ReadDb, roundId: string): boolean {
  return kept.find(db, roundId) !== null
}

function inputOf(db: ReadDb, round: Round, sheet: BallotSheet): JobInput<'roundFigures'> {
  const { settings, topics, cut, groups } = round
  return { settings, topics, cut, groups, sheet, sticky: findSticky(db, round) }
}

function idsOf({ topics }: AnyRound): string[] {
  return topics.map((topic) => topic.id)
}
