import { randomBytes } from 'node:crypto'
import { CODE_LENGTH, formatCardCode } from '../../../shared/domain/card-code.ts'
import type { Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import { getSession } from '../prepare/index.ts'
import { randomLetters } from '../random-letters.ts'
import { transaction } from '../store/connection.ts'
import type { ReadDb } from '../store/connection.ts'
import { randomId } from '../store/ids.ts'
import { all, get, run } from '../store/rows.ts'
import type { BallotQueue } from './ballot-queue.ts'
import { hashCode, hashSecret, makeCardKey } from './card-keys.ts'
import type { ReadCard } from './card-reader.ts'
import type { Practice } from './practice.ts'
import { findOpenRound } from './round-rows.ts'
import { cardVoter, findPlace, findUrn, findUrnRow } from './urn.ts'

type Names = 'codeCards.check' | 'codeCards.count' | 'codeCards.create' | 'codeCards.discard'

/** How many code cards have been printed for a session. */
export function countCards(db: ReadDb, sessionId: string): number {
  return get<{ cards: number }>(db, 'SELECT count(*) AS cards FROM code_card WHERE session_id = ?', [
    sessionId,
  ]).cards
}

export interface CodeCardDeps {
  readonly queue: BallotQueue
  readonly practice: Practice
  readonly readCard: ReadCard
}

/** Cards are written past the change log: what it would keep of them nobody may read later. */
export function createCodeCardHandlers({ queue, practice, readCard }: CodeCardDeps): Handlers<Names> {
  return {
    'codeCards.count': ({ db }, { sessionId }) => ({ printed: countCards(db, sessionId) }),

    'codeCards.create': ({ db, changed }, { sessionId, count }) => {
      getSession(db, sessionId)
      const batchId = randomId()
      const cards = transaction(db, () => {
        const key = makeCardKey(db, sessionId)
        const made = Array.from({ length: count }, () => {
          const code = randomLetters(CODE_LENGTH)
          const secret = randomBytes(16).toString('hex')
          return { code, secret, codeHash: hashCode(key, code), secretHash: hashSecret(key, secret) }
        })
        // In the order of their hashes: rows of one page lie in the order in which they came, and the cards
        // themselves are printed in the order in which they were made.
        for (const { codeHash, secretHash } of made.toSorted((a, b) => a.codeHash.compare(b.codeHash))) {
          run(
            db,
            'INSERT INTO code_card (session_id, code_hash, secret_hash, batch_id) VALUES (?, ?, ?, ?)',
            [sessionId, codeHash, secretHash, batchId],
          )
        }
        return made.map(({ code, secret }) => ({ code: formatCardCode(code), secret }))
      })
      changed('rounds')
      return { batchId, cards }
    },

    'codeCards.discard': ({ db, changed }, { batchId }) => {
      queue.flush()
      const batch = all<{ sessionId: string; codeHash: Uint8Array }>(
        db,
        'SELECT session_id, code_hash FROM code_card WHERE batch_id = ?',
        [batchId],
      )
      const round = findOpenRound(db)
      const urn = round && findUrn(db, round.id)
      const voted =
        urn?.access === 'codes' &&
        batch.some(
          ({ sessionId, codeHash }) =>
            sessionId === urn.sessionId && findUrnRow(db, urn, cardVoter(urn, codeHash)),
        )
      if (voted) {
        throw new CoreError(
          'card_used',
          'Mit einer dieser Karten wurde schon abgestimmt. Sie lassen sich deshalb nicht mehr verwerfen.',
        )
      }
      transaction(db, () => {
        run(db, 'DELETE FROM code_card WHERE batch_id = ?', [batchId])
        run(db, 'DELETE FROM card_key WHERE session_id NOT IN (SELECT session_id FROM code_card)')
      })
      changed('rounds')
      return null
    },

    'codeCards.check': (context, { roundId, card }) => {
      const { role } = context
      const db = practice.dbOf(roundId, context.db)
      const urn = findUrn(db, roundId)
      if (!urn) throw new CoreError('round_closed', 'Die Runde ist geschlossen.')
      if (urn.access === 'open') return { card: 'notNeeded', votedBy: null }
      const place = findPlace(db, urn, { token: '', card, role }, readCard)
      if (place.state !== 'place') return { card: place.state, votedBy: null }
      const row = findUrnRow(db, urn, place.voter)
      return { card: row ? 'usedElsewhere' : 'accepted', votedBy: row?.channel ?? null }
    },
  }
}
