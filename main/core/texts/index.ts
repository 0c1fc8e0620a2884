import type { TextTranslation } from '../../../shared/contract/texts.ts'
import type { ParsedInput } from '../../../shared/contract/index.ts'
import type { Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { Change } from '../store/change-log.ts'
import type { ReadDb } from '../store/connection.ts'
import { all, find } from '../store/rows.ts'

type Entity = TextTranslation['entity']
type Key = readonly [entity: Entity, entityId: string, field: string, language: string]

/** Where the thing a text belongs to lives. */
const TABLES: Readonly<Record<Entity, string>> = {
  topic: 'topic',
  round: 'round',
  stakeholderGroup: 'stakeholder_group',
  workingGroup: 'working_group',
}

export const textHandlers: Handlers<'texts.list' | 'texts.save'> = {
  'texts.list': ({ db }) =>
    all<TextTranslation>(
      db,
      'SELECT entity, entity_id, field, language, text FROM translation ORDER BY entity, entity_id, field, language',
    ),

  'texts.save': (context, { texts }) => {
    const { db } = context
    refuseUnknown(db, texts)
    context.change(
      { label: { key: 'texts.saved', count: texts.length }, areas: ['texts', 'participant'] },
      (change) => {
        for (const [key, text] of lastOfEach(texts)) save(db, change, key, text)
      },
    )
    return null
  },
}

/** Takes the translations of things that go along with them, as part of the same change. */
export function removeTexts(db: ReadDb, change: Change, entity: Entity, entityIds: readonly string[]): void {
  for (const entityId of entityIds) {
    const rows = all<{ field: string; language: string }>(
      db,
      'SELECT field, language FROM translation WHERE entity = ? AND entity_id = ?',
      [entity, entityId],
    )
    for (const { field, language } of rows) change.delete('translation', [entity, entityId, field, language])
  }
}

/** Of several texts for one place only the last counts, so that the history holds no steps that show nothing. */
function lastOfEach(texts: ParsedInput<'texts.save'>['texts']): Iterable<[Key, string]> {
  const byPlace = new Map<string, [Key, string]>()
  for (const { place, language, text } of texts) {
    const key: Key = [place.entity, place.entityId, place.field, language]
    byPlace.set(key.join(' '), [key, text])
  }
  return byPlace.values()
}

function save(db: ReadDb, change: Change, key: Key, text: string): void {
  const known = find(
    db,
    'SELECT 1 AS known FROM translation WHERE entity = ? AND entity_id = ? AND field = ? AND language = ?',
    key,
  )
  if (known && text === '') change.delete('translation', key)
  else if (known) change.update('translation', key, { text })
  else if (text !== '') {
    const [entity, entity_id, field, language] = key
    change.insert('translation', { entity, entity_id, field, language, text })
  }
}

/** @throws CoreError `not_found` for texts of things that are not there (any more) */
function refuseUnknown(db: ReadDb, texts: ParsedInput<'texts.save'>['texts']): void {
  for (const { place } of texts) {
    if (!find(db, `SELECT 1 AS known FROM ${TABLES[place.entity]} WHERE id = ?`, [place.entityId])) {
      throw new CoreError('not_found', 'Was da übersetzt werden soll, gibt es nicht mehr.')
    }
  }
}
