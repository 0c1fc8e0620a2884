import { randomUUID } from 'node:crypto'
import type { Change } from '../../main/core/store/change-log.ts'
import { withChange } from '../../main/core/store/change-log.ts'
import { driver } from '../../main/core/store/connection.ts'
import { MIGRATIONS, migrate } from '../../main/core/store/migrate.ts'
import { undo } from '../../main/core/store/undo.ts'
import { writeVersionTwo } from './version-two.ts'
import type { VersionTwo } from './version-two.ts'

/** What people wrote while version 3 was the newest: a file with content in every table of that version. */
export interface VersionThree extends VersionTwo {
  /** By their titles: one that is running, one that was planned and then removed and brought back. */
  readonly measures: { readonly running: string; readonly back: string }
}

/**
 * The file of version 2, gone on: locks, a decision in words, people with wishes and places, and measures that were
 * added, changed, removed and brought back, with all of that in the change log.
 *
 * @param running `open` with ballots in its urn, or `closing` with counted ballots
 */
export function writeVersionThree(file: string, running: 'open' | 'closing'): VersionThree {
  const old = writeVersionTwo(file, running)
  const { db, topicIds } = old
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version <= 3),
    () => undefined,
  )
  const put = (sql: string, ...values: unknown[]): void =>
    void driver(db)
      .prepare(sql)
      .run(...values)
  const one = (sql: string): string => String(driver(db).prepare(sql).pluck().get())
  const [sessionId, groupingId, groupId] = [
    one('SELECT id FROM session'),
    one('SELECT id FROM grouping'),
    one('SELECT id FROM working_group'),
  ]
  const [first, second] = topicIds.toSorted()
  put(`INSERT INTO topic_lock VALUES (?, ?, 'together')`, first, second)
  put(
    `INSERT INTO minute VALUES (?, ?, 'a0', 'decision', 'Arbeitskreise', 'Sie gelten.', 9, 1, 0, '', 70, ?)`,
    ...[randomUUID(), sessionId, groupingId],
  )
  const personId = randomUUID()
  put(`INSERT INTO person VALUES (?, ?, 'Frau Öz', '', 'desk', NULL)`, personId, groupingId)
  put('INSERT INTO wish VALUES (?, 1, ?, ?)', personId, groupingId, groupId)
  put('INSERT INTO placement VALUES (?, ?, ?)', personId, groupingId, groupId)
  put(`INSERT INTO ballot_pile SELECT id, 1, 'Stapel' FROM ballot ORDER BY id LIMIT 1`)

  let nowMs = 1_760_000_000_000
  const change = (key: string, work: (change: Change) => void): void => {
    const label = { key, name: 'Maßnahme' }
    withChange(db, { actor: 'Moderation', role: 'facilitator', label, undoable: true, nowMs: nowMs++ }, work)
  }
  const measures = { running: randomUUID(), back: randomUUID() }
  const add = (id: string, position: string, title: string, status: string): void =>
    change('measure.added', (log) =>
      log.insert('measure', { id, working_group_id: groupId, position, title, status }),
    )
  add(measures.running, 'a1', 'Läuft', 'idea')
  add(measures.back, 'a2', 'Wieder da', 'planned')
  change('measure.changed', (log) => log.update('measure', measures.running, { status: 'running' }))
  change('measure.changed', (log) => log.update('measure', measures.running, { lead: 'Amt 50' }))
  change('measure.removed', (log) => log.delete('measure', measures.back))
  undo(db, { actor: 'Moderation', role: 'facilitator', nowMs: nowMs++ })
  return { ...old, measures }
}
