import type { Board } from '../../../shared/contract/bundle.ts'
import { getSession } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import type { Placed } from '../store/order.ts'
import { all } from '../store/rows.ts'

type Vote = { readonly yes: number; readonly no: number; readonly abstained: number }

/** A decision, finding or task as it stands in the minutes of a session. */
export interface Minute extends Placed {
  readonly sessionId: string
  readonly kind: 'decision' | 'finding' | 'task'
  readonly title: string
  readonly wording: string
  /** Null if no vote was taken. */
  readonly vote: Vote | null
  readonly minority: string
  readonly recordedAtMs: number
  /** The board it decided on. */
  readonly groupingId: string | null
}

interface MinuteRow extends Omit<Minute, 'vote'> {
  readonly voteYes: number | null
  readonly voteNo: number | null
  readonly voteAbstained: number | null
}

const SELECT = `
  SELECT id, session_id, position, kind, title, wording, vote_yes, vote_no, vote_abstained, minority,
    recorded_at_ms, grouping_id
  FROM minute`

/** What was decided, found and given to do in a session, in order. */
export function listMinutes(db: ReadDb, sessionId: string): Minute[] {
  return all<MinuteRow>(db, `${SELECT} WHERE session_id = ? ORDER BY position, id`, [sessionId]).map(toMinute)
}

/** The newest decision about a board. */
export function findNewestDecision(db: ReadDb, groupingId: string): Minute | null {
  const order = 'ORDER BY recorded_at_ms DESC, id DESC LIMIT 1'
  const [row] = all<MinuteRow>(db, `${SELECT} WHERE grouping_id = ? AND kind = 'decision' ${order}`, [
    groupingId,
  ])
  return row ? toMinute(row) : null
}

function toMinute({ voteYes, voteNo, voteAbstained, ...row }: MinuteRow): Minute {
  const voted = voteYes !== null && voteNo !== null && voteAbstained !== null
  return { ...row, vote: voted ? { yes: voteYes, no: voteNo, abstained: voteAbstained } : null }
}

/** The newest decision about a board with its session, as the board shows it. */
export function findDecision(db: ReadDb, groupingId: string): Board['decision'] {
  const decision = findNewestDecision(db, groupingId)
  if (!decision) return null
  const { title, date } = getSession(db, decision.sessionId)
  const { wording, vote, minority } = decision
  return { sessionTitle: title, date, wording, vote: vote && { ...vote }, minority }
}
