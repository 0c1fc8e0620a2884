import type { Handlers } from '../context.ts'
import type { ReadDb } from '../store/connection.ts'
import { get } from '../store/rows.ts'
import type { BallotQueue } from './ballot-queue.ts'
import type { ReadCard } from './card-reader.ts'
import { createShownRound } from './shown-round.ts'
import type { ShownRoundDeps } from './shown-round.ts'
import { findUrn, standingOf } from './urn.ts'
import { withdrawBallot } from './withdraw-ballot.ts'

type Names = 'participant.state' | 'ballots.cast' | 'ballots.withdraw'

export interface BallotDeps extends ShownRoundDeps {
  readonly queue: BallotQueue
  readonly readCard: ReadCard
  word(): string
  /** When the address phones had used until then was last served; null if it never changed. */
  addressLeftAtMs(): number | null
}

export function createBallotHandlers(deps: BallotDeps): Handlers<Names> {
  const { queue, readCard, practice, findDb, word } = deps
  const findShown = createShownRound(deps)
  return {
    'participant.state': ({ nowMs, role }, { token, card, language }) => {
      const projectDb = findDb()
      const current = findShown(nowMs)
      const urn = current && findUrn(current.db, current.round.id)
      const standing = standingOf(current && urn && { db: current.db, urn }, { token, card, role }, readCard)
      const leftAtMs = deps.addressLeftAtMs()
      return {
        projectTitle: projectDb ? projectTitle(projectDb) : '',
        word: word(),
        round: current && current.in(language),
        ...standing,
        // At a new address a browser has forgotten its token, and with it that it has voted.
        addressChanged:
          role.kind === 'participant' &&
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

function projectTitle(db: ReadDb): string {
  return get<{ title: string }>(db, 'SELECT title FROM project').title
}
