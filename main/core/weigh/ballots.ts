import type { Output, ParsedInput, Role } from '../../../shared/contract/index.ts'
import type { ParticipantWishes } from '../../../shared/contract/people.ts'
import type { LanguageCode } from '../../../shared/domain/language.ts'
import type { Handlers } from '../context.ts'
import type { ReadDb } from '../store/connection.ts'
import { get } from '../store/rows.ts'
import type { BallotQueue } from './ballot-queue.ts'
import type { ReadCard } from './card-reader.ts'
import { isPrepared, prepareResults } from './results.ts'
import { createShownRound } from './shown-round.ts'
import type { ShownRoundDeps } from './shown-round.ts'
import { findUrn, standingOf } from './urn.ts'
import { withdrawBallot } from './withdraw-ballot.ts'

type Names = 'participant.state' | 'ballots.cast' | 'ballots.withdraw'

/** What a phone or the kiosk shows about working groups; null where nobody is asked. */
export type AskForWishes = (asked: {
  readonly role: Role
  /** Of the phone that asks; never the token it casts ballots with. */
  readonly wishToken: string | undefined
  readonly language: LanguageCode
}) => ParticipantWishes | null

export interface BallotDeps extends ShownRoundDeps {
  readonly queue: BallotQueue
  readonly readCard: ReadCard
  readonly wishes: AskForWishes
  word(): string
  /** When the address phones had used until then was last served; null if it never changed. */
  addressLeftAtMs(): number | null
}

export function createBallotHandlers(deps: BallotDeps): Handlers<Names> {
  const { queue, readCard, practice, findDb, word } = deps
  const findShown = createShownRound(deps)

  function stateFor(
    nowMs: number,
    role: Role,
    { token, card, language, wishToken }: ParsedInput<'participant.state'>,
  ): Output<'participant.state'> {
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
      wishes: deps.wishes({ role, wishToken, language }),
    }
  }

  return {
    'participant.state': ({ nowMs, role }, asked) => {
      const answer = () => stateFor(nowMs, role, asked)
      const shown = findShown(nowMs)
      if (shown?.round.state !== 'published' || isPrepared(shown.db, shown.round.id)) return answer()
      // If it cannot be prepared, because the project was closed say, there is something else to answer.
      return prepareResults(shown.db, shown.round.id).then(answer, answer)
    },

    'ballots.cast': ({ db, role }, input) => queue.cast(practice.dbOf(input.roundId, db), { ...input, role }),

    'ballots.withdraw': ({ db, role, changed }, input) => {
      queue.flush()
      withdrawBallot(practice.dbOf(input.roundId, db), { ...input, role }, readCard)
      changed('rounds', 'sortings', 'practice', 'beamer')
      return null
    },
  }
}

function projectTitle(db: ReadDb): string {
  return get<{ title: string }>(db, 'SELECT title FROM project').title
}
