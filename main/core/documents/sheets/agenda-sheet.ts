import type { MinutesAgendaItem } from '../../../../shared/domain/minutes-model.ts'
import { counted, germanVote } from '../german-text.ts'
import type { LongTexts } from '../long-texts.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { FORMAT } from '../sheet-style.ts'
import { addTable, fittedWidths, isUsed, type TableColumn } from '../table-layout.ts'
import { addHead, freezeThrough } from './sheet-head.ts'

type Row = MinutesAgendaItem & { number: number }

const COLUMNS: TableColumn<Row>[] = [
  {
    header: 'Nr.',
    widthPx: 54,
    grow: 0,
    value: (row) => row.number,
    style: { align: 'right', format: FORMAT.integer },
  },
  { header: 'TOP', widthPx: 150, grow: 1, value: (row) => row.title, style: { bold: true } },
  { header: 'Art', widthPx: 90, grow: 0, value: (row) => row.kind },
  { header: 'Wortlaut', widthPx: 300, grow: 4, value: (row) => row.wording },
  { header: 'Abstimmung', widthPx: 190, grow: 0, value: (row) => germanVote(row.vote) },
  { header: 'Abweichende Meinung', widthPx: 150, grow: 2, value: (row) => row.minority, dash: true },
]

/** Sheet "Tagesordnung": what was decided, found and given to do. @param items at least one */
export function agendaSheet(name: string, items: MinutesAgendaItem[], longTexts: LongTexts): SheetPlan {
  const rows = items.map((item, index): Row => ({ ...item, number: index + 1 }))
  const columns = COLUMNS.filter((column, index) => index < 5 || isUsed(column, rows))
  const builder = new SheetBuilder(name, fittedWidths(columns, rows))
  addHead(builder, 'Tagesordnung', `${counted(rows.length, 'Eintrag', 'Einträge')} der Sitzung`)
  const describe = (row: Row) => `TOP ${row.number}`
  const table = addTable(builder, 'Tagesordnung', columns, rows, longTexts, describe, 30)
  freezeThrough(builder, table.headerRow)
  return builder.plan
}
