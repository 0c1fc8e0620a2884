import { joinList } from '../../../shared/domain/german-format.ts'
import type { Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import { localDate } from '../local-time.ts'
import { uuidv7 } from '../store/ids.ts'
import { positionAtEnd } from '../store/order.ts'
import { find } from '../store/rows.ts'
import { findBoard } from './board.ts'
import { findCurrentGrouping, getGrouping } from './grouping-rows.ts'
import { propose } from './proposal.ts'
import type { Proposed } from './proposal.ts'

const AREAS = ['groupings', 'measures', 'beamer'] as const

export const groupingHandlers: Handlers<'groupings.propose' | 'groupings.current' | 'groupings.decide'> = {
  'groupings.current': ({ db }) => findBoard(db),

  'groupings.propose': (context, { roundId, topN, groups, minSize, maxSize }) => {
    const { db } = context
    refuseWhenWorked(context)
    if (maxSize < minSize) {
      throw new CoreError(
        'invalid_input',
        `Der größte Arbeitskreis (${maxSize}) ist kleiner als der kleinste (${minSize}).`,
      )
    }
    const settings = { roundId, topN, fixedGroups: groups ?? null, minSize, maxSize }
    const proposed = propose(db, settings)
    if (proposed.chosen.length < 2) {
      throw new CoreError('too_few_topics', 'Für Arbeitskreise braucht es mindestens zwei Handlungsfelder.')
    }
    const { sessionId } = findRoundSession(db, roundId)
    const id = uuidv7(context.nowMs)
    context.change(
      { label: { key: 'grouping.proposed', count: proposed.proposal.groups.length }, areas: AREAS },
      (change) => {
        change.insert('grouping', {
          id,
          session_id: sessionId,
          round_id: roundId,
          top_n: topN,
          fixed_groups: groups ?? null,
          min_size: minSize,
          max_size: maxSize,
          // The newest board is the one that counts, even if the clock was set back meanwhile.
          created_at_ms: Math.max(context.nowMs, (findCurrentGrouping(db)?.createdAtMs ?? 0) + 1),
          decided_on: null,
        })
        let position: string | null = null
        proposed.proposal.groups.forEach((topicIds, index) => {
          const workingGroupId = uuidv7(context.nowMs)
          position = positionAtEnd(position === null ? [] : [{ id: '', position }])
          change.insert('working_group', {
            id: workingGroupId,
            grouping_id: id,
            position,
            proposal_index: index,
            title: titleFor(proposed, topicIds),
            lead: '',
          })
          let place: string | null = null
          for (const topicId of topicIds) {
            place = positionAtEnd(place === null ? [] : [{ id: '', position: place }])
            change.insert('proposal_topic', { grouping_id: id, topic_id: topicId, group_index: index })
            change.insert('working_group_topic', {
              grouping_id: id,
              topic_id: topicId,
              working_group_id: workingGroupId,
              position: place,
            })
          }
        })
      },
    )
    const board = findBoard(db)
    if (!board) throw new Error('the proposal was stored and is not there')
    return board
  },

  'groupings.decide': (context, { groupingId }) => {
    getGrouping(context.db, groupingId)
    context.change({ label: { key: 'grouping.decided' }, areas: AREAS }, (change) =>
      change.update('grouping', groupingId, { decided_on: localDate(context.nowMs) }),
    )
    return null
  },
}

function findRoundSession(db: Parameters<typeof find>[0], roundId: string): { sessionId: string } {
  const row = find<{ sessionId: string }>(db, 'SELECT session_id FROM round WHERE id = ?', [roundId])
  if (!row) throw new CoreError('not_found', 'Diese Runde gibt es nicht mehr.')
  return row
}

/** A new proposal would leave measures behind in groups that nobody sees any more. */
function refuseWhenWorked({ db }: { db: Parameters<typeof find>[0] }): void {
  const grouping = findCurrentGrouping(db)
  const used =
    grouping &&
    find(
      db,
      'SELECT 1 AS used FROM measure JOIN working_group ON working_group.id = working_group_id WHERE grouping_id = ?',
      [grouping.id],
    )
  if (used) {
    throw new CoreError(
      'group_has_measures',
      'Die Arbeitskreise haben schon Maßnahmen. Ein neuer Vorschlag würde sie verwaisen lassen; bitte die Tafel von Hand ändern.',
    )
  }
}

/** A working title from the two topics weighted highest; people rename it. */
function titleFor({ chosen }: Proposed, topicIds: readonly string[]): string {
  const titles = chosen.filter((row) => topicIds.includes(row.topicId)).map((row) => row.title)
  const both = joinList(titles.slice(0, 2))
  return both.length <= MAX_TITLE ? both : (titles[0] ?? '')
}

/** Of topics and groups alike. */
const MAX_TITLE = 200
