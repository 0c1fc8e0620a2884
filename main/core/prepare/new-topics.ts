import type { Change } from '../store/change-log.ts'
import type { ReadDb } from '../store/connection.ts'
import { uuidv7 } from '../store/ids.ts'
import { positionAtEnd } from '../store/order.ts'
import { all } from '../store/rows.ts'
import type { Placed } from '../store/order.ts'
import { addToDrafts, draftsOverAll } from './topic-uses.ts'

export interface NewTopic {
  readonly title: string
  readonly description?: string | undefined
  readonly source?: string | undefined
}

/** Adds topics behind those that are there, in order, and to the rounds in preparation that ask about all of them. */
export function insertTopics(
  db: ReadDb,
  change: Change,
  nowMs: number,
  topics: readonly NewTopic[],
): string[] {
  const drafts = draftsOverAll(db)
  let last = all<Placed>(db, 'SELECT id, position FROM topic ORDER BY position DESC, id DESC LIMIT 1')
  return topics.map(({ title, description = '', source = '' }) => {
    const placed = { id: uuidv7(nowMs), position: positionAtEnd(last) }
    change.insert('topic', { ...placed, title, description, source })
    addToDrafts(db, change, drafts, { id: placed.id, title, description })
    last = [placed]
    return placed.id
  })
}
