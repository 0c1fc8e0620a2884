import type { OtherEntry, OtherList } from '../../../shared/contract/steering.ts'
import { CoreError } from '../errors.ts'
import { groupBy } from '../group-by.ts'
import type { ReadDb } from '../store/connection.ts'
import { all, find } from '../store/rows.ts'
import { findTargetLabel } from './targets.ts'

interface EntryRow {
  readonly id: string
  readonly listId: string
  readonly title: string
  readonly description: string
  readonly prioritised: boolean
  readonly target: 'topic' | 'goal' | 'measure' | 'nothing' | null
  readonly targetId: string | null
  readonly reason: string
}

/** Lists of other processes in the order of their import, each with its entries. */
export function listOtherLists(db: ReadDb): OtherList[] {
  const entries = all<EntryRow>(
    db,
    `SELECT id, list_id, title, description, prioritised, target,
       coalesce(topic_id, goal_id, measure_id) AS target_id, reason
     FROM other_entry ORDER BY list_id, position, id`,
    [],
    { boolean: ['prioritised'] },
  )
  const ofList = groupBy(entries, (entry) => entry.listId)
  return all<Omit<OtherList, 'entries'>>(
    db,
    'SELECT id, title, source, imported_at_ms FROM other_list ORDER BY imported_at_ms, id',
  ).map((list) => ({
    ...list,
    entries: (ofList.get(list.id) ?? []).map(({ listId: _list, target, targetId, ...entry }, index) => ({
      ...entry,
      number: index + 1,
      target: shownTarget(db, target, targetId),
    })),
  }))
}

function shownTarget(db: ReadDb, kind: EntryRow['target'], id: string | null): OtherEntry['target'] {
  if (kind === null) return null
  if (kind === 'nothing') return { kind, id: null, label: '' }
  const label = id === null ? null : findTargetLabel(db, kind, id)
  // What it pointed at was removed: the entry is open again.
  return label === null ? null : { kind, id, label }
}

/** @throws CoreError `not_found` */
export function getEntry(
  db: ReadDb,
  id: string,
): { readonly title: string; readonly description: string; readonly listTitle: string } {
  const entry = find<{ title: string; description: string; listTitle: string }>(
    db,
    `SELECT entry.title, entry.description, list.title AS list_title
     FROM other_entry AS entry JOIN other_list AS list ON list.id = entry.list_id WHERE entry.id = ?`,
    [id],
  )
  if (!entry) throw new CoreError('not_found', 'Diesen Eintrag gibt es nicht mehr.')
  return entry
}
