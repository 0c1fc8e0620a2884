import type { MeasureStatus } from '../../../shared/contract/elaborate.ts'
import type { Area } from '../../../shared/contract/index.ts'
import type { Context, Handlers } from '../context.ts'
import { NEWEST_FIRST } from '../elaborate/index.ts'
import { CoreError } from '../errors.ts'
import { localDate } from '../local-time.ts'
import type { Change } from '../store/change-log.ts'
import type { ReadDb } from '../store/connection.ts'
import { uuidv7 } from '../store/ids.ts'
import { all, find, get } from '../store/rows.ts'
import { getOwned } from './access.ts'

/** The beamer may be showing the dashboard. */
const AREAS: readonly Area[] = ['documents', 'beamer']

interface Entry {
  readonly status: MeasureStatus
  readonly date: string | null
  readonly note: string
}

export const progressHandlers: Handlers<
  'measures.setStatus' | 'measures.removeStatus' | 'readings.save' | 'readings.remove'
> = {
  'measures.setStatus': (context, { id, status, note, ...given }) => {
    const { db, nowMs } = context
    const measure = getOwned(context, id)
    const newest = newestEntry(db, id)
    const date = given.date ?? presentDate(newest, localDate(nowMs))
    const entry = { status, date, note }
    // Sent twice, it is one entry.
    if (newest.status === status && newest.date === date && newest.note === note) return null
    context.change(
      {
        label: { key: 'measure.status', name: measure.title },
        areas: AREAS,
        groups: [measure.workingGroupId],
      },
      (change) => writeStatus(context, change, id, entry),
    )
    return null
  },

  'measures.removeStatus': (context, { id, entryId }) => {
    const { db } = context
    const measure = getOwned(context, id)
    const entries = all<{ id: string }>(db, 'SELECT id FROM measure_status WHERE measure_id = ?', [id])
    if (!entries.some((entry) => entry.id === entryId)) {
      throw new CoreError('not_found', 'Diesen Eintrag gibt es nicht mehr.')
    }
    if (entries.length === 1) {
      throw new CoreError(
        'last_status',
        'Der einzige Eintrag bleibt stehen. Bitte zuerst den richtigen Status eintragen.',
      )
    }
    context.change(
      {
        label: { key: 'measure.statusRemoved', name: measure.title },
        areas: AREAS,
        groups: [measure.workingGroupId],
      },
      (change) => change.delete('measure_status', entryId),
    )
    return null
  },

  'readings.save': (context, { id, measureId, date, value, note }) => {
    const measure = getOwned(context, measureId)
    if (id !== undefined) requireReading(context.db, measureId, id)
    const readingId = id ?? uuidv7(context.nowMs)
    context.change(
      {
        label: { key: id === undefined ? 'reading.added' : 'reading.changed', name: measure.title },
        areas: AREAS,
        groups: [measure.workingGroupId],
      },
      (change) =>
        id === undefined
          ? change.insert('reading', { id: readingId, measure_id: measureId, date, value, note })
          : change.update('reading', id, { date, value, note }),
    )
    return { id: readingId }
  },

  'readings.remove': (context, { measureId, id }) => {
    const measure = getOwned(context, measureId)
    requireReading(context.db, measureId, id)
    context.change(
      {
        label: { key: 'reading.removed', name: measure.title },
        areas: AREAS,
        groups: [measure.workingGroupId],
      },
      (change) => change.delete('reading', id),
    )
    return null
  },
}

/** Enters a status as part of a change; without a date it holds from today on. */
export function writeStatus(
  { db, nowMs }: Pick<Context, 'db' | 'nowMs'>,
  change: Change,
  measureId: string,
  { status, note, ...given }: Entry,
): void {
  const date = given.date ?? presentDate(newestEntry(db, measureId), localDate(nowMs))
  const first = findFirstAfter(db, measureId, date)
  if (first !== null) change.update('measure_status', first, { date })
  change.insert('measure_status', {
    id: uuidv7(nowMs),
    measure_id: measureId,
    status,
    date,
    note,
    // Of two entries of one day the later one counts, even if the clock was set back meanwhile.
    recorded_at_ms: Math.max(nowMs, lastRecorded(db, measureId) + 1),
  })
}

/** Today; behind an entry that somebody dated later the new one would not be seen, so it takes that day. */
function presentDate(newest: Entry, today: string): string {
  return newest.date !== null && newest.date > today ? newest.date : today
}

function newestEntry(db: ReadDb, measureId: string): Entry {
  return get<Entry>(
    db,
    `SELECT status, date, note FROM measure_status WHERE measure_id = ?
     ORDER BY ${NEWEST_FIRST} LIMIT 1`,
    [measureId],
  )
}

/**
 * The entry a measure was written down with, if it is dated later: whoever enters today what has been running for two
 * years does not mean that it has been an idea since.
 */
function findFirstAfter(db: ReadDb, measureId: string, date: string): string | null {
  const first = get<Entry & { id: string }>(
    db,
    `SELECT id, status, date, note FROM measure_status WHERE measure_id = ?
     ORDER BY recorded_at_ms, id LIMIT 1`,
    [measureId],
  )
  const isPlain = first.status === 'idea' && first.note === ''
  return isPlain && first.date !== null && first.date > date ? first.id : null
}

function lastRecorded(db: ReadDb, measureId: string): number {
  return get<{ ms: number }>(
    db,
    'SELECT max(recorded_at_ms) AS ms FROM measure_status WHERE measure_id = ?',
    [measureId],
  ).ms
}

/** A reading of another measure is none of this one. @throws CoreError `not_found` */
function requireReading(db: ReadDb, measureId: string, id: string): void {
  if (!find(db, 'SELECT 1 AS there FROM reading WHERE id = ? AND measure_id = ?', [id, measureId])) {
    throw new CoreError('not_found', 'Diesen Messwert gibt es nicht mehr.')
  }
}
