import type { ReadDb } from '../store/connection.ts'
import { all } from '../store/rows.ts'
import { keyParts } from './steps.ts'
import type { Thing } from './steps.ts'
import type { SearchTerms } from './search.ts'

/** A change and the things it touched. */
export interface Touched {
  readonly id: string
  readonly hlc: string
  readonly things: readonly Thing[]
}

/** Changes looked at in one go: few at first, because a page is soon full. */
const FIRST_BATCH = 100
const LARGEST_BATCH = 3200

interface ChangeRow {
  id: string
  hlc: string
}

/** Changes of the project, newest first, read as far as they are asked for. @param before only older ones */
export function* listTouched(
  db: ReadDb,
  terms: SearchTerms | null,
  before: string | null,
): Generator<Touched> {
  let next = before ?? LATER_THAN_ALL
  for (let size = FIRST_BATCH; ; size = Math.min(size * 2, LARGEST_BATCH)) {
    const changes = terms ? findChanges(db, terms, next, size) : newest(db, next, size)
    yield* withThings(db, changes)
    const last = changes.at(-1)
    if (!last || changes.length < size) return
    next = last.hlc
  }
}

/** Stamps begin with hexadecimal digits. */
const LATER_THAN_ALL = 'g'

function newest(db: ReadDb, before: string, size: number): ChangeRow[] {
  return all(db, 'SELECT id, hlc FROM change WHERE hlc < ? ORDER BY hlc DESC LIMIT ?', [before, size])
}

function findChanges(
  db: ReadDb,
  { pattern, values, actors, leads }: SearchTerms,
  before: string,
  size: number,
) {
  return all<ChangeRow>(
    db,
    `SELECT id, hlc FROM change
     WHERE hlc < :before AND (
       actor IN (SELECT value FROM json_each(:actors)) OR (:leads AND role = 'lead')
       OR EXISTS (
         SELECT 1 FROM change_field AS f WHERE f.change_id = change.id AND (
           f.new IN (SELECT value FROM json_each(:values)) OR f.old IN (SELECT value FROM json_each(:values))
           OR f.entity_id IN (SELECT value FROM json_each(:values))
           OR (f.new LIKE :pattern ESCAPE '\\' AND f.new NOT GLOB :id)
           OR (f.old LIKE :pattern ESCAPE '\\' AND f.old NOT GLOB :id))))
     ORDER BY hlc DESC LIMIT :size`,
    { before, size, pattern, leads, id: ID, actors: JSON.stringify(actors), values: JSON.stringify(values) },
  )
}

/** Ids are no text anybody looks for. */
const ID = '????????-????-????-????-????????????'

function withThings(db: ReadDb, changes: readonly ChangeRow[]): Touched[] {
  const rows = all<Thing & { changeId: string }>(
    db,
    `SELECT change_id, entity, entity_id FROM change_field
     WHERE change_id IN (SELECT value FROM json_each(?))
     GROUP BY change_id, entity, entity_id ORDER BY change_id, min(seq)`,
    [JSON.stringify(changes.map(({ id }) => id))],
  )
  const things = new Map<string, Thing[]>()
  for (const { changeId, ...thing } of rows) {
    const same = things.get(changeId)
    if (same) same.push(thing)
    else things.set(changeId, [thing])
  }
  return changes.map((change) => ({ ...change, things: things.get(change.id) ?? [] }))
}

/** The same for one working group: changes of its parts, those that are gone too, each with these things alone. */
export function listTouchedOf(db: ReadDb, workingGroupId: string, before: string | null): Touched[] {
  const things = listThingsOf(db, workingGroupId).map(({ entity, entityId }) => [entity, entityId])
  const rows = all<Thing & ChangeRow>(
    db,
    `SELECT DISTINCT change.id, change.hlc, f.entity, f.entity_id
     FROM json_each(?) AS thing
     JOIN change_field AS f ON f.entity = thing.value ->> 0 AND f.entity_id = thing.value ->> 1
     JOIN change ON change.id = f.change_id AND change.hlc < ?
     ORDER BY change.hlc DESC`,
    [JSON.stringify(things), before ?? LATER_THAN_ALL],
  )
  const changes = new Map<string, Touched & { things: Thing[] }>()
  for (const { id, hlc, ...thing } of rows) {
    const change = changes.get(id)
    if (change) change.things.push(thing)
    else changes.set(id, { id, hlc, things: [thing] })
  }
  return [...changes.values()]
}

const PARTS = ['subarea', 'vision', 'goal', 'recommendation', 'measure'] as const

/** The group, its parts, and what belongs to its measures. */
function listThingsOf(db: ReadDb, workingGroupId: string): Thing[] {
  const now = PARTS.flatMap((entity) =>
    all<{ id: string }>(db, `SELECT id FROM ${entity} WHERE working_group_id = ?`, [workingGroupId]).map(
      ({ id }): Thing => ({ entity, entityId: id }),
    ),
  )
  const gone = all<Thing>(
    db,
    `SELECT DISTINCT entity, entity_id FROM change_field
     WHERE field = 'working_group_id' AND coalesce(new, old) = ? AND op <> 'update'`,
    [workingGroupId],
  ).filter((thing) => isPart(thing) && !exists(db, thing))
  const parts = [...now, ...gone]
  const measures = parts.flatMap(({ entity, entityId }) => (entity === 'measure' ? [entityId] : []))
  const belonging = all<Thing>(
    db,
    `SELECT DISTINCT entity, entity_id FROM json_each(?) AS measure
     JOIN change_field ON field = 'measure_id' AND coalesce(new, old) = measure.value`,
    [JSON.stringify(measures)],
  ).filter(({ entity }) => BELONGING.has(entity))
  return [{ entity: 'working_group', entityId: workingGroupId }, ...parts, ...belonging]
}

const BELONGING = new Set([
  'measure_status',
  'reading',
  'measure_goal',
  'measure_dependency',
  'measure_district',
])

function isPart({ entity }: Thing): boolean {
  return PARTS.some((part) => part === entity)
}

function exists(db: ReadDb, { entity, entityId }: Thing): boolean {
  return all(db, `SELECT 1 AS one FROM ${entity} WHERE id = ?`, [keyParts(entityId)[0] ?? '']).length > 0
}
