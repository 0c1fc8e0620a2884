import type { Board } from '../../../shared/contract/bundle.ts'
import type { ParsedInput } from '../../../shared/contract/index.ts'
import type { Context, Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import { localDate } from '../local-time.ts'
import { findSessionOfToday, getSession, listTopics } from '../prepare/index.ts'
import type { ReadDb } from '../store/connection.ts'
import { uuidv7 } from '../store/ids.ts'
import { positionAtEnd } from '../store/order.ts'
import { BOARD_AREAS } from './areas.ts'
import { groundsOf } from './basis.ts'
import { findBoard } from './board.ts'
import { prepareClusters } from './clustering.ts'
import { wordDecision } from './decision-wording.ts'
import { findNewestDecision, listMinutes } from './decisions.ts'
import type { Minute } from './decisions.ts'
import { getGrouping } from './grouping-rows.ts'
import type { Grouping } from './grouping-rows.ts'

type Decision = ParsedInput<'groupings.decide'>

export const decideHandlers: Handlers<'groupings.decide'> = {
  'groupings.decide': async (context, input) => {
    const { db } = context
    const grouping = getGrouping(db, input.groupingId)
    await prepareClusters(db, grouping)
    const board = findBoard(db)
    if (!board || board.groups.length === 0) {
      throw new CoreError('no_groups', 'Es gibt noch keinen Arbeitskreis, über den sich beschließen lässt.')
    }
    record(context, input, grouping, wordingOf(db, grouping, board))
    return null
  },
}

/** @throws CoreError `not_found` */
function record(context: Context, input: Decision, grouping: Grouping, wording: string): void {
  const { db, nowMs } = context
  const { vote, minority } = input
  const sessionId =
    input.sessionId === undefined
      ? (findSessionOfToday(db, nowMs)?.id ?? grouping.sessionId)
      : getSession(db, input.sessionId).id
  const newest = findNewestDecision(db, grouping.id)
  // Pressed twice is decided once.
  if (grouping.decidedOn !== null && newest && isSame(newest, { sessionId, wording, vote, minority })) return
  context.change({ label: { key: 'grouping.decided' }, areas: [...BOARD_AREAS, 'sessions'] }, (change) => {
    change.update('grouping', grouping.id, { decided_on: localDate(nowMs) })
    change.insert('minute', {
      id: uuidv7(nowMs),
      session_id: sessionId,
      position: positionAtEnd(listMinutes(db, sessionId)),
      kind: 'decision',
      title: 'Bildung von Arbeitskreisen',
      wording,
      vote_yes: vote?.yes ?? null,
      vote_no: vote?.no ?? null,
      vote_abstained: vote?.abstained ?? null,
      minority,
      // The newest counts, even if the clock was set back meanwhile.
      recorded_at_ms: Math.max(nowMs, (newest?.recordedAtMs ?? 0) + 1),
      grouping_id: grouping.id,
    })
  })
}

function isSame(
  newest: Minute,
  { sessionId, wording, vote, minority }: Pick<Minute, 'sessionId' | 'wording' | 'vote' | 'minority'>,
): boolean {
  return (
    newest.sessionId === sessionId &&
    newest.wording === wording &&
    newest.minority === minority &&
    newest.vote?.yes === vote?.yes &&
    newest.vote?.no === vote?.no &&
    newest.vote?.abstained === vote?.abstained
  )
}

function wordingOf(db: ReadDb, grouping: Grouping, board: Board): string {
  const { tied, runoff } = groundsOf(db, grouping)
  return wordDecision({
    groups: board.groups,
    parkingLot: board.parkingLot,
    tied: listTopics(db).filter((topic) => tied.includes(topic.id)),
    ties: grouping.ties,
    runoff,
  })
}
