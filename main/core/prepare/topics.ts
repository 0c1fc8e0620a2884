import type { Topic } from '../../../shared/contract/prepare.ts'
import type { Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { ReadDb } from '../store/connection.ts'
import { newId } from '../new-id.ts'
import { positionAtEnd, positionBefore } from '../store/order.ts'
import type { Placed } from '../store/order.ts'
import { all } from '../store/rows.ts'
import { removeTexts } from '../texts/index.ts'
import { addToDrafts, draftsOverAll, findAskedIn, isProposed, takeOut } from './topic-uses.ts'

/** Rounds in preparation and the board show topics as they are now. */
const AREAS = ['topics', 'rounds', 'sortings', 'groupings', 'beamer'] as const

type TopicRow = Omit<Topic, 'number'> & Placed

function listRows(db: ReadDb): TopicRow[] {
  return all<TopicRow>(db, 'SELECT id, position, title, description, source FROM topic ORDER BY position, id')
}

/** All topics in order; the number is the place in the list. */
export function listTopics(db: ReadDb): Topic[] {
  return listRows(db).map(({ id, title, description, source }, index) => ({
    id,
    number: index + 1,
    title,
    description,
    source,
  }))
}

/** @throws CoreError `not_found` */
function getTopic(db: ReadDb, id: string): Topic {
  const topic = listTopics(db).find((t) => t.id === id)
  if (!topic) throw new CoreError('not_found', 'Dieses Handlungsfeld gibt es nicht mehr.')
  return topic
}

function refuseDouble(db: ReadDb, title: string, exceptId?: string): void {
  const same = listRows(db).find(
    (row) => row.id !== exceptId && row.title.toLocaleLowerCase('de') === title.toLocaleLowerCase('de'),
  )
  if (same) throw new CoreError('duplicate', `Das Handlungsfeld „${same.title}“ gibt es schon.`)
}

export const topicHandlers: Handlers<
  'topics.list' | 'topics.add' | 'topics.update' | 'topics.move' | 'topics.remove'
> = {
  'topics.list': ({ db }) => listTopics(db),

  'topics.add': (context, input) => {
    refuseDouble(context.db, input.title)
    const { db } = context
    const { title, description = '', source = '' } = input
    const id = newId(context, 'topic', input.id)
    context.change({ label: { key: 'topic.added', name: title }, areas: AREAS }, (change) => {
      const drafts = draftsOverAll(db)
      change.insert('topic', { id, position: positionAtEnd(listRows(db)), title, description, source })
      addToDrafts(db, change, drafts, { id, title, description })
    })
    return getTopic(db, id)
  },

  'topics.update': (context, { id, ...patch }) => {
    const topic = getTopic(context.db, id)
    if (patch.title !== undefined) refuseDouble(context.db, patch.title, id)
    context.change(
      { label: { key: 'topic.changed', name: patch.title ?? topic.title }, areas: AREAS },
      (change) => change.update('topic', id, patch),
    )
    return null
  },

  'topics.move': (context, { id, beforeId }) => {
    const topic = getTopic(context.db, id)
    if (id === beforeId) return null
    const rows = listRows(context.db)
    const index = rows.findIndex((row) => row.id === id)
    if ((rows[index + 1]?.id ?? null) === beforeId) return null
    context.change({ label: { key: 'topic.moved', name: topic.title }, areas: AREAS }, (change) =>
      change.update('topic', id, { position: positionBefore(rows, id, beforeId) }),
    )
    return null
  },

  'topics.remove': (context, { id }) => {
    const topic = getTopic(context.db, id)
    const round = findAskedIn(context.db, id)
    if (round) {
      throw new CoreError(
        'topic_in_round',
        `„${topic.title}“ gehört zu ${round.method === 'sort' ? 'Sortierung' : 'Runde'} ${round.number} und bleibt deshalb im Vorhaben.`,
      )
    }
    if (isProposed(context.db, id)) {
      throw new CoreError(
        'topic_proposed',
        `„${topic.title}“ gehört zu einem Vorschlag für Arbeitskreise und bleibt deshalb im Vorhaben.`,
      )
    }
    context.change({ label: { key: 'topic.removed', name: topic.title }, areas: AREAS }, (change) => {
      takeOut(context.db, change, id)
      removeTexts(context.db, change, 'topic', [id])
      change.delete('topic', id)
    })
    return null
  },
}
