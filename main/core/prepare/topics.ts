import type { Topic } from '../../../shared/contract/prepare.ts'
import type { Handlers } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { ReadDb } from '../store/connection.ts'
import { uuidv7 } from '../store/ids.ts'
import { positionAtEnd, positionBefore } from '../store/order.ts'
import type { Placed } from '../store/order.ts'
import { all, find } from '../store/rows.ts'

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
    const id = input.id ?? uuidv7(context.nowMs)
    context.change({ label: { key: 'topic.added', name: input.title }, areas: ['topics'] }, (change) =>
      change.insert('topic', {
        id,
        position: positionAtEnd(listRows(context.db)),
        title: input.title,
        description: input.description ?? '',
        source: input.source ?? '',
      }),
    )
    return getTopic(context.db, id)
  },

  'topics.update': (context, { id, ...patch }) => {
    const topic = getTopic(context.db, id)
    if (patch.title !== undefined) refuseDouble(context.db, patch.title, id)
    context.change(
      { label: { key: 'topic.changed', name: patch.title ?? topic.title }, areas: ['topics'] },
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
    context.change({ label: { key: 'topic.moved', name: topic.title }, areas: ['topics'] }, (change) =>
      change.update('topic', id, { position: positionBefore(rows, id, beforeId) }),
    )
    return null
  },

  'topics.remove': (context, { id }) => {
    const topic = getTopic(context.db, id)
    if (find(context.db, 'SELECT 1 AS used FROM round_topic WHERE topic_id = ?', [id])) {
      throw new CoreError(
        'topic_in_round',
        `„${topic.title}“ gehört zu einer Gewichtungsrunde und bleibt deshalb im Vorhaben. Entwürfe von Runden können Sie vorher löschen.`,
      )
    }
    context.change({ label: { key: 'topic.removed', name: topic.title }, areas: ['topics'] }, (change) =>
      change.delete('topic', id),
    )
    return null
  },
}
