import type { TopicImportRow } from '../../../shared/contract/prepare.ts'
import type { Context, Handlers } from '../context.ts'
import { ABOVE_HEADINGS, readImportList, spelled } from '../documents/import-list.ts'
import type { ImportList } from '../documents/import-list.ts'
import { isCoreError } from '../errors.ts'
import type { ReadDb } from '../store/connection.ts'
import { insertTopics } from './new-topics.ts'
import { listTopics } from './topics.ts'

/** Headings people use for the three columns, in lower case. */
const HEADINGS = {
  title: [
    'handlungsfeld',
    'handlungsfelder',
    'titel',
    'thema',
    'themen',
    'name',
    'bezeichnung',
    'topic',
    'title',
  ],
  description: ['beschreibung', 'erläuterung', 'inhalt', 'description'],
  source: ['herkunft', 'quelle', 'source'],
} as const

type Column = keyof typeof HEADINGS

export const topicImportHandlers: Handlers<'topics.previewImport' | 'topics.import'> = {
  'topics.previewImport': async ({ db }, { source }) => ({
    rows: judge(db, await readImportList(source, HEADINGS)),
  }),

  'topics.import': async (context, { topics }) => {
    const { db } = context
    await backUp(context)
    const known = new Set(listTopics(db).map((topic) => spelled(topic.title)))
    const fresh = topics.filter((topic) => {
      const isNew = !known.has(spelled(topic.title))
      known.add(spelled(topic.title))
      return isNew
    })
    context.change(
      {
        label: { key: 'topics.imported', count: fresh.length },
        areas: ['topics', 'rounds', 'sortings', 'groupings', 'beamer'],
      },
      (change) => {
        insertTopics(db, change, context.nowMs, fresh)
      },
    )
    return { added: fresh.length }
  },
}

/** Before an import a copy is kept; not while a round is open, when no ballot may leave the file. */
async function backUp({ project }: Context): Promise<void> {
  try {
    await project.backup('import')
  } catch (error) {
    if (!isCoreError(error, 'backup_held')) throw error
  }
}

/** Judges every row that is not empty. */
function judge(db: ReadDb, list: ImportList<Column>): TopicImportRow[] {
  const known = new Map(listTopics(db).map((topic) => [spelled(topic.title), 'gibt es schon']))
  return list.map(({ row, above, cells }) => {
    const title = cells.title.replaceAll(/\s+/g, ' ')
    const entry = { row, title, description: cells.description, source: cells.source }
    const problem = (above ? ABOVE_HEADINGS : null) ?? problemOf(entry) ?? known.get(spelled(title)) ?? null
    if (problem === null) known.set(spelled(title), 'steht doppelt in der Liste')
    return { ...entry, problem }
  })
}

function problemOf({ title, description, source }: Omit<TopicImportRow, 'row' | 'problem'>): string | null {
  if (title === '') return 'Titel fehlt'
  if (title.length > 200) return 'Titel ist länger als 200 Zeichen'
  if (description.length > 2000) return 'Beschreibung ist länger als 2.000 Zeichen'
  return source.length > 500 ? 'Herkunft ist länger als 500 Zeichen' : null
}
