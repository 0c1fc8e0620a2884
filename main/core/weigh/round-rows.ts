import type { Round } from '../../../shared/contract/weigh.ts'
import type { MethodSettings } from '../../../shared/domain/weighting.ts'
import { CoreError } from '../errors.ts'
import { listTopics } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { all, find } from '../store/rows.ts'

interface RoundRow extends Omit<Round, 'settings' | 'topics'> {
  method: Round['settings']['method']
  maxValue: number
  allowUnknown: boolean
  dots: number | null
}

/** Columns of `round` that hold the settings of its method. */
export function settingsColumns(settings: Round['settings']): Record<string, string | number | null> {
  switch (settings.method) {
    case 'scale':
      return {
        method: 'scale',
        max_value: settings.max,
        allow_unknown: settings.allowUnknown ? 1 : 0,
        dots: null,
      }
    case 'dots':
      return { method: 'dots', max_value: settings.perTopic, allow_unknown: 0, dots: settings.dots }
  }
}

function settingsOf(
  row: Pick<RoundRow, 'method' | 'maxValue' | 'allowUnknown' | 'dots'>,
): Round['settings'] & MethodSettings {
  return row.method === 'scale'
    ? { method: 'scale', max: row.maxValue, allowUnknown: row.allowUnknown }
    : { method: 'dots', dots: row.dots ?? 0, perTopic: row.maxValue }
}

const SELECT = `
  SELECT id, session_id, number, question, criterion, method, max_value, allow_unknown, dots, cut, state,
    opened_at_ms, closed_at_ms,
    (SELECT count(*) FROM urn WHERE urn.round_id = round.id)
      + (SELECT count(*) FROM ballot WHERE ballot.round_id = round.id) AS ballots
  FROM round`

function load(db: ReadDb, rest: string, params: string[]): Round[] {
  const rows = all<RoundRow>(db, `${SELECT} ${rest}`, params, { boolean: ['allowUnknown'] })
  return rows.map((row) => {
    const { method: _method, maxValue: _max, allowUnknown: _unknown, dots: _dots, ...rest } = row
    return {
      ...rest,
      settings: settingsOf(row),
      topics: row.state === 'draft' ? topicsNow(db, row.id) : topicsKept(db, row.id),
    }
  })
}

/** What an open round asks of a ballot, without counting anything; null if no such round is open. */
export function findOpenRules(
  db: ReadDb,
  roundId: string,
): { settings: Round['settings']; topicIds: string[] } | null {
  const row = find<Pick<RoundRow, 'method' | 'maxValue' | 'allowUnknown' | 'dots'>>(
    db,
    "SELECT method, max_value, allow_unknown, dots FROM round WHERE id = ? AND state = 'open'",
    [roundId],
    { boolean: ['allowUnknown'] },
  )
  if (!row) return null
  const topics = all<{ id: string }>(db, 'SELECT topic_id AS id FROM round_topic WHERE round_id = ?', [
    roundId,
  ])
  return { settings: settingsOf(row), topicIds: topics.map((topic) => topic.id) }
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
  return load(db, 'ORDER BY number', [])
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

/** The round that takes ballots now, or whose closing is not through. */
export function findOpenRound(db: ReadDb): Round | null {
  return load(db, "WHERE state IN ('open', 'closing')", [])[0] ?? null
}

/** The round that takes ballots now, or the one opened last (by number if the clock was set back). */
export function findCurrentRound(db: ReadDb): Round | null {
  const order = "ORDER BY state IN ('open', 'closing') DESC, opened_at_ms DESC, number DESC LIMIT 1"
  return load(db, `WHERE state <> 'draft' ${order}`, [])[0] ?? null
}
