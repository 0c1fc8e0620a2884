import type { Output, ParsedInput } from '../../../shared/contract/index.ts'
import { ABOVE_HEADINGS, readImportList, spelled } from '../documents/import-list.ts'

type Preview = Output<'otherLists.preview'>

/** Headings people use for the columns, in lower case. */
const HEADINGS = {
  title: [
    'titel',
    'thema',
    'themen',
    'themenfeld',
    'handlungsfeld',
    'handlungsfelder',
    'eintrag',
    'name',
    'bezeichnung',
    'maßnahme',
    'ziel',
    'ergebnis',
    'title',
  ],
  description: ['beschreibung', 'erläuterung', 'inhalt', 'bemerkung', 'description'],
  prioritised: ['priorisiert', 'priorität', 'prioritär', 'prio', 'ausgewählt', 'schwerpunkt', 'priority'],
} as const

/** What people write into a column for yes. */
const YES = new Set(['ja', 'j', 'x', 'yes', '1', 'wahr', 'true', '✓', '✔', 'priorisiert', 'hoch'])

/** Reads a list of another process and judges every row; writes nothing. */
export async function previewOtherList({ source }: ParsedInput<'otherLists.preview'>): Promise<Preview> {
  const known = new Set<string>()
  const list = await readImportList(source, HEADINGS)
  return {
    rows: list.map(({ row, above, cells }) => {
      const entry = {
        row,
        title: cells.title.replaceAll(/\s+/g, ' '),
        description: cells.description,
        prioritised: YES.has(spelled(cells.prioritised)),
      }
      const problem = above ? ABOVE_HEADINGS : problemOf(entry, known)
      if (problem === null) known.add(spelled(entry.title))
      return { ...entry, problem }
    }),
  }
}

function problemOf(
  { title, description }: { title: string; description: string },
  known: ReadonlySet<string>,
): string | null {
  if (title === '') return 'Titel fehlt'
  if (title.length > 300) return 'Titel ist länger als 300 Zeichen'
  if (description.length > 5000) return 'Beschreibung ist länger als 5.000 Zeichen'
  return known.has(spelled(title)) ? 'steht doppelt in der Liste' : null
}
