import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { ReadDb, WriteDb } from '../store/connection.ts'
import { find, get, run } from '../store/rows.ts'

/** What the code cards of one session are hashed with. Valid as long as the project is open. */
export interface CardKey {
  readonly sessionId: string
  readonly key: KeyObject
}

/** The session's key, or null while it has no cards. */
export function findCardKey(db: ReadDb, sessionId: string): CardKey | null {
  const row = find<{ key: Uint8Array }>(db, 'SELECT key FROM card_key WHERE session_id = ?', [sessionId])
  return row && { sessionId, key: createSecretKey(row.key) }
}

/** The session's key, made on the first call. Inside the caller's transaction. */
export function makeCardKey(db: WriteDb, sessionId: string): CardKey {
  run(db, 'INSERT INTO card_key (session_id, key) VALUES (?, ?) ON CONFLICT (session_id) DO NOTHING', [
    sessionId,
    randomBytes(32),
  ])
  const { key } = get<{ key: Uint8Array }>(db, 'SELECT key FROM card_key WHERE session_id = ?', [sessionId])
  return { sessionId, key: createSecretKey(key) }
}

/** Of a code in its one spelling. */
export function hashCode({ key }: CardKey, code: string): Buffer {
  return createHmac('sha256', key).update(`code:${code}`).digest()
}

/** Of the secret in the QR code, as hex in either case. */
export function hashSecret({ key }: CardKey, secret: string): Buffer {
  return createHmac('sha256', key).update(`secret:${secret.toLowerCase()}`).digest()
}

/** Hash of the card's code, which stands for the card everywhere else, by either of its hashes; null if there is none. */
export function findCardByCode(db: ReadDb, key: CardKey, code: string): Uint8Array | null {
  return toHash(
    find(db, 'SELECT code_hash AS hash FROM code_card WHERE session_id = ? AND code_hash = ?', [
      key.sessionId,
      hashCode(key, code),
    ]),
  )
}

/** The same by the secret. */
export function findCardBySecret(db: ReadDb, key: CardKey, secret: string): Uint8Array | null {
  return toHash(
    find(db, 'SELECT code_hash AS hash FROM code_card WHERE session_id = ? AND secret_hash = ?', [
      key.sessionId,
      hashSecret(key, secret),
    ]),
  )
}

function toHash(row: { hash: Uint8Array } | null): Uint8Array | null {
  return row && row.hash
}
