import { randomUUID } from 'node:crypto'
import { driver } from '../../main/core/store/connection.ts'
import { MIGRATIONS, migrate } from '../../main/core/store/migrate.ts'
import { writeVersionOne } from './version-one.ts'
import type { VersionOne } from './version-one.ts'

/** What people wrote while version 2 was the newest: a file with content in every table of that version. */
export interface VersionTwo extends VersionOne {
  /** Rounds of the methods that version brought. */
  readonly methodRounds: { readonly budget: string; readonly ranking: string; readonly matrix: string }
}

/**
 * The file of version 1, gone on: rounds of the other methods that are counted, published and follow one another,
 * stakeholder groups, sticky dots, code cards, and a decision on the working groups.
 *
 * @param running `open` with three ballots in its urn, or `closing` with two counted ballots
 */
export function writeVersionTwo(file: string, running: 'open' | 'closing'): VersionTwo {
  const old = writeVersionOne(file, running)
  const { db, topicIds, roundIds } = old
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version <= 2),
    () => undefined,
  )
  const put = (sql: string, ...values: unknown[]): void =>
    void driver(db)
      .prepare(sql)
      .run(...values)
  const sessionId = driver(db).prepare('SELECT id FROM session').pluck().get()
  const methodRounds = { budget: randomUUID(), ranking: randomUUID(), matrix: randomUUID() }

  const round = (
    id: string,
    number: number,
    method: string,
    max: number,
    more: Record<string, string | number>,
  ): void => {
    const columns = Object.keys(more)
    put(
      `INSERT INTO round (id, session_id, number, question, method, max_value, opened_at_ms, closed_at_ms,
         ${columns.join(', ')}) VALUES (?, ?, ?, 'Frage', ?, ?, 40, 50, ${columns.map(() => '?').join(', ')})`,
      ...[id, sessionId, number, method, max, ...Object.values(more)],
    )
    topicIds.forEach((topicId, n) =>
      put(
        'INSERT INTO round_topic (round_id, topic_id, number, title) VALUES (?, ?, ?, ?)',
        ...[id, topicId, n + 1, ['Bildung', 'Verkehr'][n]],
      ),
    )
  }
  const counted = (
    id: string,
    method: string,
    max: number,
    values: readonly (readonly (number | null)[])[],
    groupId: string | null = null,
  ): void => {
    const ballotId = randomUUID()
    put('INSERT INTO ballot VALUES (?, ?, ?, ?, ?, ?)', ballotId, id, method, max, 'kiosk', groupId)
    values.forEach(([value, valueY = null], n) =>
      put(
        'INSERT INTO ballot_answer VALUES (?, ?, ?, ?, ?, ?, ?)',
        ballotId,
        topicIds[n],
        id,
        method,
        max,
        value,
        valueY,
      ),
    )
  }

  round(methodRounds.budget, 4, 'budget', 100, { spend_all: 1, cut: 1, handed_out: 30, state: 'closed' })
  counted(methodRounds.budget, 'budget', 100, [[60], [40]])
  put('INSERT INTO receipt VALUES (?, ?, 2)', methodRounds.budget, 'DDD-DDD')
  round(methodRounds.ranking, 5, 'ranking', 2, {
    ...{ access: 'codes', follows_id: methodRounds.budget, follows_as: 'second' },
    ...{ state: 'published', published_at_ms: 60 },
  })
  counted(methodRounds.ranking, 'ranking', 2, [[2], [1]])
  round(methodRounds.matrix, 6, 'matrix', 5, {
    axis_x: 'Wirkung',
    axis_y: '',
    allow_unknown: 1,
    state: 'closed',
  })
  const groupId = randomUUID()
  put('INSERT INTO stakeholder_group VALUES (?, ?, 1, ?)', groupId, methodRounds.matrix, 'Verwaltung')
  counted(
    methodRounds.matrix,
    'matrix',
    5,
    [
      [4, 2],
      [null, null],
    ],
    groupId,
  )

  put('INSERT INTO sticky VALUES (?, 12)', roundIds.closed)
  put('INSERT INTO sticky_topic VALUES (?, ?, 5, 3)', roundIds.closed, topicIds[0])
  put('INSERT INTO card_key VALUES (?, ?)', sessionId, Buffer.alloc(32, 1))
  put(
    'INSERT INTO code_card VALUES (?, ?, ?, ?)',
    sessionId,
    Buffer.alloc(32, 2),
    Buffer.alloc(32, 3),
    randomUUID(),
  )
  if (running === 'open') {
    const votersGroup = randomUUID()
    put('INSERT INTO stakeholder_group VALUES (?, ?, 1, ?)', votersGroup, roundIds.running, 'Vereine')
    put(
      `INSERT INTO urn VALUES (?, ?, ?, 3, 'kiosk', 'EEE-EEE', '{"2":1}', ?)`,
      ...[roundIds.running, Buffer.alloc(32, 9), randomUUID(), votersGroup],
    )
  }
  put(`UPDATE grouping SET decided_on = '2026-02-01', fixed_groups = 2`)
  return { ...old, methodRounds }
}
