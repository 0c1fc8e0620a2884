import type { Round } from '../../../shared/contract/weigh.ts'
import type { Handlers } from '../context.ts'
import type { ReadDb, WriteDb } from '../store/connection.ts'
import { get } from '../store/rows.ts'
import type { BallotQueue } from './ballot-queue.ts'
import type { ReadCard } from './card-reader.ts'
import { toParticipantRound } from './participant-round.ts'
import type { Practice } from './practice.ts'
import { findCurrentRound, getRound } from './round-rows.ts'
import { findUrn, standingOf } from './urn.ts'
import { withdrawBallot } from './withdraw-ballot.ts'

type Names = 'participant.state' | 'ballots.cast' | 'ballots.withdraw'

export interface BallotDeps {
  readonly queue: BallotQueue
  readonly readCard: ReadCard
  readonly practice: Practice
  findDb(): WriteDb | null
  word(): string
  /** When the address phones had used until then was last served; null if it never changed. */
  addressLeftAtMs(): number | null
}

/**
 * How long after its closing a round is still shown as closed. Whoever joins a later session waits for the round
 * to come and does not hear that one of last month is over.
 */
const SHOWN_AFTER_CLOSING_MS = 12 * 3_600_000

export function createBallotHandlers(deps: BallotDeps): Handlers<Names> {
  const { queue, readCard, practice, findDb, word } = deps
  return {
    'participant.state': ({ nowMs, role }, { token, card, language }) => {
      const projectDb = findDb()
      const current = findShown(practice, projectDb, nowMs)
      const urn = current && findUrn(current.db, current.round.id)
      const standing = standingOf(current && urn && { db: current.db, urn }, { token, card, role }, readCard)
      const leftAtMs = deps.addressLeftAtMs()
      return {
        projectTitle: projectDb ? projectTitle(projectDb) : '',
        word: word(),
        round: current && toParticipantRound(current.db, current.round, language),
        ...standing,
        // At a new address a browser has forgotten its token, and with it that it has voted.
        addressChanged:
          urn?.access === 'open' &&
          standing.ballot === null &&
          leftAtMs !== null &&
          leftAtMs >= (current?.round.openedAtMs ?? Infinity),
      }
    },

    'ballots.cast': ({ db, role }, input) => queue.cast(practice.dbOf(input.roundId, db), { ...input, role }),

    'ballots.withdraw': ({ db, role, changed }, input) => {
      queue.flush()
      withdrawBallot(practice.dbOf(input.roundId, db), { ...input, role }, readCard)
      changed('rounds', 'practice', 'beamer')
      return null
    },
  }
}

/** The round phones show now, with the database it lives in: the practice round while there is one. */
function findShown(
  practice: Practice,
  projectDb: WriteDb | null,
  nowMs: number,
): { db: WriteDb; round: Round } | null {
  const file = practice.find()
  if (file) return { db: file.db, round: getRound(file.db, file.roundId) }
  const round = projectDb && findCurrentRound(projectDb)
  return round && isOfToday(round, nowMs) ? { db: projectDb, round } : null
}

function isOfToday({ closedAtMs }: Round, nowMs: number): boolean {
  return closedAtMs === null || nowMs - closedAtMs < SHOWN_AFTER_CLOSING_MS
}

function projectTitle(db: ReadDb): string {
  return get<{ title: string }>(db, 'SELECT title FROM project').title
}
