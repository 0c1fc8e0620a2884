import { PART_ENTITIES } from '../../../shared/contract/elaborate.ts'
import type { Role } from '../../../shared/contract/index.ts'
import { shorten } from '../../../shared/domain/shorten.ts'
import { historyWords } from '../../../shared/locales/de/history.ts'
import { whoInWords } from '../elaborate/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { find } from '../store/rows.ts'
import type { SqlValue } from '../store/rows.ts'
import { snakeCase, TITLE_OF, TITLES } from './log-shape.ts'
import { keyParts } from './steps.ts'
import type { Step, Thing } from './steps.ts'

/** What things and people are called, for one reading of the history; looked up once each. */
export interface Names {
  /** The thing's title now, else its last one; '' if nobody knows it any more. */
  titleOf(thing: Thing): string
  /** The same for an id a field holds; never the title of a part of a group the reader may not see. */
  labelOf(entity: string, id: string): string
  /** Who made a change to a thing. */
  whoOf(step: Pick<Step, 'actor'>, thing: Thing): string
}

/** A part of a working group, by the name of its table. */
const PARTS: ReadonlySet<string> = new Set(PART_ENTITIES)
/** Long texts give their first words as a title. */
const TITLE_LENGTH = 80

/** @param role the reader; leads learn names and titles of their own group only */
export function createNames(db: ReadDb, role: Role): Names {
  const titles = new Map<string, string>()
  const ownGroup = role.kind === 'lead' ? role.workingGroupId : null

  function titleOf(thing: Thing): string {
    const key = `${thing.entity} ${thing.entityId}`
    let title = titles.get(key)
    if (title === undefined) titles.set(key, (title = findTitle(thing)))
    return title
  }

  function findTitle(thing: Thing): string {
    const { entity, entityId } = thing
    if (entity === 'grouping') return historyWords.things['grouping']?.name ?? ''
    if (entity === 'placement') return personName(db, entityId)
    if (entity === 'translation') {
      // Texts name their things in camelCase.
      const [of = '', id = ''] = keyParts(entityId)
      return titleOf({ entity: snakeCase(of), entityId: id })
    }
    const others = TITLE_OF[entity]
    if (others) {
      const keys = keyParts(entityId)
      const parts = others.flatMap(({ thing: of, column, at }) => {
        const id = at === undefined ? findValue(db, thing, column) : keys[at]
        return typeof id === 'string' ? [labelOf(of, id)] : []
      })
      return parts.join(' · ')
    }
    const column = TITLES[entity]
    return column === undefined ? '' : firstWords(String(findValue(db, thing, column) ?? ''))
  }

  function labelOf(entity: string, id: string): string {
    if (ownGroup !== null && PARTS.has(entity)) {
      const group = findGroupOf(db, { entity, entityId: id })
      if (group !== ownGroup) return historyWords.foreign
    }
    return titleOf({ entity, entityId: id }) || historyWords.gone
  }

  return {
    titleOf,
    labelOf,
    whoOf: ({ actor }, thing) => whoInWords({ db, role }, actor, () => findGroupOf(db, thing)),
  }
}

/** The working group a thing belongs to, or belonged to when it went; null for everything else. */
export function findGroupOf(db: ReadDb, { entity, entityId }: Thing): string | null {
  if (entity === 'working_group') return entityId
  const measure = BELONGS_TO_MEASURE.has(entity) ? findValue(db, { entity, entityId }, 'measure_id') : null
  if (typeof measure === 'string') return findGroupOf(db, { entity: 'measure', entityId: measure })
  if (!PARTS.has(entity)) return null
  const group = findValue(db, { entity, entityId }, 'working_group_id')
  return typeof group === 'string' ? group : null
}

const BELONGS_TO_MEASURE = new Set(['measure_status', 'reading'])

/** Tables whose rows are found by an id; their names come from log-shape.ts, never from outside. */
const WITH_ID = new Set([
  ...Object.keys(TITLES),
  'measure_status',
  'reading',
  'overlap_decision',
  'working_group',
])

/** What stands in a column now, or stood there last. */
function findValue(db: ReadDb, { entity, entityId }: Thing, column: string): SqlValue {
  if (WITH_ID.has(entity)) {
    const row = find<{ value: SqlValue }>(db, `SELECT ${column} AS value FROM ${entity} WHERE id = ?`, [
      entityId,
    ])
    if (row) return row.value
  }
  const last = find<{ value: SqlValue }>(
    db,
    `SELECT coalesce(new, old) AS value FROM change_field
     WHERE entity = ? AND entity_id = ? AND field = ?
     ORDER BY (SELECT hlc FROM change WHERE id = change_id) DESC, seq DESC LIMIT 1`,
    [entity, entityId, column],
  )
  return last?.value ?? null
}

/** A name is told while the person is on the list, and not a moment longer. */
function personName(db: ReadDb, id: string): string {
  return find<{ name: string }>(db, 'SELECT name FROM person WHERE id = ?', [id])?.name ?? historyWords.person
}

function firstWords(text: string): string {
  return shorten(text.replaceAll(/\s+/g, ' ').trim(), TITLE_LENGTH)
}
