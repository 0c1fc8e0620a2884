import type { Round } from '../../../shared/contract/weigh.ts'
import { CoreError } from '../errors.ts'
import { listTopics } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { all, find, get } from '../store/rows.ts'
import { SETTINGS_BOOLEANS, SETTINGS_COLUMNS, settingsOf } from './round-settings.ts'
import type { BallotSettings, SettingsRow } from './round-settings.ts'

/** A weighting round or a sorting: whatever is opened, takes ballots and is counted. */
export interface AnyRound extends Omit<Round, 'settings'> {
  readonly settings: BallotSettings
}

interface RoundRow extends Omit<AnyRound, 'settings' | 'topics' | 'groups' | 'follows'>, SettingsRow {
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

function load(db: ReadDb, rest: string, params: string[]): AnyRound[] {
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
  readonly settings: BallotSettings
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

/** Whether people give weights in it; else they sort. */
export function isWeighting(round: AnyRound): round is Round {
  return round.settings.method !== 'sort'
}

/** What it is called in sentences. */
export function nounOf({ settings }: Pick<AnyRound, 'settings'>): 'Runde' | 'Sortierung' {
  return settings.method === 'sort' ? 'Sortierung' : 'Runde'
}

/** "Runde 2" or "Sortierung 3". */
export function nameOf(round: Pick<AnyRound, 'settings' | 'number'>): string {
  return `${nounOf(round)} ${round.number}`
}

/** The number the next round or sorting gets. */
export function nextNumber(db: ReadDb): number {
  return get<{ number: number }>(db, 'SELECT coalesce(max(number), 0) + 1 AS number FROM round').number
}

/** All weighting rounds in order of their numbers. */
export function listRounds(db: ReadDb): Round[] {
  return load(db, 'ORDER BY round.number', []).filter(isWeighting)
}

/** All sortings in order of their numbers. */
export function listSortRounds(db: ReadDb): AnyRound[] {
  return load(db, "WHERE method = 'sort' ORDER BY round.number", [])
}

/** A weighting round or a sorting. */
export function findAnyRound(db: ReadDb, id: string): AnyRound | null {
  return load(db, 'WHERE id = ?', [id])[0] ?? null
}

/** @throws CoreError `not_found` */
export function getAnyRound(db: ReadDb, id: string): AnyRound {
  const round = findAnyRound(db, id)
  if (!round) throw new CoreError('not_found', 'Diese Runde gibt es nicht mehr.')
  return round
}

/** A weighting round; null for a sorting, too. */
export function findRound(db: ReadDb, id: string): Round | null {
  const round = findAnyRound(db, id)
  return round && isWeighting(round) ? round : null
}

/** @throws CoreError `not_found`; `not_a_weighting` for a sorting */
export function getRound(db: ReadDb, id: string): Round {
  const round = getAnyRound(db, id)
  if (isWeighting(round)) return round
  throw new CoreError(
    'not_a_weighting',
    `${nameOf(round)} ist keine Gewichtung: Sie ordnet Karten zu Stapeln und bringt nichts in eine Reihenfolge.`,
  )
}

/** The round or sorting that takes ballots now, pauses, or whose closing is not through. */
export function findOpenRound(db: ReadDb): AnyRound | null {
  return load(db, "WHERE state IN ('open', 'paused', 'closing')", [])[0] ?? null
}

/** What takes ballots now, or what was opened last (by number if the clock was set back). */
export function findCurrentRound(db: ReadDb): AnyRound | null {
  const order = "ORDER BY state IN ('open', 'paused', 'closing') DESC, opened_at_ms DESC, number DESC LIMIT 1"
  return load(db, `WHERE state <> 'draft' ${order}`, [])[0] ?? null
}
