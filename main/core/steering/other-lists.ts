import type { Area } from '../../../shared/contract/index.ts'
import { asWritten } from '../../../shared/domain/as-written.ts'
import { shorten } from '../../../shared/domain/shorten.ts'
import type { Handlers } from '../context.ts'
import { spelled } from '../documents/import-list.ts'
import { CoreError } from '../errors.ts'
import { runJob } from '../jobs/run-job.ts'
import { insertTopics, listTopics } from '../prepare/index.ts'
import { uuidv7 } from '../store/ids.ts'
import { positionAtEnd } from '../store/order.ts'
import type { Placed } from '../store/order.ts'
import { find } from '../store/rows.ts'
import { requireStillOpen } from '../store/still-open.ts'
import { previewOtherList } from './other-import.ts'
import { getEntry, listOtherLists } from './other-rows.ts'
import { listTargets, targetColumns } from './targets.ts'

const AREAS: readonly Area[] = ['steering']
/** Places where a topic is seen. */
const TOPIC_AREAS: readonly Area[] = ['topics', 'rounds', 'sortings', 'groupings', 'beamer', 'steering']

const MOST_SUGGESTED = 5
/** Steps of work for the words of one text, roughly. */
const STEPS_PER_TEXT = 50_000
/** As long as a topic may be. */
const TITLE_LENGTH = 200
const DESCRIPTION_LENGTH = 2000

export const otherListHandlers: Handlers<
  | 'otherLists.list'
  | 'otherLists.preview'
  | 'otherLists.import'
  | 'otherLists.remove'
  | 'otherLists.map'
  | 'otherLists.makeTopic'
  | 'otherLists.suggest'
> = {
  'otherLists.list': ({ db }) => listOtherLists(db),

  'otherLists.preview': (_context, input) => previewOtherList(input),

  'otherLists.import': (context, { title, source, entries }) => {
    const { nowMs } = context
    const id = uuidv7(nowMs)
    context.change(
      { label: { key: 'otherList.imported', name: title, count: entries.length }, areas: AREAS },
      (change) => {
        change.insert('other_list', { id, title, source, imported_at_ms: nowMs })
        let last: Placed[] = []
        for (const entry of entries) {
          const placed = { id: uuidv7(nowMs), position: positionAtEnd(last) }
          change.insert('other_entry', { ...placed, list_id: id, ...entry })
          last = [placed]
        }
      },
    )
    return { id }
  },

  'otherLists.remove': (context, { id }) => {
    const list = find<{ title: string }>(context.db, 'SELECT title FROM other_list WHERE id = ?', [id])
    if (!list) throw new CoreError('not_found', 'Diese Liste gibt es nicht mehr.')
    context.change({ label: { key: 'otherList.removed', name: list.title }, areas: AREAS }, (change) =>
      change.delete('other_list', id),
    )
    return null
  },

  'otherLists.map': (context, { entryId, target }) => {
    const { title } = getEntry(context.db, entryId)
    const columns = targetColumns(context.db, target)
    const key = target === null ? 'otherEntry.reopened' : 'otherEntry.mapped'
    context.change({ label: { key, name: title }, areas: AREAS }, (change) =>
      change.update('other_entry', entryId, columns),
    )
    return null
  },

  'otherLists.makeTopic': (context, { entryId }) => {
    const { db, nowMs } = context
    const entry = getEntry(db, entryId)
    const topic = topicOf(entry)
    const same = listTopics(db).find(({ title }) => spelled(title) === spelled(topic.title))
    if (same) {
      throw new CoreError(
        'duplicate',
        `Das Handlungsfeld „${same.title}“ gibt es schon. Bitte ordnen Sie den Eintrag dort zu.`,
      )
    }
    return context.change(
      { label: { key: 'otherEntry.madeTopic', name: topic.title }, areas: TOPIC_AREAS },
      (change) => {
        const [topicId = ''] = insertTopics(db, change, nowMs, [topic])
        change.update('other_entry', entryId, targetColumns(db, { kind: 'topic', id: topicId }))
        return { topicId }
      },
    )
  },

  'otherLists.suggest': async ({ db }, { entryId }) => {
    const { title, description } = getEntry(db, entryId)
    const targets = listTargets(db)
    const found = await runJob(
      'suggestions',
      { text: { title, description }, candidates: targets, most: MOST_SUGGESTED },
      targets.length * STEPS_PER_TEXT,
    )
    requireStillOpen(db)
    const byId = new Map(targets.map((target) => [target.id, target]))
    return found.flatMap(({ id, sharedWords }) => {
      const target = byId.get(id)
      const words = asWritten(`${title}\n${description}`, sharedWords)
      return target ? [{ kind: target.kind, id, label: target.label, sharedWords: words }] : []
    })
  },
}

/** A topic has less room than an entry: what does not fit into its title begins its description. */
function topicOf(entry: { title: string; description: string; listTitle: string }) {
  const isLong = entry.title.length > TITLE_LENGTH
  const description = isLong ? `${entry.title}\n${entry.description}` : entry.description
  return {
    title: shorten(entry.title, TITLE_LENGTH),
    description: shorten(description, DESCRIPTION_LENGTH),
    source: entry.listTitle,
  }
}
