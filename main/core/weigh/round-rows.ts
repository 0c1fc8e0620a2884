import type { Round } from '../../../shared/contract/weigh.ts'
import { CoreError } from '../errors.ts'
import { listTopics } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { all, find } from '../store/rows.ts'
import { SETTINGS_BOOLEANS, SETTINGS_COLUMNS, settingsOf } from './round-settings.ts'
import type { SettingsRow } from './round-settings.ts'

interface RoundRow extends Omit<Round, 'settings' | 'topics' | 'groups' | 'follows'>, SettingsRow {
  followsId: string | null
  followsAs: 'second' | 'runoff' | null
}

/** In `meta` of the database in memory that holds the practice round, which counts for nothing and has no number. */
export const PRACTICE_MARK = 'practice'

const SELECT = `
  SELECT id, session_id,
    CASE WHEN EXISTS (SELECT 1 FROM meta WHERE key = '${PRACTICE_MARK}') THEN 0 ELSE number END AS number,
    question, criterion, ${SETTINGS_COLUMNS}, cut, access, follows_id, follows_as,
    handed_out, state, opened_at_ms, closed_at_ms, published_at_ms,
    (SELECT count(*) FROM urn WHERE urn.round_id = round.id)
      + (SELECT count(*) FROM ballot WHERE ballot.round_id = round.id) AS ballots
  FROM round`

function load(db: ReadDb, rest: string, params: string[]): Round[] {
  return all<RoundRow>(db, `${SELECT} ${rest}`, params, { boolean: SETTINGS_BOOLEANS }).map((row) => ({
    id: row.id,
    sessionId: row.sessionId,
    number: row.number,
    question: row.question,
    criterion: row.criterion,
    settings: settingsOf(row),
    cut: row.cut,
    access: row.access,
    groups: listStakeholderGroups(db, row.id),
    follows: row.followsId && row.followsAs ? { roundId: row.followsId, as: row.followsAs } : null,
    handedOut: row.handedOut,
    state: row.state,
    topics: row.state === 'draft' ? topicsNow(db, row.id) : topicsKept(db, row.id),
    ballots: row.ballots,
    openedAtMs: row.openedAtMs,
    closedAtMs: row.closedAtMs,
    publishedAtMs: row.publishedAtMs,
  }))
}

function listStakeholderGroups(db: ReadDb, roundId: string): Round['groups'] {
  return all<Round['groups'][number]>(
    db,
    'SELECT id, title FROM stakeholder_group WHERE round_id = ? ORDER BY position',
    [roundId],
  )
}

/** What a round asks of a ballot, without counting anything. */
export interface BallotRules {
  readonly state: 'open' | 'paused'
  readonly sessionId: string
  readonly access: Round['access']
  readonly settings: Round['settings']
  /** In order of their numbers. */
  readonly topicIds: readonly string[]
  readonly groupIds: readonly string[]
}

/** The rules of a round that takes ballots or pauses; null if no such round is on. */
export function findBallotRules(db: ReadDb, roundId: string): BallotRules | null {
  const row = find<SettingsRow & Pick<BallotRules, 'state' | 'sessionId' | 'access'>>(
    db,
    `SELECT state, session_id, access, ${SETTINGS_COLUMNS} FROM round
     WHERE id = ? AND state IN ('open', 'paused')`,
    [roundId],
    { boolean: SETTINGS_BOOLEANS },
  )
  if (!row) return null
  const { state, sessionId, access } = row
  const topics = all<{ id: string }>(
    db,
    'SELECT topic_id AS id FROM round_topic WHERE round_id = ? ORDER BY number',
    [roundId],
  )
  const groups = all<{ id: string }>(db, 'SELECT id FROM stakeholder_group WHERE round_id = ?', [roundId])
  return {
    state,
    sessionId,
    access,
    settings: settingsOf(row),
    topicIds: topics.map((topic) => topic.id),
    groupIds: groups.map((group) => group.id),
  }
}

/** Titles and numbers as they are in the round's own rows. */
export function topicsKept(db: ReadDb, roundId: string): Round['topics'] {
  return all<Round['topics'][number]>(
    db,
    'SELECT topic_id AS id, number, title, description FROM round_topic WHERE round_id = ? ORDER BY number',
    [roundId],
  )
}

/** Titles and numbers of the same topics as they are in the list of topics now. */
export function topicsNow(db: ReadDb, roundId: string): Round['topics'] {
  const chosen = new Set(topicsKept(db, roundId).map((topic) => topic.id))
  return listTopics(db)
    .filter((topic) => chosen.has(topic.id))
    .map(({ id, number, title, description }) => ({ id, number, title, description }))
}

/** All rounds in order of their numbers. */
export function listRounds(db: ReadDb): Round[] {
  return load(db, 'ORDER BY round.number', [])
}

export function findRound(db: ReadDb, id: string): Round | null {
  return load(db, 'WHERE id = ?', [id])[0] ?? null
}

/** @throws CoreError `not_found` */
export function getRound(db: ReadDb, id: string): Round {
  const round = findRound(db, id)
  if (!round) throw new CoreError('not_found', 'Diese Runde gibt es nicht mehr.')
  return round
}

/** The round that takes ballots now, pauses, or whose closing is not through. */
export function findOpenRound(db: ReadDb): Round | null {
  return load(db, "WHERE state IN ('open', 'paused', 'closing')", [])[0] ?? null
}

/** The round that takes ballots now, or the one opened last (by number if the clock was set back). */
export function findCurrentRound(db: ReadDb): Round | null {
  const order = "ORDER BY state IN ('open', 'paused', 'closing') DESC, opened_at_ms DESC, number DESC LIMIT 1"
  return load(db, `WHERE state <> 'draft' ${order}`, [])[0] ?? null
}
