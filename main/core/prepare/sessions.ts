import type { Session } from '../../../shared/contract/prepare.ts'
import type { Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import { localDate } from '../local-time.ts'
import { newId } from '../new-id.ts'
import type { ReadDb } from '../store/connection.ts'
import { all, find } from '../store/rows.ts'

const COLUMNS = 'id, title, occasion, date, starts_at, ends_at, place, chair, minute_taker, attendance'

/** All sessions, oldest first. */
export function listSessions(db: ReadDb): Session[] {
  return all<Session>(db, `SELECT ${COLUMNS} FROM session ORDER BY date, starts_at, id`)
}

/** The session of today, the last one if there are several; null if there is none. */
export function findSessionOfToday(db: ReadDb, nowMs: number): Session | null {
  const today = localDate(nowMs)
  return listSessions(db).findLast((session) => session.date === today) ?? null
}

/** The session of today, else the newest, as the desk takes it too; null if there is none. */
export function findPresentSession(db: ReadDb, nowMs: number): Session | null {
  return findSessionOfToday(db, nowMs) ?? listSessions(db).at(-1) ?? null
}

/** @throws CoreError `not_found` */
export function getSession(db: ReadDb, id: string): Session {
  const session = find<Session>(db, `SELECT ${COLUMNS} FROM session WHERE id = ?`, [id])
  if (!session) throw new CoreError('not_found', 'Diese Sitzung gibt es nicht mehr.')
  return session
}

function refuseEndBeforeStart(startsAt: string | null, endsAt: string | null): void {
  if (startsAt !== null && endsAt !== null && endsAt < startsAt) {
    throw new CoreError('invalid_input', `Das Ende (${endsAt} Uhr) liegt vor dem Beginn (${startsAt} Uhr).`)
  }
}

export const sessionHandlers: Handlers<
  'sessions.list' | 'sessions.add' | 'sessions.update' | 'sessions.remove'
> = {
  'sessions.list': ({ db }) => listSessions(db),

  'sessions.add': (context, input) => {
    refuseEndBeforeStart(input.startsAt ?? null, input.endsAt ?? null)
    const id = newId(context, 'session', input.id)
    context.change(
      { label: { key: 'session.added', name: input.title }, areas: ['sessions', 'beamer'] },
      (change) =>
        change.insert('session', {
          id,
          title: input.title,
          occasion: input.occasion ?? '',
          date: input.date,
          starts_at: input.startsAt ?? null,
          ends_at: input.endsAt ?? null,
          place: input.place ?? '',
          chair: input.chair ?? '',
          minute_taker: input.minuteTaker ?? '',
          attendance: input.attendance ?? null,
        }),
    )
    return getSession(context.db, id)
  },

  'sessions.update': (context, { id, startsAt, endsAt, minuteTaker, ...patch }) => {
    const session = getSession(context.db, id)
    refuseEndBeforeStart(
      startsAt === undefined ? session.startsAt : startsAt,
      endsAt === undefined ? session.endsAt : endsAt,
    )
    context.change(
      {
        label: { key: 'session.changed', name: patch.title ?? session.title },
        areas: ['sessions', 'rounds', 'sortings', 'beamer'],
      },
      (change) =>
        change.update('session', id, {
          ...patch,
          ...(startsAt === undefined ? {} : { starts_at: startsAt }),
          ...(endsAt === undefined ? {} : { ends_at: endsAt }),
          ...(minuteTaker === undefined ? {} : { minute_taker: minuteTaker }),
        }),
    )
    return null
  },

  'sessions.remove': (context, { id }) => {
    const session = getSession(context.db, id)
    const used = find(
      context.db,
      `SELECT 1 AS used FROM round WHERE session_id = :id
       UNION ALL SELECT 1 FROM grouping WHERE session_id = :id
       UNION ALL SELECT 1 FROM minute WHERE session_id = :id
       UNION ALL SELECT 1 FROM card_key WHERE session_id = :id`,
      { id },
    )
    if (used) {
      throw new CoreError(
        'session_in_use',
        `In der Sitzung „${session.title}“ wurde schon gearbeitet, sie bleibt deshalb im Vorhaben.`,
      )
    }
    context.change(
      { label: { key: 'session.removed', name: session.title }, areas: ['sessions', 'beamer'] },
      (change) => change.delete('session', id),
    )
    return null
  },
}
