import type { Change } from '../store/change-log.ts'
import type { ReadDb } from '../store/connection.ts'
import { all, find, get } from '../store/rows.ts'

// What hangs on a topic elsewhere in the project, so that the list of topics can change while a round is being
// prepared and while working groups stand.

/**
 * Rounds in preparation that ask about every topic there is; they take in new ones as well. Not those that follow
 * on another round: they are about its topics.
 */
export function draftsOverAll(db: ReadDb): string[] {
  return all<{ id: string }>(
    db,
    `SELECT id FROM round WHERE state = 'draft' AND follows_id IS NULL
       AND (SELECT count(*) FROM round_topic WHERE round_id = round.id) = (SELECT count(*) FROM topic)`,
  ).map((round) => round.id)
}

/** Title and number are those of the moment the round opens; until then the list of topics counts. */
export function addToDrafts(
  db: ReadDb,
  change: Change,
  drafts: readonly string[],
  topic: { id: string; title: string; description: string },
): void {
  for (const roundId of drafts) {
    const { number } = get<{ number: number }>(
      db,
      'SELECT coalesce(max(number), 0) + 1 AS number FROM round_topic WHERE round_id = ?',
      [roundId],
    )
    const { id: topicId, title, description } = topic
    change.insert('round_topic', { roundId, topicId, number, title, description })
  }
}

/** The round or sorting that has asked about this topic, or does so now. */
export function findAskedIn(db: ReadDb, topicId: string): { number: number; method: string } | null {
  return find(
    db,
    `SELECT round.number, round.method FROM round_topic JOIN round ON round.id = round_id
     WHERE topic_id = ? AND round.state <> 'draft' ORDER BY round.number LIMIT 1`,
    [topicId],
  )
}

/** Whether a proposal for working groups names this topic: also one that nobody weighted can be chosen by hand. */
export function isProposed(db: ReadDb, topicId: string): boolean {
  return find(db, 'SELECT 1 AS there FROM proposal_topic WHERE topic_id = ? LIMIT 1', [topicId]) !== null
}

/** Takes a topic nobody was asked about out of rounds in preparation and of working groups, and lifts its locks. */
export function takeOut(db: ReadDb, change: Change, topicId: string): void {
  for (const { roundId } of all<{ roundId: string }>(
    db,
    'SELECT round_id FROM round_topic WHERE topic_id = ?',
    [topicId],
  )) {
    change.delete('round_topic', [roundId, topicId])
  }
  for (const { groupingId } of all<{ groupingId: string }>(
    db,
    'SELECT grouping_id FROM working_group_topic WHERE topic_id = ?',
    [topicId],
  )) {
    change.delete('working_group_topic', [groupingId, topicId])
  }
  for (const { topicA, topicB } of all<{ topicA: string; topicB: string }>(
    db,
    'SELECT topic_a, topic_b FROM topic_lock WHERE topic_a = :topicId OR topic_b = :topicId',
    { topicId },
  )) {
    change.delete('topic_lock', [topicA, topicB])
  }
}
