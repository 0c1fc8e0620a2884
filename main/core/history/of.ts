import type { HistoryEntry } from '../../../shared/contract/history.ts'
import type { OperationName, Output, ParsedInput } from '../../../shared/contract/index.ts'
import type { Context } from '../context.ts'
import { mayTouch } from '../elaborate/index.ts'
import { CoreError } from '../errors.ts'
import type { ReadDb } from '../store/connection.ts'
import { all } from '../store/rows.ts'
import { entryOf, headOf, runsOf } from './entries.ts'

import { BELONGS_TO } from './log-shape.ts'
import { createNames, findGroupOf } from './names.ts'
import { listSteps } from './steps.ts'
import type { Thing } from './steps.ts'

type Of = Extract<OperationName, 'history.of'>

/** Everything that happened to one thing and to what belongs to it, newest first. */
export function historyOf({ db, role }: Context, input: ParsedInput<Of>): Output<Of> {
  const thing = { entity: input.entity, entityId: input.id }
  refuseForeign({ db, role }, thing)
  const names = createNames(db, role)
  const own = listSteps(db, thing)
  // Where it came or went as a whole, what belongs to it did too.
  const whole = new Set(own.filter(({ op }) => op !== 'update').map(({ changeId }) => changeId))
  const parts = listBelonging(db, thing).map((one) => ({
    thing: one,
    steps: listSteps(db, one).filter(({ op, changeId }) => op === 'update' || !whole.has(changeId)),
  }))
  const told = [{ thing, steps: own }, ...parts].flatMap(({ thing: one, steps }) =>
    runsOf(steps, one.entity).flatMap((run) => {
      const entry = toldEntry(entryOf(names, one, run), one.entity === thing.entity ? input.field : undefined)
      return entry && concerns(input.field, thing, one) ? [{ hlc: headOf(run).hlc, entry }] : []
    }),
  )
  return {
    title: names.titleOf(thing),
    entries: told.sort((a, b) => (a.hlc < b.hlc ? 1 : a.hlc > b.hlc ? -1 : 0)).map(({ entry }) => entry),
  }
}

/**
 * Leads may ask about parts of their own group; what is not theirs is answered like what is not there.
 * @throws CoreError `not_found`
 */
export function refuseForeign({ db, role }: Pick<Context, 'db' | 'role'>, thing: Thing): void {
  const isPart = thing.entity !== 'working_group'
  if (!mayTouch(role, isPart ? findGroupOf(db, thing) : null)) {
    throw new CoreError('not_found', 'Diesen Eintrag gibt es nicht mehr.')
  }
}

/** Status and readings of a measure, also those that are gone. */
function listBelonging(db: ReadDb, { entity, entityId }: Thing): Thing[] {
  if (entity !== 'measure') return []
  return all<Thing>(
    db,
    `SELECT DISTINCT entity, entity_id FROM change_field
     WHERE field = 'measure_id' AND coalesce(new, old) = ?`,
    [entityId],
  ).filter((row) => BELONGS_TO[row.entity]?.owner === entity)
}

/** With a field wanted: status and readings are asked for by the names of their things. */
function concerns(field: string | undefined, thing: Thing, one: Thing): boolean {
  return field === undefined || one.entity === thing.entity || FIELD_OF[one.entity] === field
}

const FIELD_OF: Readonly<Record<string, string>> = { measure_status: 'status', reading: 'readings' }

/** Only what the entry says about one field. */
function toldEntry(entry: HistoryEntry | null, field: string | undefined): HistoryEntry | null {
  if (!entry || field === undefined) return entry
  const fields = entry.fields.filter((one) => one.field === field)
  return fields.length === 0 ? null : { ...entry, fields }
}
