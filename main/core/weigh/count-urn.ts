import { randomInt } from 'node:crypto'
import type { Answers } from '../../../shared/contract/round.ts'
import type { WriteDb } from '../store/connection.ts'
import { randomId } from '../store/ids.ts'
import { all, run } from '../store/rows.ts'
import { highestAnswer } from './round-settings.ts'
import type { AnyRound } from './round-rows.ts'
import { unpackAnswers } from './urn-answers.ts'
import { renumberPiles, unpackPiles } from './urn-piles.ts'

interface UrnRow {
  channel: string
  receipt: string
  answers: string
  piles: string | null
  stakeholderGroupId: string | null
}

/**
 * Turns the urn into result ballots inside the caller's transaction: shuffled, under random ids, without time,
 * phone, seq or receipt. The urn and the round's secret are emptied, so that nobody can lead one back.
 */
export function countUrn(db: WriteDb, round: AnyRound): number {
  const rows = all<UrnRow>(
    db,
    'SELECT channel, receipt, answers, piles, stakeholder_group_id FROM urn WHERE round_id = ?',
    [round.id],
  )
  const { method } = round.settings
  const maxValue = highestAnswer(round.settings, round.topics.length)
  const topicIds = round.topics.map((topic) => topic.id)
  shuffle(rows)
  for (const row of rows) {
    const ballotId = randomId()
    run(
      db,
      `INSERT INTO ballot (id, round_id, method, max_value, channel, stakeholder_group_id)
       VALUES (?, ?, ?, ?, ?, ?)`,
      [ballotId, round.id, method, maxValue, row.channel, row.stakeholderGroupId],
    )
    const { answers, titles } = contentOf(row, topicIds)
    for (const [topicId, answer] of Object.entries(answers)) {
      const [value, valueY] =
        answer !== null && typeof answer === 'object' ? [answer.x, answer.y] : [answer, null]
      run(
        db,
        `INSERT INTO ballot_answer (ballot_id, topic_id, round_id, method, max_value, value, value_y)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        [ballotId, topicId, round.id, method, maxValue, value, valueY],
      )
    }
    for (const { pile, title } of titles) {
      run(db, 'INSERT INTO ballot_pile (ballot_id, pile, title) VALUES (?, ?, ?)', [ballotId, pile, title])
    }
  }
  const receipts = rows.map((row) => row.receipt).sort()
  for (const code of receipts) {
    run(
      db,
      `INSERT INTO receipt (round_id, code, ballots) VALUES (?, ?, 1)
       ON CONFLICT (round_id, code) DO UPDATE SET ballots = ballots + 1`,
      [round.id, code],
    )
  }
  run(db, 'DELETE FROM urn WHERE round_id = ?', [round.id])
  run(db, 'DELETE FROM round_secret WHERE round_id = ?', [round.id])
  return rows.length
}

/** What is written down of a ballot: its answers, and for a sorting the titles of its piles. */
function contentOf(
  row: UrnRow,
  topicIds: readonly string[],
): { answers: Answers; titles: { pile: number; title: string }[] } {
  const answers = unpackAnswers(row.answers, topicIds)
  if (row.piles === null) return { answers, titles: [] }
  const { piles, titles } = renumberPiles(answers, unpackPiles(row.piles), topicIds)
  return { answers: piles, titles }
}

/** Fisher–Yates with the system's CSPRNG, in place. */
function shuffle(rows: unknown[]): void {
  for (let i = rows.length - 1; i > 0; i--) {
    const j = randomInt(i + 1)
    ;[rows[i], rows[j]] = [rows[j], rows[i]]
  }
}
