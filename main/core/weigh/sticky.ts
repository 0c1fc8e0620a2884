import type { Round } from '../../../shared/contract/weigh.ts'
import { checkStickyTotals } from '../../../shared/domain/sticky.ts'
import type { StickyTotals } from '../../../shared/domain/weighting.ts'
import type { Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { Change } from '../store/change-log.ts'
import type { ReadDb } from '../store/connection.ts'
import { all, find } from '../store/rows.ts'
import { getRound } from './round-rows.ts'
import { stickyProblem } from './sticky-words.ts'

interface StickyRow {
  readonly topicId: string
  /** 0 for points, 1…max for the steps of a scale. */
  readonly step: number
  readonly count: number
}

/** Sticky dots counted on the wall for this round, as METHODS wants them; null if nobody recorded any. */
export function findSticky(db: ReadDb, round: Pick<Round, 'id' | 'settings'>): StickyTotals | null {
  const row = find<{ people: number | null }>(db, 'SELECT people FROM sticky WHERE round_id = ?', [round.id])
  if (!row) return null
  const topics: Record<string, number | number[]> = {}
  for (const { topicId, step, count } of listRows(db, round.id)) {
    if (round.settings.method !== 'scale') topics[topicId] = count
    else {
      const steps = (topics[topicId] ??= new Array<number>(round.settings.max).fill(0)) as number[]
      steps[step - 1] = count
    }
  }
  return { people: row.people, topics }
}

export const stickyHandlers: Handlers<'sticky.get' | 'sticky.record'> = {
  'sticky.get': ({ db }, { roundId }) => {
    const sticky = findSticky(db, getRound(db, roundId))
    return sticky && { people: sticky.people, topics: copy(sticky.topics) }
  },

  'sticky.record': (context, { roundId, totals }) => {
    const { db } = context
    const round = getRound(db, roundId)
    if (round.state !== 'open' && round.state !== 'paused') {
      throw new CoreError(
        'round_not_open',
        `Klebepunkte lassen sich nur eintragen, solange Runde ${round.number} läuft.`,
      )
    }
    if (totals) refuseMisfit(round, totals)
    context.change(
      {
        label: { key: totals ? 'sticky.recorded' : 'sticky.removed', name: round.question },
        areas: ['rounds', 'beamer'],
      },
      (change) => {
        if (totals) write(db, change, roundId, totals)
        else remove(db, change, roundId)
      },
    )
    return null
  },
}

function refuseMisfit(round: Round, totals: StickyTotals): void {
  const check = checkStickyTotals(
    round.settings,
    round.topics.map((topic) => topic.id),
    totals,
  )
  if (check.ok) return
  throw new CoreError('invalid_sticky', stickyProblem(round, check.problem), { ...check.problem })
}

/** Only what differs is written, so that the history tells what was corrected. */
function write(db: ReadDb, change: Change, roundId: string, { people, topics }: StickyTotals): void {
  if (find(db, 'SELECT 1 AS there FROM sticky WHERE round_id = ?', [roundId])) {
    change.update('sticky', roundId, { people })
  } else {
    change.insert('sticky', { roundId, people })
  }
  const before = new Map(listRows(db, roundId).map((row) => [nameOf(row), row]))
  for (const row of toRows(topics)) {
    const old = before.get(nameOf(row))
    before.delete(nameOf(row))
    if (old) change.update('sticky_topic', [roundId, row.topicId, row.step], { count: row.count })
    else change.insert('sticky_topic', { roundId, ...row })
  }
  for (const { topicId, step } of before.values()) change.delete('sticky_topic', [roundId, topicId, step])
}

function remove(db: ReadDb, change: Change, roundId: string): void {
  if (!find(db, 'SELECT 1 AS there FROM sticky WHERE round_id = ?', [roundId])) return
  for (const { topicId, step } of listRows(db, roundId)) {
    change.delete('sticky_topic', [roundId, topicId, step])
  }
  change.delete('sticky', roundId)
}

function toRows(topics: StickyTotals['topics']): StickyRow[] {
  return Object.entries(topics).flatMap(([topicId, counts]): StickyRow[] =>
    typeof counts === 'number'
      ? [{ topicId, step: 0, count: counts }]
      : counts.map((count, index) => ({ topicId, step: index + 1, count })),
  )
}

function listRows(db: ReadDb, roundId: string): StickyRow[] {
  return all<StickyRow>(db, 'SELECT topic_id, step, count FROM sticky_topic WHERE round_id = ?', [roundId])
}

function nameOf({ topicId, step }: StickyRow): string {
  return `${topicId} ${step}`
}

function copy(topics: StickyTotals['topics']): Record<string, number | number[]> {
  return Object.fromEntries(
    Object.entries(topics).map(([id, counts]) => [id, typeof counts === 'number' ? counts : [...counts]]),
  )
}
