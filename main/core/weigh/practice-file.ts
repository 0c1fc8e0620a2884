import { randomBytes } from 'node:crypto'
import type { Round } from '../../../shared/contract/weigh.ts'
import { LANGUAGE_CODES } from '../../../shared/domain/language.ts'
import { PRACTICE_TEXTS } from '../../../shared/locales/practice.ts'
import { closeConnection, openConnection, transaction } from '../store/connection.ts'
import type { WriteDb } from '../store/connection.ts'
import { randomId } from '../store/ids.ts'
import { MIGRATIONS, migrate } from '../store/migrate.ts'
import { run } from '../store/rows.ts'
import { PRACTICE_MARK } from './round-rows.ts'
import { settingsColumns } from './round-settings.ts'

/** The practice round and the database it lives in. */
export interface PracticeFile {
  readonly db: WriteDb
  readonly roundId: string
}

/**
 * A project in memory with one open round over harmless topics, in every language of the phones. Phones, kiosk,
 * paper, results and beamer work on it as on any other; nothing of it can reach a file, because it has none.
 */
export function createPracticeFile(settings: Round['settings'], nowMs: number): PracticeFile {
  const db = openConnection(':memory:', { mustExist: false })
  try {
    migrate(db, MIGRATIONS, () => undefined)
    return { db, roundId: transaction(db, () => fill(db, settings, nowMs)) }
  } catch (error) {
    closeConnection(db)
    throw error
  }
}

function fill(db: WriteDb, settings: Round['settings'], nowMs: number): string {
  const [roundId, sessionId] = [randomId(), randomId()]
  run(db, 'INSERT INTO meta (key, value) VALUES (?, 1)', [PRACTICE_MARK])
  insert(db, 'session', { id: sessionId, title: 'Probe', date: '2000-01-01' })
  insert(db, 'round', {
    id: roundId,
    session_id: sessionId,
    number: 1,
    question: PRACTICE_TEXTS.de.question,
    ...settingsColumns(settings, PRACTICE_TEXTS.de.topics.length),
    state: 'open',
    opened_at_ms: nowMs,
  })
  insert(db, 'round_secret', { round_id: roundId, key: randomBytes(32) })
  translate(db, 'round', roundId, 'question', (language) => PRACTICE_TEXTS[language].question)
  PRACTICE_TEXTS.de.topics.forEach((title, index) => {
    const id = randomId()
    insert(db, 'topic', { id, position: String(index), title })
    insert(db, 'round_topic', { round_id: roundId, topic_id: id, number: index + 1, title })
    translate(db, 'topic', id, 'title', (language) => PRACTICE_TEXTS[language].topics[index] ?? title)
  })
  return roundId
}

function translate(
  db: WriteDb,
  entity: string,
  entityId: string,
  field: string,
  textIn: (language: (typeof LANGUAGE_CODES)[number]) => string,
): void {
  for (const language of LANGUAGE_CODES) {
    if (language === 'de') continue
    insert(db, 'translation', { entity, entity_id: entityId, field, language, text: textIn(language) })
  }
}

/** Not through the change log: nobody takes back a step of a practice round. Names are constants of this file. */
function insert(db: WriteDb, table: string, row: Record<string, string | number | null | Uint8Array>): void {
  const columns = Object.keys(row)
  const places = columns.map(() => '?').join(', ')
  run(db, `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`, Object.values(row))
}
