import type { MinutesMeasure, MinutesModel } from '../../../../shared/domain/minutes-model.ts'
import { germanDate, germanDateTime, germanNumber } from '../german-text.ts'
import { PAGE_WIDTH_PX } from '../page.ts'
import { COLOR, FORMAT, groupColor, type CellStyle } from '../sheet-style.ts'
import { isUsed, wordWidth, type TableColumn } from '../table-layout.ts'

type MeasureColumn = TableColumn<MinutesMeasure> & { id: MeasureColumnId }

/** What other code needs to find again among the columns. */
export type MeasureColumnId =
  'code' | 'title' | 'group' | 'description' | 'lead' | 'status' | 'priority' | 'other'

/** Columns that stand on every printed page. */
const REPEATED_COLUMNS = 2

/** "A – Bildung und Arbeit", the way groups are named in this sheet and its drop-down. */
export function groupLabel(letter: string, model: MinutesModel): string {
  const group = model.grouping?.groups.find((candidate) => candidate.letter === letter)
  return group === undefined ? letter : `${letter} – ${group.name}`
}

/** The columns of the Maßnahmenblatt that are used, in reading order, each with its width on paper. */
export function measureColumns(model: MinutesModel): MeasureColumn[] {
  const always = new Set<MeasureColumnId>(['code', 'title', 'group', 'description', 'lead', 'status'])
  return allColumns(model)
    .filter((column) => always.has(column.id) || isUsed(column, model.measures))
    .map((column) => ({ ...column, widthPx: wordWidth(column, model.measures) }))
}

/**
 * Splits the columns into pages beside each other. Every page repeats code and title; the widths of a page
 * fill it.
 * @returns widths by column, and the columns before which a page begins
 */
export function pagedWidths(columns: MeasureColumn[]): { widths: number[]; pageBreaks: number[] } {
  const repeated = columns.slice(0, REPEATED_COLUMNS)
  const repeatedPx = repeated.reduce((sum, column) => sum + column.widthPx, 0)
  const room = PAGE_WIDTH_PX - repeatedPx
  const pages: MeasureColumn[][] = [[]]
  let used = 0
  for (const column of columns.slice(REPEATED_COLUMNS)) {
    if (used + column.widthPx > room) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(column)
    used += column.widthPx
  }
  const widths = repeated.map((column) => column.widthPx)
  const pageBreaks: number[] = []
  pages.forEach((page, index) => {
    if (index > 0) pageBreaks.push(widths.length)
    const rest = room - page.reduce((sum, column) => sum + column.widthPx, 0)
    const shares = page.reduce((sum, column) => sum + column.grow, 0)
    for (const column of page) {
      widths.push(Math.floor(column.widthPx + (shares === 0 ? 0 : (rest * column.grow) / shares)))
    }
  })
  return { widths, pageBreaks }
}

function text(
  header: string,
  widthPx: number,
  grow: number,
  value: (measure: MinutesMeasure) => string | null,
): MeasureColumn {
  return { id: 'other', header, widthPx, grow, value }
}

const lines = (values: string[]) => values.join('\n')

function allColumns(model: MinutesModel): MeasureColumn[] {
  const day = (header: string, date: (measure: MinutesMeasure) => string | null): MeasureColumn => ({
    id: 'other',
    header,
    widthPx: 98,
    grow: 0,
    value: (measure) => isoDay(date(measure)),
    style: { align: 'right', format: FORMAT.date },
    shown: (measure) => germanDate(date(measure) ?? ''),
  })
  const euro = (header: string, amount: (measure: MinutesMeasure) => number | null): MeasureColumn => ({
    id: 'other',
    header,
    widthPx: 102,
    grow: 0,
    value: amount,
    style: { align: 'right', format: FORMAT.euro },
    shown: (measure) => `${germanNumber(amount(measure) ?? 0, 0)} €`,
  })
  const colours = new Map(model.grouping?.groups.map((group) => [group.letter, group.colour]))
  const letterColor = (measure: MinutesMeasure): Partial<CellStyle> => ({
    color: groupColor(colours.get(measure.groupLetter)),
  })
  return [
    {
      ...text('Code', 72, 0, (measure) => measure.code),
      id: 'code',
      style: { bold: true },
      cellStyle: letterColor,
    },
    { ...text('Maßnahme', 190, 0, (measure) => measure.title), id: 'title', style: { bold: true } },
    { ...text('Arbeitskreis', 124, 0, (measure) => groupLabel(measure.groupLetter, model)), id: 'group' },
    text('Teilbereich', 90, 0, (measure) => measure.subarea),
    text('Ziele', 150, 1, (measure) => lines(measure.goals)),
    { ...text('Beschreibung', 240, 3, (measure) => measure.description), id: 'description' },
    { ...text('Federführung', 116, 1, (measure) => measure.lead), id: 'lead' },
    { ...text('Status', 112, 0, (measure) => measure.status), id: 'status', style: { align: 'center' } },
    day('Status seit', (measure) => measure.statusDate),
    text('Statusnotiz', 130, 1, (measure) => measure.statusNote),
    {
      ...text('Verzug', 130, 1, (measure) => measure.delay),
      style: { color: COLOR.dot },
    },
    text('Vorher', 150, 1, (measure) => lines(measure.statusHistory)),
    text('Zielgruppe', 110, 1, (measure) => measure.targetGroup),
    text('Partner', 120, 1, (measure) => lines(measure.partners)),
    day('Beginn', (measure) => measure.periodFrom),
    day('Ende', (measure) => measure.periodTo),
    {
      ...text('Priorität', 88, 0, (measure) => measure.priority),
      id: 'priority',
      style: { align: 'center' },
    },
    euro('Kosten je Jahr', (measure) => measure.costPerYearEuro),
    euro('Einmalige Kosten', (measure) => measure.oneOffCostEuro),
    text('Finanzierung', 110, 1, (measure) => measure.funding),
    text('Hängt ab von', 80, 0, (measure) => measure.dependsOn.join(', ')),
    text('Stadtteile', 90, 1, (measure) => lines(measure.districts)),
    text('Indikator', 130, 1, (measure) => measure.indicator),
    text('Herkunft', 110, 1, (measure) => measure.origin),
    text('Ergebnis', 140, 2, (measure) => measure.result),
    {
      ...text('Zuletzt geändert', 110, 0, (measure) => changed(measure)),
      style: { color: COLOR.ink2 },
    },
  ]
}

function isoDay(date: string | null): { date: string } | string | null {
  if (date === null) return null
  // Excel knows no days before 1900; a text that is no date stays readable as text.
  return /^(19|2\d)\d{2}-\d{2}-\d{2}$/.test(date) ? { date } : date
}

function changed(measure: MinutesMeasure): string | null {
  if (measure.changedAt === null) return measure.changedBy
  const at = germanDateTime(measure.changedAt)
  return measure.changedBy === null ? at : `${at}\n${measure.changedBy}`
}
