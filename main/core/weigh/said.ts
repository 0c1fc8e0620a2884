import type { Said } from '../../../shared/contract/ballots.ts'
import type { LanguageCode } from '../../../shared/domain/language.ts'
import type { ReadDb } from '../store/connection.ts'
import { all } from '../store/rows.ts'

/** Says a text of the project in one language, or in German where nobody has entered it. */
export type Speaker = (entity: string, entityId: string, field: string, german: string) => Said

/** Reads what there is in a language once, for everything one answer needs. */
export function createSpeaker(db: ReadDb, language: LanguageCode): Speaker {
  const known = new Map<string, string>()
  if (language !== 'de') {
    for (const row of all<{ entity: string; entityId: string; field: string; text: string }>(
      db,
      'SELECT entity, entity_id, field, text FROM translation WHERE language = ?',
      [language],
    )) {
      known.set(`${row.entity} ${row.entityId} ${row.field}`, row.text)
    }
  }
  return (entity, entityId, field, german) => {
    const text = known.get(`${entity} ${entityId} ${field}`)
    return text === undefined ? { text: german, language: 'de' } : { text, language }
  }
}
