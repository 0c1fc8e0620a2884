import type { TopicImportRow } from '../../../shared/contract/prepare.ts'
import type { Context, Handlers } from '../context.ts'
import { readTable } from '../documents/read-table.ts'
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
type Columns = Record<Column, number | null>

export const topicImportHandlers: Handlers<'topics.previewImport' | 'topics.import'> = {
  'topics.previewImport': async ({ db }, { source }) => {
    const table =
      source.kind === 'text'
        ? linesOf(source.text)
        : await firstSheet(source.name, Buffer.from(source.base64, 'base64'))
    return { rows: judge(db, table) }
  },

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

/** A pasted list: a topic a line; numbers and bullets before it are taken off; a tab divides columns. */
function linesOf(text: string): string[][] {
  return text.split(/\r\n|\r|\n/).map((line) => {
    const [first = '', ...rest] = line.split('\t')
    return [first.replace(/^\s*(?:\d{1,3}[.)]|[-–•*·])\s+/, ''), ...rest]
  })
}

async function firstSheet(name: string, bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const { sheets } = await readTable(bytes, name)
  return sheets.find((sheet) => sheet.rows.some((row) => row.some((cell) => cell.trim() !== '')))?.rows ?? []
}

/** Finds the columns by their headings (else: title, description, source in this order) and judges every row. */
function judge(db: ReadDb, table: readonly (readonly string[])[]): TopicImportRow[] {
  const headingAt = findHeading(table)
  const heading = table[headingAt]
  const columns: Columns = heading
    ? {
        title: findColumn(heading, 'title'),
        description: findColumn(heading, 'description'),
        source: findColumn(heading, 'source'),
      }
    : { title: 0, description: 1, source: 2 }
  const known = new Map(listTopics(db).map((topic) => [spelled(topic.title), 'gibt es schon']))
  const rows: TopicImportRow[] = []
  table.forEach((cells, index) => {
    if (heading && index === headingAt) return
    if (cells.every((cell) => cell.trim() === '')) return
    const at = (column: Column): string => cells[columns[column] ?? -1]?.trim() ?? ''
    const title = at('title').replaceAll(/\s+/g, ' ')
    const entry = { row: index + 1, title, description: at('description'), source: at('source') }
    const problem =
      (heading && index < headingAt ? 'steht über den Spaltenköpfen' : null) ??
      problemOf(entry) ??
      known.get(spelled(title)) ??
      null
    if (problem === null) known.set(spelled(title), 'steht doppelt in der Liste')
    rows.push({ ...entry, problem })
  })
  return rows
}

/**
 * Lists from offices begin with a few lines about the list. In a list of one column only the first line can be
 * a heading: further down "Name" is a topic like any other. −1 when there is none.
 */
function findHeading(table: readonly (readonly string[])[]): number {
  const filled = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length
  const first = table.findIndex((row) => filled(row) > 0)
  return table.findIndex(
    (row, index) =>
      index < first + 20 && findColumn(row, 'title') !== null && (index === first || filled(row) > 1),
  )
}

function problemOf({ title, description, source }: Omit<TopicImportRow, 'row' | 'problem'>): string | null {
  if (title === '') return 'Titel fehlt'
  if (title.length > 200) return 'Titel ist länger als 200 Zeichen'
  if (description.length > 2000) return 'Beschreibung ist länger als 2.000 Zeichen'
  return source.length > 500 ? 'Herkunft ist länger als 500 Zeichen' : null
}

function findColumn(row: readonly string[], column: Column): number | null {
  const names: readonly string[] = HEADINGS[column]
  const index = row.findIndex((cell) => names.includes(spelled(cell)))
  return index < 0 ? null : index
}

function spelled(text: string): string {
  return text.trim().toLocaleLowerCase('de')
}
