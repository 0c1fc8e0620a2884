import { setImmediate } from 'node:timers/promises'
import { joinSheets, sheetOf } from '../jobs/ballot-sheet.ts'
import type { BallotSheet, StoredBallot } from '../jobs/ballot-sheet.ts'
import type { ReadDb } from '../store/connection.ts'
import { all } from '../store/rows.ts'
import { requireStillOpen } from '../store/still-open.ts'

/** Ballots read in one go; half a million answers at once would keep phones waiting for seconds. */
const CHUNK = 250

/**
 * The counted ballots of a round or sorting, without any identity, in the order of their random ids, which tells
 * nothing. None before it is counted.
 */
export function readBallotsAtOnce(db: ReadDb, roundId: string, topicIds: readonly string[]): BallotSheet {
  return joinSheets(topicIds, [...readChunks(db, roundId, topicIds)])
}

/**
 * The same without keeping the core from its other work.
 * @throws CoreError `no_project` if the project is closed meanwhile
 */
export async function readBallots(
  db: ReadDb,
  roundId: string,
  topicIds: readonly string[],
): Promise<BallotSheet> {
  const parts: BallotSheet[] = []
  for (const part of readChunks(db, roundId, topicIds)) {
    parts.push(part)
    await setImmediate()
    requireStillOpen(db)
  }
  return joinSheets(topicIds, parts)
}

function* readChunks(db: ReadDb, roundId: string, topicIds: readonly string[]): Generator<BallotSheet> {
  for (let after = ''; ;) {
    // One row per ballot: rows per answer take ten times as long to fetch.
    const chunk = all<StoredBallot & { id: string }>(
      db,
      `SELECT id, channel, stakeholder_group_id,
         (SELECT json_group_array(json_array(topic_id, value, value_y)) FROM ballot_answer
          WHERE ballot_id = ballot.id) AS answers,
         (SELECT json_group_array(json_array(pile, title)) FROM ballot_pile WHERE ballot_id = ballot.id) AS titles
       FROM ballot WHERE round_id = ? AND id > ? ORDER BY id LIMIT ${CHUNK}`,
      [roundId, after],
      { json: ['answers', 'titles'] },
    )
    yield sheetOf(topicIds, chunk)
    const last = chunk.at(-1)
    if (!last || chunk.length < CHUNK) return
    after = last.id
  }
}
