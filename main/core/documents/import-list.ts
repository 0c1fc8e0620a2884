import type { ParsedInput } from '../../../shared/contract/index.ts'
import { readTable } from './read-table.ts'

/** A pasted list, or a table as a file. */
type ListSource = ParsedInput<'topics.previewImport'>['source']

/** Rows of a list people bring along, with the cells of the wanted columns. */
export type ImportList<C extends string> = readonly {
  /** Line or row number in what was given, from 1. */
  readonly row: number
  /** It stands over the headings, where offices write about their list. */
  readonly above: boolean
  readonly cells: Readonly<Record<C, string>>
}[]

/** Why such a row is not taken. */
export const ABOVE_HEADINGS = 'steht über den Spaltenköpfen'

/** Headings people use for a column, in lower case. The first column must be there for a row to be the headings. */
export type Headings<C extends string> = Readonly<Record<C, readonly string[]>>

/**
 * Reads a list: columns by their headings, without headings in the order of `headings`; empty rows are left out.
 * @throws CoreError for a file that cannot be read
 */
export async function readImportList<C extends string>(
  source: ListSource,
  headings: Headings<C>,
): Promise<ImportList<C>> {
  const table =
    source.kind === 'text'
      ? linesOf(source.text)
      : await firstSheet(source.name, Buffer.from(source.base64, 'base64'))
  const columns = Object.keys(headings) as C[]
  const headingAt = findHeading(table, headings[columns[0] as C])
  const heading = table[headingAt]
  const places = columns.map((column, index) => (heading ? findColumn(heading, headings[column]) : index))
  return table.flatMap((row, index) => {
    if (index === headingAt || row.every((cell) => cell.trim() === '')) return []
    const cells = columns.map((column, at) => [column, row[places[at] ?? -1]?.trim() ?? ''] as const)
    return [
      {
        row: index + 1,
        above: index < headingAt,
        cells: Object.fromEntries(cells) as Record<C, string>,
      },
    ]
  })
}

/** Spelling makes no difference between two titles. */
export function spelled(text: string): string {
  return text.trim().toLocaleLowerCase('de')
}

/** A pasted list: an entry a line; numbers and bullets before it are taken off; a tab divides columns. */
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

/**
 * Lists from offices begin with a few lines about the list. In a list of one column only the first line can be
 * a heading: further down "Name" is an entry like any other. −1 when there is none.
 */
function findHeading(table: readonly (readonly string[])[], names: readonly string[]): number {
  const filled = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length
  const first = table.findIndex((row) => filled(row) > 0)
  return table.findIndex(
    (row, index) =>
      index < first + 20 && findColumn(row, names) !== null && (index === first || filled(row) > 1),
  )
}

function findColumn(row: readonly string[], names: readonly string[]): number | null {
  const index = row.findIndex((cell) => names.includes(spelled(cell)))
  return index < 0 ? null : index
}
