import type { Round } from '../../../shared/contract/weigh.ts'
import type { Push, Role } from '../../../shared/contract/index.ts'
import type { BallotChannel } from '../../../shared/domain/weighting.ts'
import type { Handlers } from '../context.ts'
import { getSession } from '../prepare/index.ts'
import type { ReadDb, WriteDb } from '../store/connection.ts'
import { all, get } from '../store/rows.ts'
import { createBallotQueue } from './ballot-queue.ts'
import { findStoredBallot, findUrn } from './cast-ballot.ts'
import { toParticipantRound } from './participant-round.ts'
import { createProgress } from './progress.ts'
import { getResults } from './results.ts'
import { findCurrentRound, getRound } from './round-rows.ts'
import { createRoundHandlers } from './rounds.ts'

export { finishClosing } from './close-round.ts'
export { FEWEST_PER_GROUP } from './group-figures.ts'
export { getResults, listBallots } from './results.ts'
export { findOpenRound, findRound, getRound, listRounds } from './round-rows.ts'

type Names =
  | keyof ReturnType<typeof createRoundHandlers>
  | 'rounds.progress'
  | 'rounds.results'
  | 'rounds.receipts'
  | 'participant.state'
  | 'ballots.cast'

/**
 * How long after its closing a round is still shown as closed. Whoever joins a later session waits for the round
 * to come and does not hear that one of last month is over.
 */
const SHOWN_AFTER_CLOSING_MS = 12 * 3_600_000

export interface Weigh {
  readonly handlers: Handlers<Names>
  /** Commits waiting ballots and stops timers; before the project closes. */
  stop(): void
}

/** What weighing needs from outside: the open project if there is one, and the network's count and word. */
export interface WeighDeps {
  emit(push: Push): void
  findDb(): WriteDb | null
  connected(): number
  word(): string
}

export function createWeigh({ emit, findDb, connected, word }: WeighDeps): Weigh {
  const progress = createProgress(emit, connected)
  const queue = createBallotQueue((db, roundId) => progress.report(db, roundId))

  const handlers: Handlers<Names> = {
    ...createRoundHandlers(queue),

    'rounds.progress': ({ db }, { roundId }) => {
      const round = getRound(db, roundId)
      return {
        roundId,
        ballots: round.ballots,
        present: getSession(db, round.sessionId).attendance,
        connected: connected(),
      }
    },

    'rounds.results': ({ db }, { roundId }) => getResults(db, roundId),

    'rounds.receipts': ({ db }, { roundId }) => {
      getRound(db, roundId)
      // The codes are random, so their alphabetical order is a random order of people.
      return all<{ code: string }>(db, 'SELECT code FROM receipt WHERE round_id = ? ORDER BY code', [
        roundId,
      ]).map((row) => row.code)
    },

    'participant.state': ({ nowMs }, { token, language }) => {
      const db = findDb()
      const current = db && findCurrentRound(db)
      const round = current && isOfToday(current, nowMs) ? current : null
      const urn = db && round?.state === 'open' ? findUrn(db, round.id) : null
      return {
        projectTitle: db ? projectTitle(db) : '',
        word: word(),
        round: db && round && toParticipantRound(db, round, language),
        ballot: db && urn ? findStoredBallot(db, urn, token) : null,
        card: 'notNeeded',
        addressChanged: false,
      }
    },

    'ballots.cast': ({ db, role }, input) => queue.cast(db, { ...input, channel: channelOf(role) }),
  }

  return {
    handlers,
    stop() {
      queue.flush()
      progress.stop()
    },
  }
}

/** Which way a ballot came follows from who sends it, so that nobody can claim another one. */
function channelOf(role: Role): BallotChannel {
  if (role.kind === 'participant') return 'phone'
  return role.kind === 'kiosk' ? 'kiosk' : 'paper'
}

function isOfToday({ closedAtMs }: Round, nowMs: number): boolean {
  return closedAtMs === null || nowMs - closedAtMs < SHOWN_AFTER_CLOSING_MS
}

function projectTitle(db: ReadDb): string {
  return get<{ title: string }>(db, 'SELECT title FROM project').title
}
