import type { MinutesDocument, MinutesDocumentEntry } from '../../../../shared/domain/minutes-model.ts'
import { counted } from '../german-text.ts'
import type { LongTexts } from '../long-texts.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { COLOR, groupColor, STYLE } from '../sheet-style.ts'
import { addTable, fittedWidths, isUsed, type TableColumn } from '../table-layout.ts'
import { addHead, freezeThrough, TEXT_WIDTHS } from './sheet-head.ts'

type Row = MinutesDocumentEntry & Pick<MinutesDocument, 'letter' | 'colour' | 'name'>

const KIND_WORDS: Record<MinutesDocumentEntry['kind'], string> = {
  vision: 'Leitbild',
  goal: 'Ziel',
  recommendation: 'Handlungsempfehlung',
  challenge: 'Herausforderung',
}

/** Columns that are there whether used or not: group, kind and text. */
const ALWAYS = new Set(['AK', 'Art', 'Text'])

/** Sheet "Leitbilder und Ziele": what working groups have written beside measures, by group and sub-area. */
export function documentsSheet(
  name: string,
  documents: readonly MinutesDocument[],
  longTexts: LongTexts,
): SheetPlan {
  const rows = documents.flatMap(({ letter, colour, name: group, entries }) =>
    entries.map((entry): Row => ({ ...entry, letter, colour, name: group })),
  )
  if (rows.length === 0) {
    const builder = new SheetBuilder(name, TEXT_WIDTHS)
    addHead(builder, 'Leitbilder und Ziele', 'Es sind noch keine Leitbilder und Ziele geschrieben.')
    freezeThrough(builder, 1)
    builder.gap(10)
    builder.paragraphs('Arbeitskreise schreiben sie im Schritt „Ausarbeiten“.', STYLE.body)
    return builder.plan
  }
  const columns = COLUMNS.filter((column) => ALWAYS.has(column.header) || isUsed(column, rows))
  const builder = new SheetBuilder(name, fittedWidths(columns, rows))
  addHead(builder, 'Leitbilder und Ziele', documentsSentence(documents))
  const describe = (row: Row) => `${row.name}, ${row.code ?? KIND_WORDS[row.kind]}`
  const table = addTable(builder, 'Leitbilder_und_Ziele', columns, rows, longTexts, describe)
  freezeThrough(builder, table.headerRow)
  return builder.plan
}

/** "5 Leitbilder, 12 Ziele, 9 Empfehlungen und Herausforderungen". */
export function documentsSentence(documents: readonly MinutesDocument[]): string {
  const kinds = documents.flatMap(({ entries }) => entries.map(({ kind }) => kind))
  const visions = kinds.filter((kind) => kind === 'vision').length
  const goals = kinds.filter((kind) => kind === 'goal').length
  const others = kinds.length - visions - goals
  const parts = [
    visions > 0 ? counted(visions, 'Leitbild', 'Leitbilder') : '',
    goals > 0 ? counted(goals, 'Ziel', 'Ziele') : '',
    others > 0
      ? counted(others, 'Empfehlung oder Herausforderung', 'Empfehlungen und Herausforderungen')
      : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'noch keine' : parts.join(', ')
}

const COLUMNS: TableColumn<Row>[] = [
  {
    header: 'AK',
    widthPx: 48,
    grow: 0,
    value: (row) => row.letter ?? '–',
    style: { align: 'center', bold: true, color: COLOR.white },
    cellStyle: (row) =>
      row.colour === null ? { color: COLOR.ink, fill: COLOR.kraft } : { fill: groupColor(row.colour) },
  },
  { header: 'Arbeitskreis', widthPx: 110, grow: 1, value: (row) => row.name, style: { color: COLOR.ink2 } },
  { header: 'Teilbereich', widthPx: 100, grow: 1, value: (row) => row.subarea, dash: true },
  { header: 'Art', widthPx: 100, grow: 0, value: (row) => KIND_WORDS[row.kind] },
  { header: 'Code', widthPx: 62, grow: 0, value: (row) => row.code, style: { bold: true } },
  {
    header: 'Ziel',
    widthPx: 160,
    grow: 2,
    value: (row) => row.title,
    style: { bold: true },
  },
  { header: 'Text', widthPx: 260, grow: 5, value: (row) => row.text },
  {
    header: 'Bis',
    widthPx: 60,
    grow: 0,
    value: (row) => row.horizonYear,
    // A year has no dot between its thousands.
    style: { align: 'right', format: '0' },
  },
  { header: 'Maßnahmen', widthPx: 92, grow: 0, value: (row) => row.measures.join('\n') },
]
