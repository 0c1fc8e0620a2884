import { randomUUID } from 'node:crypto'
import { driver, openConnection } from '../../main/core/store/connection.ts'
import type { WriteDb } from '../../main/core/store/connection.ts'
import { createHlcClock } from '../../main/core/store/hlc.ts'
import { MIGRATIONS, migrate } from '../../main/core/store/migrate.ts'

/** What people wrote while version 1 was the newest: a file with content in every table of that version. */
export interface VersionOne {
  readonly db: WriteDb
  readonly topicIds: readonly [string, string]
  readonly roundIds: { readonly closed: string; readonly running: string; readonly draft: string }
}

/**
 * Three rounds, one of which is in the middle of something, and working groups on the first.
 *
 * @param running `open` with two ballots in its urn, or `closing` with two counted ballots
 */
export function writeVersionOne(file: string, running: 'open' | 'closing'): VersionOne {
  const db = openConnection(file, { mustExist: false })
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version === 1),
    () => undefined,
  )
  const id = randomUUID
  const put = (sql: string, ...values: unknown[]): void =>
    void driver(db)
      .prepare(sql)
      .run(...values)
  const [sessionId, changeId] = [id(), id()]
  const topicIds = [id(), id()] as const
  const roundIds = { closed: id(), running: id(), draft: id() }

  put('INSERT INTO project VALUES (?, ?, ?, ?)', id(), 'Von früher', '', 1)
  put('INSERT INTO meta VALUES (?, ?)', 'publish_id', id())
  put(
    `INSERT INTO change (id, hlc, actor, role, label, undoable, kind) VALUES (?, ?, 'Moderation', 'facilitator', '{}', 0, 'do')`,
    changeId,
    createHlcClock(null).next(1),
  )
  put(
    `INSERT INTO change_field VALUES (?, 0, 'insert', 'topic', ?, 'title', NULL, 'Bildung')`,
    changeId,
    topicIds[0],
  )
  put(`INSERT INTO translation VALUES ('topic', ?, 'title', 'en', 'Education')`, topicIds[0])
  put(`INSERT INTO session (id, title, date, attendance) VALUES (?, 'Auftakt', '2026-01-10', 9)`, sessionId)
  topicIds.forEach((topicId, n) =>
    put(
      'INSERT INTO topic (id, position, title) VALUES (?, ?, ?)',
      topicId,
      `a${n}`,
      ['Bildung', 'Verkehr'][n],
    ),
  )

  const round = (roundId: string, number: number, state: string): void => {
    const dots = number === 2 ? [`'dots'`, 2, 0, 3] : [`'scale'`, 5, 1, 'NULL']
    put(
      `INSERT INTO round (id, session_id, number, question, criterion, method, max_value, allow_unknown, dots, cut,
         state, opened_at_ms, closed_at_ms)
       VALUES (?, ?, ?, 'Frage', 'Wirkung', ${dots.join(', ')}, 1, ?, ?, ?)`,
      roundId,
      sessionId,
      number,
      state,
      state === 'draft' ? null : 10,
      ['closing', 'closed'].includes(state) ? 20 : null,
    )
    topicIds.forEach((topicId, n) =>
      put(
        'INSERT INTO round_topic (round_id, topic_id, number, title) VALUES (?, ?, ?, ?)',
        roundId,
        topicId,
        n + 1,
        ['Bildung', 'Verkehr'][n],
      ),
    )
  }
  const counted = (
    roundId: string,
    method: string,
    max: number,
    channel: string,
    values: (number | null)[],
  ) => {
    const ballotId = id()
    put('INSERT INTO ballot VALUES (?, ?, ?, ?, ?)', ballotId, roundId, method, max, channel)
    values.forEach((value, n) =>
      put(
        'INSERT INTO ballot_answer VALUES (?, ?, ?, ?, ?, ?)',
        ballotId,
        topicIds[n],
        roundId,
        method,
        max,
        value,
      ),
    )
  }

  round(roundIds.closed, 1, 'closed')
  counted(roundIds.closed, 'scale', 5, 'phone', [5, 1])
  counted(roundIds.closed, 'scale', 5, 'paper', [4, null])
  put('INSERT INTO receipt VALUES (?, ?)', roundIds.closed, 'AAA-AAA')
  put('INSERT INTO receipt VALUES (?, ?)', roundIds.closed, 'BBB-BBB')

  round(roundIds.running, 2, running)
  if (running === 'open') {
    put('INSERT INTO round_secret VALUES (?, ?)', roundIds.running, Buffer.alloc(32, 7))
    for (const [n, answers] of [{ [topicIds[0]]: 2 }, { [topicIds[0]]: 1, [topicIds[1]]: 2 }].entries()) {
      put(
        `INSERT INTO urn VALUES (?, ?, ?, 1, 'phone', ?, ?)`,
        roundIds.running,
        Buffer.alloc(32, n),
        id(),
        `CCC-CC${n}`,
        JSON.stringify(answers),
      )
    }
  } else {
    counted(roundIds.running, 'dots', 2, 'phone', [2, 0])
    counted(roundIds.running, 'dots', 2, 'phone', [1, 2])
  }
  round(roundIds.draft, 3, 'draft')

  const [groupingId, groupId] = [id(), id()]
  put(
    'INSERT INTO grouping (id, session_id, round_id, top_n, min_size, max_size, created_at_ms) VALUES (?, ?, ?, 2, 1, 2, 30)',
    groupingId,
    sessionId,
    roundIds.closed,
  )
  put('INSERT INTO proposal_topic VALUES (?, ?, 0)', groupingId, topicIds[0])
  put(
    `INSERT INTO working_group (id, grouping_id, position, title) VALUES (?, ?, 'a0', 'Gruppe')`,
    groupId,
    groupingId,
  )
  put(`INSERT INTO working_group_topic VALUES (?, ?, ?, 'a0')`, groupingId, topicIds[0], groupId)
  put(
    `INSERT INTO measure (id, working_group_id, position, title) VALUES (?, ?, 'a0', 'Maßnahme')`,
    id(),
    groupId,
  )
  return { db, topicIds, roundIds }
}
