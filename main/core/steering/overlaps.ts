import type { Area } from '../../../shared/contract/index.ts'
import { OVERLAP_SETTINGS, findOverlaps } from '../../../shared/domain/overlap.ts'
import { quote } from '../../../shared/domain/german-format.ts'
import { listCurrentGroups } from '../bundle/index.ts'
import type { Handlers } from '../context.ts'
import { codeOf, findDocumentGroup, getOwnGroup } from '../elaborate/index.ts'
import { CoreError } from '../errors.ts'
import { localDate } from '../local-time.ts'
import type { ReadDb } from '../store/connection.ts'
import { uuidv7 } from '../store/ids.ts'
import { find } from '../store/rows.ts'
import { writeStatus } from '../track/index.ts'
import { listOverlaps, reasonsOf } from './list-overlaps.ts'
import { findDecision, listDecisions, pairKey } from './overlap-decisions.ts'
import type { Decision } from './overlap-decisions.ts'
import { listItems } from './overlap-items.ts'
import type { Item } from './overlap-items.ts'
import { lastOverlaps } from './overlap-search.ts'

const AREAS: readonly Area[] = ['steering', 'documents']

export const overlapHandlers: Handlers<
  'overlaps.list' | 'overlaps.decide' | 'overlaps.reopen' | 'overlaps.of'
> = {
  'overlaps.list': ({ db }) => listOverlaps(db),

  'overlaps.decide': (context, { firstId, secondId, decision, keptId, note }) => {
    const { db, nowMs } = context
    const [first, second] = getPair(db, firstId, secondId)
    const kept = decision === 'merge' ? keptOf(first, second, keptId) : null
    const known = findDecision(db, firstId, secondId)
    // Its other measure has ended: a second decision would leave none of the two that goes on.
    if (known?.decision === 'merge') {
      throw new CoreError(
        'already_merged',
        'Dieses Paar ist schon zusammengeführt. Öffnen Sie die Entscheidung unter „Entschieden“ zuerst wieder.',
      )
    }
    const swapped = known !== null && known.firstId !== firstId
    const values = {
      decision,
      kept: kept === null ? null : (kept === first) === swapped ? 'second' : 'first',
      note,
      decided_on: localDate(nowMs),
      reasons: JSON.stringify(
        known && known.reasons.length > 0 ? known.reasons : currentReasons(db, first, second),
      ),
    }
    context.change(
      {
        label: { key: `overlap.${decision}`, name: nameOf(first, second) },
        areas: AREAS,
        groups: [first.shown.groupId, second.shown.groupId],
      },
      (change) => {
        if (known) change.update('overlap_decision', known.id, values)
        else {
          change.insert('overlap_decision', {
            id: uuidv7(nowMs),
            ...columnsOf('first', first),
            ...columnsOf('second', second),
            ...values,
          })
        }
        const ended = kept === first ? second : first
        if (kept === null || ended.shown.entity !== 'measure' || !ended.goesOn) return
        const { code, title } = kept.shown
        writeStatus(context, change, ended.shown.id, {
          status: 'merged',
          date: null,
          note: `Zusammengeführt mit ${code} ${quote(title)}.`,
        })
      },
    )
    return null
  },

  'overlaps.reopen': (context, { firstId, secondId }) => {
    const { db } = context
    const known = findDecision(db, firstId, secondId)
    if (!known) throw new CoreError('not_found', 'Zu diesem Paar gibt es keine Entscheidung mehr.')
    const name = `${labelOf(db, known, 'first')} und ${labelOf(db, known, 'second')}`
    context.change(
      {
        label: { key: 'overlap.reopened', name },
        areas: AREAS,
        groups: [known.firstGroupId, known.secondGroupId],
      },
      (change) => change.delete('overlap_decision', known.id),
    )
    return null
  },

  'overlaps.of': (context, { workingGroupId }) => {
    const { db } = context
    getOwnGroup(context, workingGroupId)
    return listDecisions(db).flatMap((one) => {
      const { decision, kept, note } = one
      if (decision === 'none') return []
      return (['first', 'second'] as const).flatMap((side) => {
        if (one[`${side}GroupId`] !== workingGroupId) return []
        const other = side === 'first' ? 'second' : 'first'
        return [
          {
            id: one[`${side}Id`],
            decision,
            other: { code: labelOf(db, one, other), title: titleOf(db, one, other) },
            kept: kept === null ? null : kept === side,
            note,
          },
        ]
      })
    })
  },
}

/** Both of a pair, as the board people work on has them. @throws CoreError `not_found`, `same_group` */
function getPair(db: ReadDb, firstId: string, secondId: string): [Item, Item] {
  const groupIds = [firstId, secondId].map(
    (id) =>
      find<{ workingGroupId: string }>(
        db,
        `SELECT working_group_id FROM measure WHERE id = :id
         UNION ALL SELECT working_group_id FROM goal WHERE id = :id`,
        { id },
      )?.workingGroupId,
  )
  const items = listItems(
    db,
    listCurrentGroups(db).filter(({ id }) => groupIds.includes(id)),
  )
  const [first, second] = [firstId, secondId].map((id) => items.find(({ shown }) => shown.id === id))
  if (!first || !second) {
    throw new CoreError('not_found', 'Eine der beiden Maßnahmen oder Ziele gibt es nicht mehr.')
  }
  if (first.shown.groupId === second.shown.groupId) {
    throw new CoreError(
      'same_group',
      'Beide gehören zum selben Arbeitskreis. Überschneidungen gibt es nur zwischen verschiedenen.',
    )
  }
  return [first, second]
}

/** @throws CoreError `invalid_input` */
function keptOf(first: Item, second: Item, keptId: string | null): Item {
  if (first.shown.entity !== second.shown.entity) {
    throw new CoreError(
      'invalid_input',
      'Ein Ziel und eine Maßnahme lassen sich nicht zusammenführen. Bitte verknüpfen Sie sie.',
    )
  }
  const kept = [first, second].find(({ shown }) => shown.id === keptId)
  if (!kept) throw new CoreError('invalid_input', 'Bitte wählen Sie, was von beiden weitergeht.')
  return kept
}

/** Reasons as they were shown; without a list that was looked at, those of the two alone. */
function currentReasons(db: ReadDb, first: Item, second: Item): string[] {
  const key = pairKey(first.shown.id, second.shown.id)
  const last = lastOverlaps(db)
  const shown = last?.overlaps.find(({ a, b }) => pairKey(a, b) === key)
  if (shown) {
    return shown.a === first.shown.id ? reasonsOf(shown, first, second) : reasonsOf(shown, second, first)
  }
  if (last) return []
  const { overlaps } = findOverlaps([first.compared, second.compared], OVERLAP_SETTINGS)
  return overlaps.flatMap((overlap) => reasonsOf(overlap, first, second))
}

function columnsOf(side: 'first' | 'second', { shown }: Item): Record<string, string> {
  return { [`${side}_${shown.entity}_id`]: shown.id }
}

function nameOf(first: Item, second: Item): string {
  return `${first.shown.code} und ${second.shown.code}`
}

/** "A III"; of phases that have ended too. */
function labelOf(db: ReadDb, decision: Decision, side: 'first' | 'second'): string {
  const group = findDocumentGroup(db, decision[`${side}GroupId`])
  return codeOf(db, decision[`${side}Entity`], group, decision[`${side}Id`]) ?? ''
}

function titleOf(db: ReadDb, decision: Decision, side: 'first' | 'second'): string {
  const table = decision[`${side}Entity`]
  return (
    find<{ title: string }>(db, `SELECT title FROM ${table} WHERE id = ?`, [decision[`${side}Id`]])?.title ??
    ''
  )
}
