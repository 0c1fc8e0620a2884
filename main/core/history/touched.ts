import { PART_ENTITIES } from '../../../shared/contract/elaborate.ts'
import type { ReadDb } from '../store/connection.ts'
import { all } from '../store/rows.ts'
import { CODED, HIDDEN, TITLES } from './log-shape.ts'
import { keyParts, WHOLE_TIME } from './steps.ts'
import type { Thing } from './steps.ts'
import type { SearchTerms } from './search.ts'

/** A change and the things it touched. */
export interface Touched {
  readonly id: string
  readonly hlc: string
  readonly things: readonly Thing[]
}

/** What is found often is found among the newest; for what is not, reading the whole log once is quicker. */
const NEWEST = 3000
/** Changes read in one go, and things of changes: a page is soon full. */
const BATCH = 3200
const AT_ONCE = 100

interface ChangeRow {
  id: string
  hlc: string
}

/** Changes of the project, newest first, read as far as they are asked for. @param before only older ones */
export function* listTouched(
  db: ReadDb,
  terms: readonly SearchTerms[],
  before: string | null,
): Generator<Touched> {
  const start = before ?? WHOLE_TIME.to
  if (terms.length === 0) {
    yield* inBatches(db, start, AT_ONCE, (next) => newest(db, next, AT_ONCE))
    return
  }
  const among = newest(db, start, NEWEST)
  const ids = among.map(({ id }) => id)
  yield* inBatches(db, start, BATCH, (next) => findChanges(db, terms, ids, next))
  const last = among.at(-1)
  if (!last || among.length < NEWEST) return
  yield* inBatches(db, last.hlc, BATCH, (next) => findChanges(db, terms, null, next))
}

function* inBatches(
  db: ReadDb,
  start: string,
  size: number,
  read: (before: string) => ChangeRow[],
): Generator<Touched> {
  for (let next = start; ;) {
    const changes = read(next)
    for (let at = 0; at < changes.length; at += AT_ONCE)
      yield* withThings(db, changes.slice(at, at + AT_ONCE))
    const last = changes.at(-1)
    if (!last || changes.length < size) return
    next = last.hlc
  }
}

function newest(db: ReadDb, before: string, size: number): ChangeRow[] {
  return all(db, 'SELECT id, hlc FROM change WHERE hlc < ? ORDER BY hlc DESC LIMIT ?', [before, size])
}

/** Changes with all terms. @param among look in these alone; null: in the whole log */
function findChanges(
  db: ReadDb,
  terms: readonly SearchTerms[],
  among: readonly string[] | null,
  before: string,
): ChangeRow[] {
  const conditions = terms.map((term) => conditionOf(term, among))
  // The pluses keep SQLite from going through all changes in order: what is found is few.
  return all<ChangeRow>(
    db,
    `SELECT id, hlc FROM change WHERE ${conditions.map(({ sql }) => `id IN (${sql})`).join(' AND ')} AND +hlc < ?
     ORDER BY +hlc DESC LIMIT ?`,
    [...conditions.flatMap(({ parameters }) => parameters), before, BATCH],
  )
}

interface Condition {
  readonly sql: string
  readonly parameters: readonly (string | number)[]
}

/** The changes with one term, as a query that gives their ids. */
function conditionOf(term: SearchTerms, among: readonly string[] | null): Condition {
  const parts = among ? partsAmong(term, JSON.stringify(among)) : partsInAll(term)
  return {
    sql: parts.map(({ sql }) => sql).join(' UNION '),
    parameters: parts.flatMap(({ parameters }) => parameters),
  }
}

const READS_LIKE = `((f.new LIKE ? ESCAPE '\\' OR f.old LIKE ? ESCAPE '\\') AND f.field NOT IN (${noText()}))`
const STANDS_FOR = 'f.new IN (SELECT value FROM json_each(?)) OR f.old IN (SELECT value FROM json_each(?))'
const BY = `(actor IN (SELECT value FROM json_each(?)) OR (? AND role = 'lead'))`

function partsAmong({ pattern, values, actors, leads }: SearchTerms, among: string): Condition[] {
  const list = JSON.stringify(values)
  return [
    {
      // CROSS JOIN: SQLite keeps this order.
      sql: `SELECT f.change_id FROM json_each(?) AS a CROSS JOIN change_field AS f ON f.change_id = a.value
        WHERE ${READS_LIKE} OR ${STANDS_FOR} OR f.entity_id IN (SELECT value FROM json_each(?))`,
      parameters: [among, pattern, pattern, list, list, list],
    },
    {
      sql: `SELECT change.id FROM json_each(?) AS a CROSS JOIN change ON change.id = a.value WHERE ${BY}`,
      parameters: [among, JSON.stringify(actors), leads],
    },
  ]
}

function partsInAll({ pattern, values, actors, leads }: SearchTerms): Condition[] {
  const list = JSON.stringify(values)
  const parts: Condition[] = [
    values.length === 0
      ? {
          sql: `SELECT f.change_id FROM change_field AS f WHERE ${READS_LIKE}`,
          parameters: [pattern, pattern],
        }
      : {
          sql: `SELECT f.change_id FROM change_field AS f WHERE ${READS_LIKE} OR ${STANDS_FOR}`,
          parameters: [pattern, pattern, list, list],
        },
  ]
  if (values.length > 0) {
    parts.push({
      sql: `SELECT f.change_id FROM json_each(?) AS thing CROSS JOIN change_field AS f
        ON f.entity IN (${quoted(Object.keys(TITLES))}) AND f.entity_id = thing.value`,
      parameters: [list],
    })
  }
  if (actors.length > 0 || leads === 1) {
    parts.push({ sql: `SELECT id FROM change WHERE ${BY}`, parameters: [JSON.stringify(actors), leads] })
  }
  return parts
}

/** Columns whose stored values are not what people read. */
function noText(): string {
  return quoted([...new Set([...HIDDEN, ...CODED, 'kept'])])
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ')
}

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
     CROSS JOIN change_field AS f ON f.entity = thing.value ->> 0 AND f.entity_id = thing.value ->> 1
     CROSS JOIN change ON change.id = f.change_id AND change.hlc < ?
     ORDER BY change.hlc DESC`,
    [JSON.stringify(things), before ?? WHOLE_TIME.to],
  )
  const changes = new Map<string, Touched & { things: Thing[] }>()
  for (const { id, hlc, ...thing } of rows) {
    const change = changes.get(id)
    if (change) change.things.push(thing)
    else changes.set(id, { id, hlc, things: [thing] })
  }
  return [...changes.values()]
}

/** The group, its parts, and what belongs to its measures. */
function listThingsOf(db: ReadDb, workingGroupId: string): Thing[] {
  const now = PART_ENTITIES.flatMap((entity) =>
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
     CROSS JOIN change_field ON field = 'measure_id' AND coalesce(new, old) = measure.value`,
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
  return PART_ENTITIES.some((part) => part === entity)
}

function exists(db: ReadDb, { entity, entityId }: Thing): boolean {
  return all(db, `SELECT 1 AS one FROM ${entity} WHERE id = ?`, [keyParts(entityId)[0] ?? '']).length > 0
}
